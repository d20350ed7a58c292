import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import type { Tx } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import type { LoadedMenu } from './repository.ts'
import { loadMenuForUpdate, saveMenu } from './repository.ts'
import type { Menu } from './menu.ts'

type Change<Code extends string> = {
  event: `menu.${string}`
  /** The page that asked was made from this version: an older one changes nothing, whatever it asks. */
  version: number
  subjectId: string
  apply: (stored: LoadedMenu) => Result<Menu | 'default', Code>
}

/** Part of every change of the menu: compare-and-set on its version, the change itself, its trace. Returns the menu as it is now. */
export async function changeMenuWithin<Code extends string>(tx: Tx, actor: Actor, { event, version, subjectId, apply }: Change<Code>, now: Date): Promise<Result<Menu | 'default', Code | 'conflict'>> {
  const stored = await loadMenuForUpdate(tx)
  if (stored.version !== version) return refuse('conflict')
  const changed = apply(stored)
  if (!changed.ok) return changed
  await saveMenu(tx, changed.value, { actorId: actor.userId, at: now })
  await recordAudit(tx, actor, { event, subjectType: 'menu', subjectId })
  return ok(changed.value)
}
