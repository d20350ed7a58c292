import type { Tx } from '#lib/platform/db/client'
import { fromDay, toDay, toDayOrNull } from '#lib/platform/db/days'
import type { Day } from '#lib/platform/day'
import type { FeeMeansName } from './labels.ts'
import { usualLapse } from './renewal.ts'

export type LoadedFeeYear = { year: number; amountCents: number; paymentUrl: string; lapsesOn: Day; version: number }

/** What a year costs, its row locked: receipts of the year are numbered one after the other. A new year begins as the last one known. */
export async function loadFeeYearForUpdate(tx: Tx, year: number): Promise<LoadedFeeYear> {
  const last = await tx.feeYear.findFirst({ where: { year: { lt: year } }, orderBy: { year: 'desc' }, select: { amountCents: true, paymentUrl: true } })
  await tx.feeYear.createMany({ data: [{ year, amountCents: last?.amountCents ?? 0, paymentUrl: last?.paymentUrl ?? '', lapsesOn: fromDay(usualLapse(year)) }], skipDuplicates: true })
  await tx.$executeRaw`SELECT 1 FROM fee_year WHERE year = ${year} FOR UPDATE`
  const row = await tx.feeYear.findUniqueOrThrow({ where: { year } })
  return { ...row, lapsesOn: toDay(row.lapsesOn) }
}

/** Writes what a year costs. */
export async function saveFeeYear(tx: Tx, { year, amountCents, paymentUrl, lapsesOn }: Omit<LoadedFeeYear, 'version'>): Promise<void> {
  await tx.feeYear.update({ where: { year }, data: { amountCents, paymentUrl, lapsesOn: fromDay(lapsesOn), version: { increment: 1 } }, select: { year: true } })
}

/** A new amount counts for those of the year who have not paid yet; nothing due is settled at once. */
export async function changeDueFees(tx: Tx, year: number, dueCents: number, on: Day): Promise<void> {
  await tx.membership.updateMany({ where: { year, settledOn: null }, data: { dueCents, settledOn: dueCents === 0 ? fromDay(on) : null } })
}

export type LoadedMembership = { id: string; memberId: string; year: number; dueCents: number; settledOn: Day | null }

/** Somebody's year, made when there is none. Nothing due is settled at once. */
export async function openMembership(tx: Tx, one: { memberId: string; year: number; dueCents: number; kind: 'first' | 'renewal' }, on: Day, now: Date): Promise<LoadedMembership> {
  await tx.membership.createMany({
    data: [{ memberId: one.memberId, year: one.year, dueCents: one.dueCents, isRenewal: one.kind === 'renewal', settledOn: one.dueCents === 0 ? fromDay(on) : null, createdAt: now }], skipDuplicates: true,
  })
  await tx.$executeRaw`SELECT 1 FROM membership WHERE member_id = ${one.memberId}::uuid AND year = ${one.year} FOR UPDATE`
  const row = await tx.membership.findUniqueOrThrow({ where: { memberId_year: { memberId: one.memberId, year: one.year } }, select: { id: true, memberId: true, year: true, dueCents: true, settledOn: true } })
  return { ...row, settledOn: toDayOrNull(row.settledOn) }
}

/** Says that a year is settled, or no longer. */
export async function settleMembership(tx: Tx, id: string, settledOn: Day | null): Promise<void> {
  await tx.membership.update({ where: { id }, data: { settledOn: settledOn === null ? null : fromDay(settledOn) }, select: { id: true } })
}

export type NewReceipt = { year: number; membershipId: string; payer: string; amountCents: number; means: FeeMeansName; receivedOn: Day; issuedById: string | null }

/** Gives the next receipt of the year; the year's row must be locked. */
export async function issueReceipt(tx: Tx, receipt: NewReceipt, now: Date): Promise<{ id: string; number: number }> {
  const last = await tx.feeReceipt.aggregate({ where: { year: receipt.year }, _max: { number: true } })
  return tx.feeReceipt.create({ data: { ...receipt, receivedOn: fromDay(receipt.receivedOn), number: (last._max.number ?? 0) + 1, issuedAt: now }, select: { id: true, number: true } })
}

/** A receipt that was not cancelled yet, with whose it is, the row locked. */
export async function loadReceiptForUpdate(tx: Tx, id: string): Promise<{ id: string; year: number; membershipId: string; memberId: string; isCancelled: boolean } | null> {
  await tx.$executeRaw`SELECT 1 FROM fee_receipt WHERE id = ${id}::uuid FOR UPDATE`
  const row = await tx.feeReceipt.findUnique({ where: { id }, select: { id: true, year: true, membershipId: true, cancelledAt: true, membership: { select: { memberId: true } } } })
  return row && { id: row.id, year: row.year, membershipId: row.membershipId, memberId: row.membership.memberId, isCancelled: row.cancelledAt !== null }
}

/** Cancels a receipt: its number stays. */
export async function cancelReceiptRow(tx: Tx, id: string, by: string | null, now: Date): Promise<void> {
  await tx.feeReceipt.update({ where: { id }, data: { cancelledAt: now, cancelledById: by }, select: { id: true } })
}
