import { dayAt, type Day } from '#lib/platform/day'
import { frenchTime } from '#lib/platform/format/french-date'
import type { DateAnswer } from './date-poll.ts'

export const dateAnswerLabels: Record<DateAnswer, string> = { yes: 'Oui', if_needed: 'Si besoin', no: 'Non' }

/** The last day on which a poll is answered. */
export function lastDayOfPoll(answersUntil: Date, timeZone: string): Day {
  return dayAt(new Date(answersUntil.getTime() - 1), timeZone)
}

/** A date above a narrow column, "14/01"; with its hour where another one is on that day. */
export function shortDate(startsAt: Date, all: readonly { startsAt: Date }[], timeZone: string): string {
  const day = dayAt(startsAt, timeZone)
  const text = `${day.slice(8)}/${day.slice(5, 7)}`
  return all.filter((one) => dayAt(one.startsAt, timeZone) === day).length > 1 ? `${text} à ${frenchTime(startsAt, timeZone)}` : text
}
