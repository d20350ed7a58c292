import type { RefusalDetails, Result } from '#lib/platform/result'

/**
 * After a use case: tells the caches when something changed; after a conflict, has the page read what stands now, so that
 * what was typed can be sent again over it, knowingly.
 */
export async function settled<Value, Code extends string>(result: Result<Value, Code>, changed: () => Promise<void>, reread?: () => void): Promise<Result<Value, Code>> {
  if (result.ok) await changed()
  if (result.ok || result.code === 'conflict') reread?.()
  return result
}

/** What the second person reads when somebody else was faster; what was typed is still in the form. */
export function conflictMessage({ changed }: RefusalDetails): string {
  const lines = [changed ?? []].flat()
  const found = lines.length === 0 ? '' : ` Il y est écrit maintenant : ${lines.join(' ; ')}.`
  return `Quelqu’un a modifié cette fiche pendant votre saisie.${found} Votre saisie est gardée : relisez, puis enregistrez encore pour la maintenir.`
}
