import type { Day } from '#lib/platform/day'
import type { Db } from '#lib/platform/db/client'
import { type CountedPerson, countedPerson } from './counted-person.ts'
import { listErasedPeople, listNeedDays } from './counted-repository.ts'

/** Everybody of adressages as they stood at the end of a day, whatever was erased since. */
export async function loadPeopleAt(client: Db, asOf: Day, timeZone: string): Promise<CountedPerson[]> {
  const live = await listNeedDays(client, 'all', { asOf, timeZone })
  return [...live.map((days) => countedPerson(days, asOf)), ...(await listErasedPeople(client, asOf))]
}
