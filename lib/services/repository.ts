import type { Tx } from '#lib/platform/db/client'
import type { ServiceReportKind } from './report-kinds.ts'

/** Writes down what somebody found wrong; null when this person's earlier word about the same entry still waits. */
export async function insertServiceReport(tx: Tx, report: { contentId: string; kind: ServiceReportKind; note: string; actorId: string; at: Date }): Promise<string | null> {
  const { contentId, kind, note, actorId, at } = report
  const rows = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO service_report (id, content_id, kind, note, actor_id, at) VALUES (gen_random_uuid(), ${contentId}::uuid, ${kind}, ${note}, ${actorId}::uuid, ${at})
    ON CONFLICT (content_id, actor_id) WHERE settled_at IS NULL DO NOTHING RETURNING id`
  return rows[0]?.id ?? null
}

/** Closes what waits: one report, or all those of an entry. The words are no longer needed and go. Returns how many there were. */
export async function settleReports(tx: Tx, which: { id: string } | { contentId: string }, who: { settledById: string | null; settledAt: Date }): Promise<number> {
  const { count } = await tx.serviceReport.updateMany({ where: { ...which, settledAt: null }, data: { ...who, note: '' } })
  return count
}
