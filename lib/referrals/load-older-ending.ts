import { loadInstanceRules } from '#lib/instance/load-instance-rules'
import { addDays, type Day, dayAt, startOfDay } from '#lib/platform/day'
import type { Db } from '#lib/platform/db/client'
import { referralMode } from '#lib/platform/env'
import { olderErasedOn, olderLimits, olderWarnedDays } from './older-limit.ts'
import { summariseOlder } from './older-repository.ts'

/** How many requests of older lists go soon, the first of them on which day; `by` is the last day that is looked at. In the minimal mode all: nobody can be called any more. */
export type OlderEnding = { count: number; firstOn: Day; by: Day; canBeCalled: boolean }

/** What is told, on this day, of requests of older lists that time is about to erase; null when there are none. */
export async function loadOlderEnding(client: Db, today: Day): Promise<OlderEnding | null> {
  const { timeZone, settings: { olderMonths } } = await loadInstanceRules(client)
  const by = addDays(today, olderWarnedDays)
  const canBeCalled = referralMode() === 'hds'
  const { takenBefore, silentBefore } = olderLimits(by, olderMonths)
  const { count, takenAt, silentAt } = await summariseOlder(client, canBeCalled ? { takenBefore: startOfDay(takenBefore, timeZone), silentBefore: startOfDay(silentBefore, timeZone) } : null)
  if (count === 0 || takenAt === null) return null
  return { count, by, canBeCalled, firstOn: olderErasedOn({ takenOn: dayAt(takenAt, timeZone), silentOn: silentAt && dayAt(silentAt, timeZone) }, olderMonths) }
}
