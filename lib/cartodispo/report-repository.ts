import type { Tx } from '#lib/platform/db/client'
import { fromDay } from '#lib/platform/db/days'
import type { Day } from '#lib/platform/day'
import type { ReportKind } from './report-kinds.ts'

export type NewReport = {
  practiceId: string
  source: 'partner' | 'public'
  sourceKey: string
  kind: ReportKind
  at: Date
  answerDueOn: Day
  actorId: string | null
  epoch: string
}

/** Adds a report; null when this source already reported what is said since the same confirmation. */
export async function insertReport(tx: Tx, report: NewReport): Promise<string | null> {
  const [row] = await tx.report.createManyAndReturn({ data: [{ ...report, answerDueOn: fromDay(report.answerDueOn) }], skipDuplicates: true, select: { id: true } })
  return row?.id ?? null
}
