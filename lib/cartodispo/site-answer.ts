import type { Day } from '#lib/platform/day'
import { statementInForce } from './availability.ts'
import { contentFromRow, factsFromRow } from './facts-from-row.ts'
import type { PracticeRow } from './practice-facts-sql.ts'
import type { StatementContent } from './statement-content.ts'

/** The practices that an answer for a whole site bears on: not a replacement's, nor one that has ended there. */
export function practicesAnswered(rows: readonly PracticeRow[], today: Day): PracticeRow[] {
  return rows.filter((one) => one.position !== 'replacement' && (one.ends_on === null || one.ends_on >= today))
}

/** What is said for the whole site now: the site's own statement, while it is in force for every one of its practices. */
export function answerForAll(practices: readonly PracticeRow[], today: Day, timeZone: string): StatementContent | null {
  const current = practices.map((one) => statementInForce(factsFromRow(one, timeZone).statements, today)?.id)
  const row = practices[0]?.statements.find((one) => one.id === current[0] && one.site_id !== null)
  return row !== undefined && current.every((id) => id === row.id) ? contentFromRow(row) : null
}

/** What was last said for the whole site, even when its doctors have answered one by one since: the start of the next answer. */
export function lastAnswerForAll(practices: readonly PracticeRow[]): StatementContent | null {
  const [last] = (practices[0]?.statements ?? []).filter((one) => one.site_id !== null).toSorted((a, b) => (a.declared_at < b.declared_at ? 1 : -1))
  return last ? contentFromRow(last) : null
}
