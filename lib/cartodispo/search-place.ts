import { withoutAccents } from './search-text.ts'

export type PlaceCommune = { code: string; name: string; postalCodes: readonly string[]; lat: number; lon: number; membership: 'territory' | 'bordering' }

/** The communes that a typed place stands for: one, or all those of a postal code. */
export type SearchedPlace = { label: string; communes: readonly PlaceCommune[] }

/**
 * Finds the communes behind what somebody typed: a postal code (which may cover several), an INSEE code, a name,
 * its beginning, or a name with one mistake. Null when nothing comes near.
 */
export function findPlace(typed: string, communes: readonly PlaceCommune[]): SearchedPlace | null {
  const text = typed.trim()
  const byPostalCode = communes.filter((one) => one.postalCodes.includes(text))
  if (byPostalCode.length > 0) return placeOf(byPostalCode, text)
  const byCode = communes.find((one) => one.code === text)
  if (byCode) return placeOf([byCode], text)
  const name = withoutAccents(text.replace(/\(?\b\d{5}\b\)?/, ''))
  if (name.length < 2) return null
  const named = communes.map((commune) => ({ commune, name: withoutAccents(commune.name) }))
  const found = named.find((one) => one.name === name)
    ?? only(named.filter((one) => one.name.startsWith(name)))
    ?? only(named.filter((one) => name.length >= 5 && isOneMistakeAway(one.name, name)))
  return found ? placeOf([found.commune], text) : null
}

/** "Orchies", "59310 (Orchies, Saméon)", or "59310 (12 communes)". */
function placeOf(communes: readonly PlaceCommune[], typed: string): SearchedPlace {
  const [first, ...others] = communes
  if (!first || others.length === 0) return { label: first?.name ?? typed, communes }
  const names = communes.length > 3 ? `${communes.length} communes` : communes.map((one) => one.name).join(', ')
  return { label: `${typed} (${names})`, communes }
}

function only<One>(found: readonly One[]): One | undefined {
  return found.length === 1 ? found[0] : undefined
}

/** One letter more, less, other, or two neighbours exchanged. */
function isOneMistakeAway(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start += 1
  let end = 0
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1
  const [restA, restB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)]
  if (restA.length <= 1 && restB.length <= 1) return true
  return restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0]
}
