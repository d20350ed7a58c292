import { loadInstanceRules } from '#lib/instance/load-instance-rules'
import type { Actor } from '#lib/platform/auth/actor'
import { type Day, dayAt } from '#lib/platform/day'
import { db } from '#lib/platform/db/client'
import type { Sheet } from '#lib/platform/files/csv'
import { frenchTime } from '#lib/platform/format/french-date'
import type { SearchParams } from '#lib/platform/list-request'
import { listOfficeDates } from './date-list-queries.ts'
import { datesRequest } from './date-list-schema.ts'
import { dateStateLabels } from './labels.ts'

/** The dates as their page filters and sorts them, without anybody's name; null where the page is not found. */
export async function getDatesSheet(actor: Actor, params: SearchParams, _today: Day, now: Date): Promise<Sheet | null> {
  const { timeZone } = await loadInstanceRules(db())
  const list = await listOfficeDates(actor, datesRequest(params), now, 'everything')
  if (list === null) return null
  return {
    name: 'Dates', header: ['Événement', 'Jour', 'De', 'À', 'Lieu', 'Places', 'Inscrits', 'En attente', 'État'],
    rows: list.dates.map((one) => [one.title, dayAt(one.startsAt, timeZone), frenchTime(one.startsAt, timeZone), frenchTime(one.endsAt, timeZone), one.place, one.capacity, one.taken, one.waiting, dateStateLabels[one.state]]),
  }
}
