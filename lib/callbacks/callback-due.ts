import { loadOpening } from '#lib/instance/load-opening'
import { addDays, dayAt, startOfDay } from '#lib/platform/day'
import type { Tx } from '#lib/platform/db/client'
import { endOfOpenDay } from '#lib/platform/opening'

/** When the next call to somebody is due: the end of the coordination's next open day. */
export async function callbackDue(tx: Tx, now: Date): Promise<Date> {
  const opening = await loadOpening(tx, now)
  return endOfOpenDay(now, 1, opening) ?? startOfDay(addDays(dayAt(now, opening.timeZone), 2), opening.timeZone)
}
