import { loadOpening } from '#lib/instance/load-opening'
import type { Tx } from '#lib/platform/db/client'
import { addOpenMinutes, endOfOpenDay } from '#lib/platform/opening'
import { dayAt, addDays, startOfDay } from '#lib/platform/day'
import { needTask, workingDaysFor } from './need-task.ts'
import type { NeedPriority } from './person-facts.ts'
import type { NeedState } from './transitions.ts'

type Entering = { state: NeedState; priority: NeedPriority; pausedMinutes?: number | null }

/**
 * When the task of a need that enters this state is due, in the coordination's opening hours: the end of an open day, or, when
 * its clock was stopped, what was left of it. Null when nothing is left to do.
 */
export async function dueOfState(tx: Tx, { state, priority, pausedMinutes = null }: Entering, now: Date): Promise<Date | null> {
  const task = needTask(state)
  if (!task) return null
  const opening = await loadOpening(tx, now)
  const days = workingDaysFor(task, priority)
  const due = pausedMinutes === null ? endOfOpenDay(now, days, opening) : addOpenMinutes(now, pausedMinutes, opening)
  // An office that is never open again still owes an answer: calendar days then.
  return due ?? startOfDay(addDays(dayAt(now, opening.timeZone), days + 1), opening.timeZone)
}
