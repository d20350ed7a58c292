import { plainWords, tidy, withoutAccents } from '#lib/platform/format/plain-words'
import { typingErrors } from './list-words.ts'

/** A commune of the territory as the import needs it: INSEE code, name, postal codes. */
export type TerritoryCommune = { code: string; name: string; postalCodes: readonly string[] }

export type TownReading =
  | { kind: 'found'; commune: TerritoryCommune; postalCode: string | null; postalCodeFits: 'yes' | 'unknown' | 'no' }
  | { kind: 'doubtful'; why: 'misspelt' | 'homonyms' | 'elsewhere' | 'no-town'; candidates: TerritoryCommune[] }
  | { kind: 'outside' }
  | { kind: 'missing' }

/**
 * Finds the commune meant by a town and a postal code as typed. Only an exact name (accents, hyphens, "St", œ and spaces aside) is accepted;
 * a near one is given back as candidates, to be asked. A postal code alone never decides a town, it only narrows.
 */
export function readTown(typed: { city: string; postalCode: string }, communes: readonly TerritoryCommune[]): TownReading {
  const { city, postalCode } = separate(typed)
  const byCode = communes.filter((commune) => postalCode !== null && commune.postalCodes.includes(postalCode))
  const key = townKey(city)
  if (key === '') return byCode.length === 0 ? { kind: 'missing' } : { kind: 'doubtful', why: 'no-town', candidates: byCode }
  const exact = communes.filter((commune) => townKeys(commune.name).includes(key))
  if (exact.length > 0) return settle(exact, postalCode)
  const candidates = nearTowns(key, byCode, communes)
  return candidates.length === 0 ? { kind: 'outside' } : { kind: 'doubtful', why: 'misspelt', candidates }
}

/** One key for all spellings of a town: "St-Amand les eaux " = "Saint-Amand-les-Eaux". */
export function townKey(name: string): string {
  const words = plainWords(withoutAccents(name).replace(/\bcedex\b.*$/, '').replace(/\([^)]*\)?/g, ' '))
  return words
    .replace(/^(?:l|la|le|les) /, '')
    .split(' ')
    .map((word) => TOWN_WORDS[word] ?? word)
    .join(' ')
}

const TOWN_WORDS: Readonly<Record<string, string>> = { st: 'saint', ste: 'sainte', les: 'lez', s: 'sur', ss: 'sous' }

/** "Fives (Lille)" is also found as "Lille Fives". */
function townKeys(name: string): string[] {
  const inside = /\(([^)]*)\)/.exec(name)?.[1]
  const key = townKey(name)
  return inside === undefined ? [key] : [key, `${townKey(inside)} ${key}`, `${key} ${townKey(inside)}`]
}

/** "59310 ORCHIES" typed in one cell; "0", "59" or a stray word is no postal code; Excel drops the first zero of 02100. */
function separate(typed: { city: string; postalCode: string }): { city: string; postalCode: string | null } {
  const city = tidy(typed.city)
  const inCity = /^(?:F-?)?(\d{5})\b\s*(.*)$/.exec(city) ?? /^(.*?)\s*\(?\b(\d{5})\)?$/.exec(city)
  const [first = '', second = ''] = inCity ? [inCity[1], inCity[2]] : []
  const digits = typed.postalCode.replace(/\D/g, '')
  const own = digits.length === 4 && digits !== '0000' ? `0${digits}` : digits
  const [name, code] = /^\d{5}$/.test(first) ? [second, first] : [first, second]
  const postalCode = /^\d{5}$/.test(own) && own !== '00000' ? own : inCity ? code : null
  return { city: inCity ? name : city, postalCode }
}

function settle(exact: readonly TerritoryCommune[], postalCode: string | null): TownReading {
  const fitting = exact.filter((commune) => postalCode !== null && commune.postalCodes.includes(postalCode))
  const [commune] = fitting.length === 1 ? fitting : exact
  if (commune === undefined || (exact.length > 1 && fitting.length !== 1)) return { kind: 'doubtful', why: 'homonyms', candidates: [...exact] }
  if (fitting.length === 1) return { kind: 'found', commune, postalCode, postalCodeFits: 'yes' }
  const [only] = commune.postalCodes.length === 1 ? commune.postalCodes : []
  if (postalCode === null) return { kind: 'found', commune, postalCode: only ?? null, postalCodeFits: 'unknown' }
  // The same name with a postal code of another département is probably another town.
  const isNear = commune.postalCodes.some((code) => code.slice(0, 2) === postalCode.slice(0, 2))
  if (!isNear) return { kind: 'doubtful', why: 'elsewhere', candidates: [commune] }
  return { kind: 'found', commune, postalCode: only ?? null, postalCodeFits: 'no' }
}

/** Communes whose name is near the typed one (typing errors, or a beginning such as "Mons"), those of the postal code first. */
function nearTowns(key: string, byCode: readonly TerritoryCommune[], communes: readonly TerritoryCommune[]): TerritoryCommune[] {
  const scored = communes.flatMap((commune) => {
    const name = townKey(commune.name)
    const isBeginning = key.length >= 3 && (name.startsWith(`${key} `) || key.startsWith(`${name} `))
    const errors = isBeginning ? 0 : typingErrors(key, name)
    const allowed = name.length <= 4 ? 1 : name.length <= 8 ? 2 : 3
    const bonus = byCode.includes(commune) ? 1 : 0
    return errors <= allowed + bonus ? [{ commune, rank: errors * 2 - bonus }] : []
  })
  return scored
    .toSorted((left, right) => left.rank - right.rank || left.commune.name.localeCompare(right.commune.name, 'fr'))
    .slice(0, 5)
    .map(({ commune }) => commune)
}
