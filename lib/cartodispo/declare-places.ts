import type { Tx } from '#lib/platform/db/client'
import type { Day } from '#lib/platform/day'
import type { Capacity } from '#lib/platform/db/generated/enums'
import type { Places, StatementFact } from './facts.ts'
import { mustRenew } from './places.ts'
import { lockPlacesAccount, movePlaces, type PlacesAccountRow, type PlacesOwner, setPlacesPeriod } from './places-repository.ts'
import type { StatementContent } from './statement-content.ts'

type By = { at: Date; actorId: string | null; capacity: Capacity }

/**
 * Sets what a statement declares as places left: one movement from the present balance to the declared number,
 * so that the balance stays the sum of its rows. Part of the declaring transaction.
 */
export async function declarePlaces(tx: Tx, owner: PlacesOwner, places: Places, today: Day, by: By): Promise<void> {
  const account = await lockPlacesAccount(tx, owner)
  const delta = places.count - account.balance
  if (delta !== 0) await movePlaces(tx, account.id, { kind: 'declared', delta, ...by })
  await setPlacesPeriod(tx, account.id, today)
}

/**
 * Brings the ledger along with a new statement. Only a new number touches it: repeating "2 par mois" does not give back
 * those already taken. A statement that begins later brings its own places on its first day.
 */
export async function carryPlaces(tx: Tx, owner: PlacesOwner, before: StatementFact | null, after: StatementContent, today: Day, by: By): Promise<void> {
  if (!after.places || after.fromOn > today) return
  const isRepeated = before?.places?.count === after.places.count && before.places.period === after.places.period
  if (!isRepeated) return declarePlaces(tx, owner, after.places, today, by)
  const account = await lockRenewedAccount(tx, owner, before, today, by.at)
  await setPlacesPeriod(tx, account.id, today)
}

/** The locked account, with the month's places (or those of a statement that began since) written down if nobody did yet. */
export async function lockRenewedAccount(tx: Tx, owner: PlacesOwner, statement: StatementFact, today: Day, at: Date): Promise<PlacesAccountRow> {
  const account = await lockPlacesAccount(tx, owner)
  const isNew = account.periodOn === null && statement.account === null
  if (!statement.places || !(isNew || mustRenew({ ...statement, account }, today))) return account
  const delta = statement.places.count - account.balance
  if (delta !== 0) await movePlaces(tx, account.id, { kind: 'renewed', delta, at, actorId: null, capacity: 'system' })
  await setPlacesPeriod(tx, account.id, today)
  return { ...account, balance: statement.places.count, periodOn: today }
}
