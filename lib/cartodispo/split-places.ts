import { dayAt } from '#lib/platform/day'
import type { Tx } from '#lib/platform/db/client'
import { type By, ledgerOf } from './accept-places.ts'
import { placesSince } from './places.ts'
import { findTakenRow, lockPlacesAccount, movePlaces } from './places-repository.ts'

type Held = { kept: bigint | null; left: bigint | null }

/**
 * Shares what `acceptPlaces` took between two parts of a household, each of which can then give back its own; the balance stays.
 * When places were counted anew since, nothing is left to give back and nothing is shared.
 */
export async function splitPlaces(tx: Tx, input: { practiceId: string; rowId: bigint; kept: number }, by: By): Promise<Held> {
  const ledger = await ledgerOf(tx, input.practiceId, by.at)
  if (!ledger) return { kept: input.rowId, left: null }
  const account = await lockPlacesAccount(tx, ledger.owner)
  const taken = await findTakenRow(tx, account.id, String(input.rowId), 'accepted')
  if (!taken || taken.isUndone || taken.isCountedAnew || dayAt(taken.at, ledger.timeZone) < placesSince(ledger.statement, ledger.today)) return { kept: input.rowId, left: null }
  const count = -taken.delta
  const kept = Math.min(count, input.kept)
  if (kept === count) return { kept: input.rowId, left: null }
  await movePlaces(tx, account.id, { kind: 'withdrawn', delta: count, undoesId: taken.id, ...by })
  return { kept: await movePlaces(tx, account.id, { kind: 'accepted', delta: -kept, ...by }), left: await movePlaces(tx, account.id, { kind: 'accepted', delta: kept - count, ...by }) }
}
