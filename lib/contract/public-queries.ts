import type { Day } from '#lib/platform/day'
import { toDay, toDayOrNull } from '#lib/platform/db/days'
import { db } from '#lib/platform/db/client'
import type { YearSpan } from './contract-year.ts'

export type PublicContract = { title: string; signedOn: Day | null; signedAt: string; parties: string[]; years: YearSpan[] }

/** The accord that everyone may hear of: who signed it and when, and its years; never what is aimed at or reached. Null before the first. */
export async function publicContract(): Promise<PublicContract | null> {
  const row = await db().contract.findFirst({
    select: { title: true, signedOn: true, signedAt: true, parties: true, years: { select: { number: true, fromOn: true, untilOn: true }, orderBy: { number: 'asc' } } },
    orderBy: [{ signedOn: { sort: 'desc', nulls: 'last' } }, { id: 'asc' }],
  })
  return row && { ...row, signedOn: toDayOrNull(row.signedOn), years: row.years.map((one) => ({ number: one.number, fromOn: toDay(one.fromOn), untilOn: toDay(one.untilOn) })) }
}
