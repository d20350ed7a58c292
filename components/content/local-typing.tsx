'use client'

/** A form as it stands: one text or several under each name. */
export type TypedForm = Record<string, string | string[]>
/** What was typed on this device and may not have reached the server; `at` in milliseconds, `sequence`: the page's count of changes. */
export type LocalTyping = { version: number; at: number; page: string; sequence: number; form: TypedForm }

/** What this device holds under a key, if it can be read. */
export function localTyping(key: string): LocalTyping | null {
  try {
    const held: unknown = JSON.parse(localStorage.getItem(nameOf(key)) ?? 'null')
    if (typeof held !== 'object' || held === null || !('version' in held) || !('at' in held) || !('form' in held)) return null
    const { version, at, form } = held
    const [page, sequence] = ['page' in held && typeof held.page === 'string' ? held.page : '', 'sequence' in held && typeof held.sequence === 'number' ? held.sequence : 0]
    return typeof version === 'number' && typeof at === 'number' && typeof form === 'object' && form !== null ? { version, at, page, sequence, form: { ...form } } : null
  } catch {
    return null
  }
}

/** Keeps it on this device; one that is full, or closed to us, keeps nothing: the server's copy remains. */
export function storeLocally(key: string, typing: LocalTyping): void {
  try { localStorage.setItem(nameOf(key), JSON.stringify(typing)) } catch { /* As said. */ }
}

/** Takes it off this device. */
export function forgetLocally(key: string): void {
  try { localStorage.removeItem(nameOf(key)) } catch { /* A browser that keeps nothing has nothing to forget. */ }
}

/** The questions of a form as they stand, without what says which form it is. */
export function typedIn(form: HTMLFormElement): TypedForm {
  const data = new FormData(form)
  const names = [...new Set(data.keys())].filter((name) => !name.startsWith('$ACTION') && !['id', 'contentKind', 'version'].includes(name))
  return Object.fromEntries(names.map((name): [string, string | string[]] => {
    const texts = data.getAll(name).filter((one) => typeof one === 'string')
    return [name, texts.length === 1 ? texts[0] ?? '' : texts]
  }))
}

function nameOf(key: string): string {
  return `cpts-saisie-${key}`
}
