import { type Day, daysBetween, weekday } from '#lib/platform/day'
import type { NeedAction } from './transitions.ts'

/** What a practice may tell from its weekly mail. */
export const outcomeActions = ['set_appointment', 'record_visit', 'record_missed', 'record_declared', 'record_not_declared', 'fulfil'] as const satisfies readonly NeedAction[]

/** Days without news after which somebody is asked. */
const silentDays = 7
/** Monday: the week's calls can still be made. */
const askingWeekday = 1

/** Whether outcomes are asked for on this day: once a week, so that nobody gets a mail for each person. */
export function isAskingDay(today: Day): boolean {
  return weekday(today) === askingWeekday
}

/** Whether the last news are old enough to ask for some. */
export function isSilent(changedOn: Day, today: Day): boolean {
  return daysBetween(changedOn, today) >= silentDays
}
