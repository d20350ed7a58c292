import type { Span } from '#lib/figures/contract-months'
import type { Db, Tx } from '#lib/platform/db/client'
import { fromDay, toDay } from '#lib/platform/db/days'
import type { QuarterTables } from './quarter-tables.ts'

/** One at a time tells what is to be told. */
export async function lockPublication(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('public_quarter'))`
}

/** The days that were told of already. */
export async function listPublishedSpans(client: Db): Promise<Span[]> {
  return (await client.publicQuarter.findMany({ select: { fromOn: true, untilOn: true } })).map(spanOf)
}

/** The years of every contract. */
export async function listContractSpans(client: Db): Promise<Span[]> {
  return (await client.contractYear.findMany({ select: { fromOn: true, untilOn: true }, orderBy: { fromOn: 'asc' } })).map(spanOf)
}

/** Keeps what is told of a quarter, as it will stay. */
export async function insertQuarter(tx: Tx, { fromOn, untilOn }: Span, tables: QuarterTables, at: Date): Promise<string> {
  return (await tx.publicQuarter.create({ data: { fromOn: fromDay(fromOn), untilOn: fromDay(untilOn), publishedAt: at, tables: JSON.parse(JSON.stringify(tables)) as object }, select: { id: true } })).id
}

function spanOf({ fromOn, untilOn }: { fromOn: Date; untilOn: Date }): Span {
  return { fromOn: toDay(fromOn), untilOn: toDay(untilOn) }
}
