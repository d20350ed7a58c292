import type { Actor } from '#lib/platform/auth/actor'
import type { Day } from '#lib/platform/day'
import { db } from '#lib/platform/db/client'
import { toDay } from '#lib/platform/db/days'
import { isUuid } from '#lib/platform/uuid'
import { receiptNumber } from './fee-state.ts'
import type { FeeMeansName } from './labels.ts'
import { canReadMembers } from './policy.ts'
import { usualLapse } from './renewal.ts'

export type FeeYearItem = { year: number; amountCents: number; paymentUrl: string; lapsesOn: Day; version: number; due: number; received: number; receivedCents: number }

/** What this year and the next cost, and what came in; null for whoever may not. A year nobody typed shows what it would begin with. */
export async function listFeeYears(actor: Actor, year: number): Promise<FeeYearItem[] | null> {
  if (!canReadMembers(actor)) return null
  const years = [year, year + 1]
  const [typed, last, counts, sums] = await Promise.all([
    db().feeYear.findMany({ where: { year: { in: years } } }),
    db().feeYear.findFirst({ where: { year: { lte: year } }, orderBy: { year: 'desc' } }),
    db().membership.groupBy({ by: ['year'], where: { year: { in: years }, dueCents: { gt: 0 }, settledOn: null, member: { state: { in: ['member', 'lapsed'] } } }, _count: { _all: true } }),
    db().feeReceipt.groupBy({ by: ['year'], where: { year: { in: years }, cancelledAt: null }, _count: { _all: true }, _sum: { amountCents: true } }),
  ])
  return years.map((one) => {
    const known = typed.find((row) => row.year === one)
    const sum = sums.find((row) => row.year === one)
    return {
      year: one, amountCents: known?.amountCents ?? last?.amountCents ?? 0, paymentUrl: known?.paymentUrl ?? last?.paymentUrl ?? '', lapsesOn: known ? toDay(known.lapsesOn) : usualLapse(one), version: known?.version ?? 0,
      due: counts.find((row) => row.year === one)?._count._all ?? 0, received: sum?._count._all ?? 0, receivedCents: sum?._sum.amountCents ?? 0,
    }
  })
}

/** What joining costs this year, and how it is paid; null while nobody said. */
export async function publicFee(year: number): Promise<{ year: number; amountCents: number; paymentUrl: string } | null> {
  return db().feeYear.findFirst({ where: { year: { lte: year } }, orderBy: { year: 'desc' }, select: { year: true, amountCents: true, paymentUrl: true } })
}

export type Receipt = { id: string; memberId: string; number: string; year: number; payer: string; amountCents: number; means: FeeMeansName; receivedOn: Day; issuedAt: Date; isCancelled: boolean }

/** A receipt, for the office or for the person who paid; null for the others. */
export async function getReceipt(actor: Actor, id: string): Promise<Receipt | null> {
  if (!isUuid(id)) return null
  const row = await db().feeReceipt.findUnique({
    where: { id },
    select: { id: true, year: true, number: true, payer: true, amountCents: true, means: true, receivedOn: true, issuedAt: true, cancelledAt: true, membership: { select: { member: { select: { id: true, userId: true } } } } },
  })
  if (!row) return null
  const isOwn = actor.userId !== null && row.membership.member.userId === actor.userId
  if (!isOwn && !canReadMembers(actor)) return null
  return {
    id: row.id, memberId: row.membership.member.id, number: receiptNumber(row), year: row.year, payer: row.payer, amountCents: row.amountCents, means: row.means,
    receivedOn: toDay(row.receivedOn), issuedAt: row.issuedAt, isCancelled: row.cancelledAt !== null,
  }
}
