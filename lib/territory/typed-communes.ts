import { ok, refuse, type Result } from '#lib/platform/result'
import { communeKey, type KnownCommune } from './commune-search.ts'

export type NamedCommune = { code: string; name: string }

/**
 * A list of communes as somebody types or pastes it: one per line, or between commas or semicolons; a name, an INSEE code, or a
 * name with its département or postal code ("Genech", "59258", "Genech (59)", "59242 Genech"). What is not found, or means several
 * communes, is named and nothing is taken. `near`: départements in which a name alone is looked for first.
 */
export function typedCommunes(text: string, known: readonly KnownCommune[], near: readonly string[]): Result<NamedCommune[], 'commune-unknown'> {
  const read = text.split(/[\n,;]+/).map((part) => part.trim()).filter((part) => part !== '').map((part) => ({ part, meant: meantBy(part, known, near) }))
  const unknown = read.filter(({ meant }) => meant.length !== 1).map(({ part, meant }) => (meant.length > 1 ? `${part} (il y en a ${meant.length} : ajoutez le code postal)` : part))
  if (unknown.length > 0) return refuse('commune-unknown', { unknown: unknown.slice(0, 10), others: Math.max(0, unknown.length - 10) })
  return ok([...new Map(read.flatMap(({ meant }) => meant.map(({ code, name }) => [code, { code, name }] as const))).values()])
}

function meantBy(part: string, known: readonly KnownCommune[], near: readonly string[]): KnownCommune[] {
  const [figures = ''] = /\b(\d{5}|\d[AB]\d{3}|\d{2,3}|2[AB])\b/i.exec(part) ?? []
  const key = communeKey(part.replace(figures, ' ').replaceAll(/[()]/g, ' '))
  if (key === '') return known.filter((one) => one.code === figures.toUpperCase())
  const named = known.filter((one) => communeKey(one.name) === key)
  if (figures !== '') return named.filter((one) => one.code === figures.toUpperCase() || one.departement === figures.toUpperCase() || one.postalCodes.includes(figures))
  const close = named.filter((one) => near.includes(one.departement))
  return close.length > 0 ? close : named
}
