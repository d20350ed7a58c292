import type { OpenRange, WeeklyHours } from '#lib/platform/opening'

/** The ISO weekdays, Monday first. */
export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const

const officeDay: readonly OpenRange[] = [{ from: '09:00', until: '12:00' }, { from: '14:00', until: '17:00' }]
/** The week of a CPTS that has not said its own: a coordinator's usual hours. */
export const defaultWeek: WeeklyHours = { 1: officeDay, 2: officeDay, 3: officeDay, 4: officeDay, 5: officeDay }

const range = /(\d{1,2})\s*(?:h|:)\s*(\d{2})?\s*(?:-|–|—|à)\s*(\d{1,2})\s*(?:h|:)\s*(\d{2})?/gi
const closed = /^(|ferm[ée]e?|-|–|non)$/i

/** Hours of one day as people type them ("9h-12h, 14 h – 17 h 30", "fermé"); null when they are not understood, overlap or run backwards. */
export function parseDayHours(text: string): OpenRange[] | null {
  const typed = text.trim()
  if (closed.test(typed)) return []
  const found = [...typed.matchAll(range)].map(([, fromHour, fromMinute = '00', untilHour, untilMinute = '00']) => ({ from: time(fromHour, fromMinute), until: time(untilHour, untilMinute) }))
  const rest = typed.replace(range, '').replace(/\b(et|de|puis)\b|[\s,;./&+]/gi, '')
  const isInOrder = found.every((one, index) => one.from < one.until && one.until <= '24:00' && minutesAreReal(one) && (index === 0 || (found[index - 1]?.until ?? '') <= one.from))
  return found.length > 0 && rest === '' && isInOrder ? found : null
}

/** The hours of one day as a sentence's end: "9 h – 12 h, 14 h – 17 h 30", "fermé". */
export function frenchDayHours(ranges: readonly OpenRange[]): string {
  return ranges.length === 0 ? 'fermé' : ranges.map((one) => `${frenchTime(one.from)} – ${frenchTime(one.until)}`).join(', ')
}

const dayNames = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'] as const

/** A week as people say it: "du lundi au vendredi, 9 h – 12 h, 14 h – 17 h ; samedi, 9 h – 12 h". Empty for one that was never said, or never open. */
export function weekSentence(stored: unknown): string {
  const week = weekFrom(stored)
  if (week === defaultWeek) return ''
  const runs: { first: number; last: number; hours: string }[] = []
  for (const day of weekdays) {
    const ranges = week[day] ?? []
    if (ranges.length === 0) continue
    const hours = frenchDayHours(ranges)
    const run = runs.at(-1)
    if (run && run.last === day - 1 && run.hours === hours) run.last = day
    else runs.push({ first: day, last: day, hours })
  }
  return runs.map((run) => `${daysOf(run)}, ${run.hours}`).join(' ; ')
}

function daysOf({ first, last }: { first: number; last: number }): string {
  const [from, until] = [dayNames[first - 1], dayNames[last - 1]]
  return first === last ? `le ${from}` : `${last === first + 1 ? 'les' : 'du'} ${from} ${last === first + 1 ? 'et' : 'au'} ${until}`
}

/** The stored week; the default one while nothing (or nothing readable) was stored. */
export function weekFrom(stored: unknown): WeeklyHours {
  if (typeof stored !== 'object' || stored === null || Object.keys(stored).length === 0) return defaultWeek
  const week = stored as Record<string, unknown>
  return Object.fromEntries(weekdays.map((day) => [day, rangesFrom(week[String(day)])]))
}

function rangesFrom(stored: unknown): OpenRange[] {
  if (!Array.isArray(stored)) return []
  return stored.flatMap((one: unknown) => {
    const { from, until } = (one ?? {}) as Record<string, unknown>
    return typeof from === 'string' && typeof until === 'string' && from < until ? [{ from, until }] : []
  })
}

function time(hour = '', minute = ''): string {
  return `${hour.padStart(2, '0')}:${minute}`
}

function minutesAreReal({ from, until }: OpenRange): boolean {
  return [from, until].every((one) => one.slice(3) < '60') && from < '24:00'
}

function frenchTime(text: string): string {
  const [hour = '', minute = ''] = text.split(':')
  return `${Number(hour)} h${minute === '00' ? '' : ` ${minute}`}`
}
