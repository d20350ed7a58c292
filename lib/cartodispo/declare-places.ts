import type { Tx } from '#lib/platform/db/client'
import { type Day, monthStart } from '#lib/platform/day'
import type { Capacity } from '#lib/platform/db/generated/enums'
import type { Places } from './facts.ts'
import { lockPlacesAccount, movePlaces, type PlacesOwner, setPlacesPeriod } from './places-repository.ts'

/**
 * Sets what a statement declares as places left: one movement from the present balance to the declared number,
 * so that the balance stays the sum of its rows. Part of the declaring transaction.
 */
export async function declarePlaces(tx: Tx, owner: PlacesOwner, places: Places, today: Day, by: { at: Date; actorId: string | null; capacity: Capacity }): Promise<void> {
  const account = await lockPlacesAccount(tx, owner)
  const delta = places.count - account.balance
  if (delta !== 0) await movePlaces(tx, account.id, { kind: 'declared', delta, ...by })
  await setPlacesPeriod(tx, account.id, places.period === 'month' ? monthStart(today) : null)
}
