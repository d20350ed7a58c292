import { loadInstanceRules } from '#lib/instance/load-instance-rules'
import { addDays, dayAt, startOfDay } from '#lib/platform/day'
import type { Tx } from '#lib/platform/db/client'
import { addWorkingDays } from '#lib/platform/working-days'
import { needTask, workingDaysFor } from './need-task.ts'
import type { NeedPriority } from './person-facts.ts'
import type { NeedState } from './transitions.ts'

/** When the task of a need that enters this state is due: the end of a working day; null when nothing is left to do. */
export async function dueOfState(tx: Tx, { state, priority }: { state: NeedState; priority: NeedPriority }, now: Date): Promise<Date | null> {
  const task = needTask(state)
  if (!task) return null
  const { timeZone } = await loadInstanceRules(tx)
  const day = addWorkingDays(dayAt(now, timeZone), workingDaysFor(task, priority))
  return startOfDay(addDays(day, 1), timeZone)
}
