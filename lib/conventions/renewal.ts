import { addDays, addMonths, type Day, daysBetween, lastDayOf } from '#lib/platform/day'

/** What happens at the last day: nothing more, a new period unless somebody objects, a new period when both sides write so. */
export type RenewalName = 'none' | 'tacit' | 'express'

export type DecisionName = 'renewed' | 'not_renewed' | 'tacitly_renewed'

/** What is known of a convention's end; `refused`: somebody decided not to renew at this very last day. */
export type Ending = { endsOn: Day | null; renewal: RenewalName; renewalMonths: number | null; noticeMonths: number; refused: boolean }

/** Days before the decision is due at which the coordination is warned. */
export const warningDays = [60, 30, 7] as const
export type WarningDays = (typeof warningDays)[number]

/** The last day of the period that follows, `months` long: a year from the end of February ends at the end of February. */
export function nextEnd(endsOn: Day, months: number): Day {
  return lastDayOf(addDays(endsOn, 1), months)
}

/** The last day on which a decision can still be told to the other parties: the notice before the last day, or the last day itself. */
export function decisionDue(endsOn: Day, noticeMonths: number): Day {
  return addDays(addMonths(addDays(endsOn, 1), -noticeMonths), -1)
}

/**
 * What is still to decide on this day: until when, in how many days, and which of the three warnings holds (the nearest one,
 * so that a worker that was away does not send them all). Null when nothing is: it does not renew, has ended, has no end,
 * is decided, or the time is too far or past.
 */
export function renewalToDecide({ endsOn, renewal, noticeMonths, refused }: Ending, today: Day): { dueOn: Day; daysLeft: number; warning: WarningDays } | null {
  if (endsOn === null || renewal === 'none' || refused) return null
  const dueOn = decisionDue(endsOn, noticeMonths)
  const daysLeft = daysBetween(today, dueOn)
  const warning = warningDays.findLast((days) => daysLeft <= days)
  return daysLeft < 0 || warning === undefined ? null : { dueOn, daysLeft, warning }
}

/** The last day after every tacit renewal that is due on this day; the present one when there is none. A period begins the day after the last one. */
export function tacitEnd(ending: Ending, today: Day): Day | null {
  const { endsOn, renewal, renewalMonths, refused } = ending
  if (endsOn === null || renewal !== 'tacit' || renewalMonths === null || refused || endsOn >= today) return endsOn
  return tacitEnd({ ...ending, endsOn: nextEnd(endsOn, renewalMonths) }, today)
}
