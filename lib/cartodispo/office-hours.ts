/** Whether somebody answers the telephone at this minute: `unknown` when nobody ever said, and then one tries. */
export type Reachable = 'now' | 'later' | 'closed' | 'unknown'

type Range = { from: number; until: number }

const range = /(\d{1,2})\s*(?:h|:)\s*(\d{2})?\s*(?:-|–|—|à|a|jusqu.à)\s*(\d{1,2})\s*(?:h|:)\s*(\d{2})?/gi

/** The hours that a secretary typed in her own words ("8 h 30 – 12 h, 14h-18h"), in minutes of the day; none when there are no such words. */
export function hoursOf(text: string): Range[] {
  return [...text.matchAll(range)].flatMap(([, fromHour, fromMinute = '0', untilHour, untilMinute = '0']) => {
    const found = { from: Number(fromHour) * 60 + Number(fromMinute), until: Number(untilHour) * 60 + Number(untilMinute) }
    return found.from < found.until && found.until <= 24 * 60 ? [found] : []
  })
}

/** Whether a call is of use now: `minute` of the day, ISO `weekday`, and whether people work today. */
export function reachable(office: { secretaryHours: string; closingDays: readonly number[] }, now: { minute: number; weekday: number; isWorkingDay: boolean }): Reachable {
  if (!now.isWorkingDay || office.closingDays.includes(now.weekday)) return 'closed'
  const hours = hoursOf(office.secretaryHours)
  if (hours.length === 0) return 'unknown'
  if (hours.some((one) => one.from <= now.minute && now.minute < one.until)) return 'now'
  return hours.some((one) => one.from > now.minute) ? 'later' : 'closed'
}
