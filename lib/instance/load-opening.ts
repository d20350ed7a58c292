import { addDays, dayAt } from '#lib/platform/day'
import type { Db } from '#lib/platform/db/client'
import { fromDay, toDay } from '#lib/platform/db/days'
import type { Opening } from '#lib/platform/opening'
import { isPublicHoliday } from '#lib/platform/working-days'
import { weekFrom } from './opening-hours.ts'

/** When the coordination is there, from a day on: its week, its closures, the public holidays. */
export async function loadOpening(client: Db, now: Date): Promise<Opening> {
  const { timeZone, openingHours } = await client.instance.findUniqueOrThrow({ where: { id: 1 }, select: { timeZone: true, openingHours: true } })
  const closures = await client.closure.findMany({ where: { untilOn: { gte: fromDay(addDays(dayAt(now, timeZone), -1)) } }, select: { fromOn: true, untilOn: true } })
  return { timeZone, weekly: weekFrom(openingHours), closures: closures.map((one) => ({ fromOn: toDay(one.fromOn), untilOn: toDay(one.untilOn) })), isHoliday: isPublicHoliday }
}
