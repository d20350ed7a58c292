import { addDays, type Day } from '#lib/platform/day'
import { yearOf } from './fee-state.ts'

/** Days that somebody has, at the very least, between the renewal mail and the lapse. */
const answerDays = 30

/** The last day of rights of somebody who has not renewed: as the year says, and never sooner than a month from now. */
export function graceUntil(lapsesOn: Day, today: Day): Day {
  const asked = addDays(today, answerDays)
  const last = lapsesOn > asked ? lapsesOn : asked
  return yearOf(last) === yearOf(today) ? last : `${yearOf(today)}-12-31`
}

/** Whether a renewal that was never settled ends the membership today: the day has passed, and a month since the mail. */
export function hasLapsed(renewal: { lapsesOn: Day; askedOn: Day | null }, today: Day): boolean {
  return renewal.askedOn !== null && today > renewal.lapsesOn && today > addDays(renewal.askedOn, answerDays)
}

/** The day by which whoever has not renewed is reminded to be no member any more: what a new year is given at first. */
export function usualLapse(year: number): Day {
  return `${year}-03-31`
}
