import type { Tx } from '#lib/platform/db/client'
import { dayAt, type Day } from '#lib/platform/day'
import type { Capacity } from '#lib/platform/db/generated/enums'
import { loadInstanceRules } from '#lib/instance/load-instance-rules'
import { lockRenewedAccount } from './declare-places.ts'
import { placesSince } from './places.ts'
import { placesLedger, type PlacesLedger } from './places-ledger.ts'
import { findTakenRow, lockPlacesAccount, movePlaces } from './places-repository.ts'
import { refreshRegister } from './refresh-register.ts'
import { listNeighbourPracticeIds, loadPracticeForUpdate, lockPractices } from './repository.ts'

export type By = { at: Date; actorId: string | null; capacity: Capacity }
type Ledger = PlacesLedger & { today: Day; timeZone: string }

/**
 * Takes the places of people whom a practice accepts, within the accepting transaction: as many as are left, for a doctor
 * may welcome more than was declared, and the balance is never below 0. Returns the row, null when there was none to take.
 */
export async function acceptPlaces(tx: Tx, input: { practiceId: string; count: number }, by: By): Promise<bigint | null> {
  const ledger = await ledgerOf(tx, input.practiceId, by.at)
  if (!ledger) return null
  const account = await lockRenewedAccount(tx, ledger.owner, ledger.statement, ledger.today, by.at)
  const taken = Math.min(account.balance, input.count)
  if (taken === 0) return null
  const rowId = await movePlaces(tx, account.id, { kind: 'accepted', delta: -taken, ...by })
  await refreshRegister(tx, ledger.sharingIds, by.at)
  return rowId
}

/** Gives back what `acceptPlaces` took, once; nothing when places were counted anew since, for that number already says what is left. */
export async function giveBackPlaces(tx: Tx, input: { practiceId: string; rowId: bigint }, by: By): Promise<void> {
  const ledger = await ledgerOf(tx, input.practiceId, by.at)
  if (!ledger) return
  const account = await lockPlacesAccount(tx, ledger.owner)
  const taken = await findTakenRow(tx, account.id, String(input.rowId), 'accepted')
  if (!taken || taken.isUndone || taken.isCountedAnew || dayAt(taken.at, ledger.timeZone) < placesSince(ledger.statement, ledger.today)) return
  await movePlaces(tx, account.id, { kind: 'withdrawn', delta: -taken.delta, undoesId: taken.id, ...by })
  await refreshRegister(tx, ledger.sharingIds, by.at)
}

/** The account that a practice's places are counted on, its neighbours locked; null when it counts none. */
export async function ledgerOf(tx: Tx, practiceId: string, now: Date): Promise<Ledger | null> {
  await lockPractices(tx, await listNeighbourPracticeIds(tx, practiceId))
  const { timeZone } = await loadInstanceRules(tx)
  const practice = await loadPracticeForUpdate(tx, practiceId)
  if (!practice) return null
  const today = dayAt(now, timeZone)
  const ledger = await placesLedger(tx, practice, { today, timeZone })
  return ledger && { ...ledger, today, timeZone }
}
