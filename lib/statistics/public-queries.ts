import type { Span } from '#lib/figures/contract-months'
import { db } from '#lib/platform/db/client'
import { toDay } from '#lib/platform/db/days'
import { isEmptyQuarter, type QuarterTables } from './quarter-tables.ts'

export type PublishedQuarter = Span & { tables: QuarterTables }

/** What was told of past quarters, the latest first, since the first one in which something was counted. */
export async function publicQuarters(): Promise<PublishedQuarter[]> {
  const rows = await db().publicQuarter.findMany({ select: { fromOn: true, untilOn: true, tables: true }, orderBy: { fromOn: 'desc' }, take: 8 })
  // Written by `publishQuarters` and never changed since: the database refuses it.
  const quarters = rows.map(({ fromOn, untilOn, tables }) => ({ fromOn: toDay(fromOn), untilOn: toDay(untilOn), tables: tables as unknown as QuarterTables }))
  return quarters.slice(0, quarters.findLastIndex(({ tables }) => !isEmptyQuarter(tables)) + 1)
}
