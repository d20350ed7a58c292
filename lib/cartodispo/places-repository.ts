import type { Tx } from '#lib/platform/db/client'
import { fromDayOrNull, toDayOrNull } from '#lib/platform/db/days'
import type { Day } from '#lib/platform/day'
import type { Capacity, PlacesRowKind } from '#lib/platform/db/generated/enums'

export type PlacesAccountRow = { id: string; balance: number; periodOn: Day | null }
export type PlacesOwner = { practitionerId: string } | { siteId: string }
export type Movement = { kind: PlacesRowKind; delta: number; at: Date; actorId: string | null; capacity: Capacity; undoesId?: bigint }

/** The account of a person (across practices) or of a site, made at first need and locked until the transaction ends. */
export async function lockPlacesAccount(tx: Tx, owner: PlacesOwner): Promise<PlacesAccountRow> {
  await tx.placesAccount.createMany({ data: [owner], skipDuplicates: true })
  const account = await tx.placesAccount.findFirstOrThrow({ where: owner, select: { id: true } })
  const [row] = await tx.$queryRaw<{ id: string; balance: number; period_on: Date | null }[]>`
    SELECT id, balance, period_on FROM places_account WHERE id = ${account.id}::uuid FOR UPDATE`
  if (!row) throw new Error('places account vanished')
  return { id: row.id, balance: row.balance, periodOn: toDayOrNull(row.period_on) }
}

/**
 * Writes one movement and the balance it leads to; returns its row's id, or null when places are lacking. The condition stands in the update
 * itself: two takers of the last place cannot both see it free.
 */
export async function movePlaces(tx: Tx, accountId: string, movement: Movement): Promise<bigint | null> {
  const { count } = await tx.placesAccount.updateMany({
    where: { id: accountId, ...(movement.delta < 0 ? { balance: { gte: -movement.delta } } : {}) },
    data: { balance: { increment: movement.delta } },
  })
  if (count === 0) return null
  const row = await tx.placesRow.create({ data: { accountId, ...movement }, select: { id: true } })
  return row.id
}

/** The first day the balance stands for; null: any day. */
export async function setPlacesPeriod(tx: Tx, accountId: string, periodOn: Day | null): Promise<void> {
  await tx.placesAccount.update({ where: { id: accountId }, data: { periodOn: fromDayOrNull(periodOn) }, select: { id: true } })
}

export type TakenRow = { id: bigint; delta: number; at: Date; isUndone: boolean; isCountedAnew: boolean }

/** A row of this account that took places, whether it was given back, and whether places were counted anew since. */
export async function findTakenRow(tx: Tx, accountId: string, rowId: string, kind: 'taken' | 'accepted' = 'taken'): Promise<TakenRow | null> {
  if (!/^\d{1,18}$/.test(rowId)) return null
  const id = BigInt(rowId)
  const row = await tx.placesRow.findFirst({ where: { id, accountId, kind }, select: { id: true, delta: true, at: true } })
  if (!row) return null
  const later = await tx.placesRow.findMany({
    where: { accountId, id: { gt: id }, OR: [{ undoesId: id }, { kind: { in: ['declared', 'renewed'] } }] },
    select: { undoesId: true },
  })
  return { ...row, isUndone: later.some((one) => one.undoesId === id), isCountedAnew: later.some((one) => one.undoesId === null) }
}
