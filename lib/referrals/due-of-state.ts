import { loadInstanceRules } from '#lib/instance/load-instance-rules'
import { loadOpening } from '#lib/instance/load-opening'
import { addDays, addMonths, dayAt, startOfDay } from '#lib/platform/day'
import type { Tx } from '#lib/platform/db/client'
import { addOpenMinutes, endOfOpenDay, type Opening } from '#lib/platform/opening'
import { needTask, workingDaysFor } from './need-task.ts'
import type { NeedPriority } from './person-facts.ts'
import type { NeedState } from './transitions.ts'

type Entering = { state: NeedState; priority: NeedPriority; pausedMinutes?: number | null }

/**
 * When the task of a need that enters this state is due, in the coordination's opening hours: the end of an open day, or, when
 * its clock was stopped, what was left of it. Null when nothing is left to do.
 */
export async function dueOfState(tx: Tx, { state, priority, pausedMinutes = null }: Entering, now: Date): Promise<Date | null> {
  // As long whatever the kind.
  const task = needTask(state, 'find_gp')
  if (!task) return null
  const opening = await loadOpening(tx, now)
  if (pausedMinutes !== null) return addOpenMinutes(now, pausedMinutes, opening) ?? endOfDays(now, 1, opening)
  if (state !== 'waiting') return endOfDays(now, workingDaysFor(task, priority), opening)
  const { settings } = await loadInstanceRules(tx)
  const asked = startOfDay(addMonths(dayAt(now, opening.timeZone), settings.waitingCheckMonths), opening.timeZone)
  return endOfDays(asked, 0, opening)
}

/** Until when a practice that is asked now is waited for. */
export async function answerByOf(tx: Tx, priority: NeedPriority, now: Date): Promise<Date> {
  const { settings } = await loadInstanceRules(tx)
  const opening = await loadOpening(tx, now)
  return endOfDays(now, priority === 'priority' ? Math.max(1, Math.floor(settings.answerDays / 2)) : settings.answerDays, opening)
}

/** The end of the open day on which something is to be done at once: today, while the office is open. */
export async function dueToday(tx: Tx, now: Date): Promise<Date> {
  return endOfDays(now, 0, await loadOpening(tx, now))
}

// An office that is never open again still owes an answer: calendar days then.
function endOfDays(now: Date, days: number, opening: Opening): Date {
  return endOfOpenDay(now, days, opening) ?? startOfDay(addDays(dayAt(now, opening.timeZone), days + 1), opening.timeZone)
}
