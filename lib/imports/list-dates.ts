import type { Day } from '#lib/platform/day'
import { addDays } from '#lib/platform/day'
import { tidy, withoutAccents } from '#lib/platform/format/plain-words'

/** What the "MAJ" cell of a line says. `day` is never later than the truth nor than today: a month or a year alone gives its first day. */
export type UpdateDate =
  | { kind: 'none' }
  | { kind: 'day'; on: Day; precision: 'day' | 'month' | 'year' }
  | { kind: 'impossible' | 'future' | 'unreadable'; text: string; sentence: string }

/**
 * Reads a date as people write it in a French table ("2026-09-14", "3.10.2026", "12/03/26" = 12 March, "mars 2026", "18/06/2026", an Excel serial number).
 * A date that does not exist, that lies after today or that cannot be read gives a sentence instead of a day: a confirmation must not be dated by a guess.
 */
export function readUpdateDate(text: string, context: { today: Day }): UpdateDate {
  const written = tidy(text)
  const plain = withoutAccents(written)
    .replace(/^(?:maj|mis a jour|le|vu|appel)\b[ :]*(?:le\b)?/, '')
    .replace(/[t ]\d{1,2}[:h]\d{0,2}.*$/, '')
    .trim()
  if (plain === '' || /^[-?/.]+$/.test(plain)) return { kind: 'none' }
  const read = readParts(plain)
  if (read === null) return { kind: 'unreadable', text: written, sentence: `La date « ${written} » n’a pas été comprise.` }
  const on = dayOf(read.year, read.month ?? 1, read.day ?? 1)
  if (on === null) return { kind: 'impossible', text: written, sentence: `La date « ${written} » n’existe pas.` }
  if (on > context.today) return { kind: 'future', text: written, sentence: `La date « ${written} » est dans l’avenir.` }
  return { kind: 'day', on, precision: read.day !== null ? 'day' : read.month !== null ? 'month' : 'year' }
}

type DateParts = { year: number; month: number | null; day: number | null }

function readParts(plain: string): DateParts | null {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(plain) ?? /^(20\d{2})(\d{2})(\d{2})$/.exec(plain)
  if (iso) return { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) }
  const numeric = /^(\d{1,2})\s?[-/. ]\s?(\d{1,2})\s?[-/. ]\s?(\d{4}|\d{2})$/.exec(plain)
  if (numeric) return { year: fullYear(numeric[3]), month: Number(numeric[2]), day: Number(numeric[1]) }
  const worded = /^(?:(\d{1,2})(?:er)?[-. ]*)?([a-z]{3,9})[-. ]*(\d{4}|\d{2})$/.exec(plain)
  const month = worded ? monthNamed(worded[2] ?? '') : null
  if (worded && month !== null) return { year: fullYear(worded[3]), month, day: worded[1] === undefined ? null : Number(worded[1]) }
  const monthAndYear = /^(\d{1,2})[-/.](\d{4})$/.exec(plain)
  if (monthAndYear) return { year: Number(monthAndYear[2]), month: Number(monthAndYear[1]), day: null }
  if (/^20\d{2}$/.test(plain)) return { year: Number(plain), month: null, day: null }
  const serial = /^(\d{5})(?:[.,]\d+)?$/.exec(plain)
  return serial ? partsOfSerial(Number(serial[1])) : null
}

/** Excel counts days so that 1 January 1970 is 25569. Outside 1982–2064 a five-digit number is not taken for a date. */
function partsOfSerial(serial: number): DateParts | null {
  if (serial < 30_000 || serial > 60_000) return null
  const [year, month, day] = addDays('1970-01-01', serial - 25_569).split('-').map(Number)
  return { year: year ?? 0, month: month ?? 0, day: day ?? 0 }
}

function fullYear(written: string | undefined): number {
  const year = Number(written)
  return year < 100 ? 2000 + year : year
}

const MONTHS = ['janvier', 'fevrier', 'mars', 'avril', 'mai', 'juin', 'juillet', 'aout', 'septembre', 'octobre', 'novembre', 'decembre'] as const
const FRENCH_MONTHS = ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'] as const

/** The number (1–12) of a French month, written in full or shortened without ambiguity ("sept", "fév", "juil"), or null. */
export function monthNamed(word: string): number | null {
  const plain = withoutAccents(word).replace(/\.$/, '')
  if (plain.length < 3) return null
  const matches = MONTHS.flatMap((month, index) => (month.startsWith(plain) ? [index + 1] : []))
  return matches.length === 1 ? (matches[0] ?? null) : null
}

/** The calendar day, or null when it does not exist (31 February). */
export function dayOf(year: number, month: number, day: number): Day | null {
  const exists = Number.isInteger(year) && year >= 1900 && year <= 2199 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
  return exists ? `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` : null
}

/** Number of days of a month (1–12). */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** "15 décembre 2026", "1er janvier 2027". */
export function frenchDay(day: Day): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return `${date === 1 ? '1er' : date} ${FRENCH_MONTHS[month - 1] ?? ''} ${year}`
}
