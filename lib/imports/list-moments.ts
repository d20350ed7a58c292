import type { Day } from '#lib/platform/day'
import { dayOf, daysInMonth, monthNamed } from './list-dates.ts'

/** A date as it is said ("15/12", "fin 2026", "janvier", "rentrée"): what is not said is null. */
export type Moment = {
  day: number | null
  month: number | null
  year: number | null
  part: 'start' | 'middle' | 'end' | null
  /** Months covered by a word wider than a month ("printemps" = 4 to 6). */
  months: readonly [number, number] | null
}

const MONTH_WORDS = 'janv(?:ier)?|jan|fev(?:r(?:ier)?)?|mars|avr(?:il)?|mai|juin|juil(?:let)?|aout|sept(?:embre)?|oct(?:obre)?|nov(?:embre)?|dec(?:embre)?'
const SEASONS: Readonly<Record<string, readonly [number, number]>> = { printemps: [4, 6], ete: [7, 8], rentree: [9, 9], automne: [10, 11], noel: [12, 12] }

/** Source of the expression that recognises a moment in a text already in plain lower case without accents. */
export const MOMENT_SOURCE =
  '(?:(?:le|la|l) )?(?:(?:debut|mi|fin|courant) (?:(?:de|du|d) )?(?:l )?)?' +
  `(?:\\d{1,2}(?:er)?(?:[/.]\\d{1,2}(?:[/.](?:\\d{4}|\\d{2}))?| (?:${MONTH_WORDS})(?: 20\\d{2})?)` +
  `|(?:${MONTH_WORDS})(?: 20\\d{2})?|(?:${Object.keys(SEASONS).join('|')})(?: (?:de )?20\\d{2})?|annee(?: 20\\d{2})?|20\\d{2})(?= |$)`

/** Takes apart a text that MOMENT_SOURCE recognised. */
export function readMoment(plain: string): Moment {
  const part = /\b(debut|mi|fin)\b/.exec(plain)?.[1]
  const numeric = /(\d{1,2})[/.](\d{1,2})(?:[/.](\d{4}|\d{2}))?/.exec(plain)
  const word = new RegExp(`(?:^| )(?:(\\d{1,2})(?:er)? )?(${MONTH_WORDS})(?= |$)`).exec(plain)
  const season = Object.entries(SEASONS).find(([name]) => plain.split(' ').includes(name))
  const year = /\b(20\d{2})\b/.exec(plain)?.[1]
  const shortYear = numeric?.[3]
  return {
    day: numeric ? Number(numeric[1]) : word?.[1] ? Number(word[1]) : null,
    month: numeric ? Number(numeric[2]) : word?.[2] ? monthNamed(word[2]) : null,
    year: shortYear ? (shortYear.length === 2 ? 2000 : 0) + Number(shortYear) : year ? Number(year) : null,
    part: part === 'debut' ? 'start' : part === 'mi' ? 'middle' : part === 'fin' ? 'end' : null,
    months: season ? season[1] : null,
  }
}

/**
 * The first or the last day that a moment may mean. Without a year it is the next one on or after `from` (the day the line was updated).
 * Null when such a day does not exist ("31/02").
 */
export function resolveMoment(moment: Moment, context: { from: Day; edge: 'first' | 'last' }): Day | null {
  const fromYear = Number(context.from.slice(0, 4))
  if (moment.year !== null) return edgeOf(moment, moment.year, context.edge)
  for (const year of [fromYear, fromYear + 1, fromYear + 2]) {
    const day = edgeOf(moment, year, context.edge)
    if (day !== null && day >= context.from) return day
  }
  return null
}

/** Whether the words leave room for several days, so that a person must choose. */
export function isVague(moment: Moment): boolean {
  if (moment.day !== null) return false
  return moment.months !== null || (moment.month === null && moment.part !== 'end') || moment.part === 'middle' || (moment.month !== null && moment.part === 'start')
}

function edgeOf(moment: Moment, year: number, edge: 'first' | 'last'): Day | null {
  if (moment.month !== null && moment.day !== null) return dayOf(year, moment.month, moment.day)
  if (moment.month !== null) return edgeOfMonth(moment, year, moment.month, edge)
  const [first, last] = moment.months ?? monthsOfYearPart(moment.part)
  return edge === 'first' ? dayOf(year, first, 1) : dayOf(year, last, daysInMonth(year, last))
}

function edgeOfMonth(moment: Moment, year: number, month: number, edge: 'first' | 'last'): Day | null {
  const length = month >= 1 && month <= 12 ? daysInMonth(year, month) : 0
  const [first, last] = moment.part === 'start' ? [1, 10] : moment.part === 'middle' ? [11, 20] : moment.part === 'end' ? [21, length] : [1, length]
  return dayOf(year, month, edge === 'first' ? first : last)
}

function monthsOfYearPart(part: Moment['part']): readonly [number, number] {
  if (part === 'start') return [1, 3]
  if (part === 'middle') return [6, 7]
  return part === 'end' ? [10, 12] : [1, 12]
}
