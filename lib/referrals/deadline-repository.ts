import type { Tx } from '#lib/platform/db/client'

/** A date that somebody was promised: the next task of a need, or the day until which a practice is waited for. */
export type Deadline = { of: 'need' | 'proposal'; id: string; at: Date }

/** Every date still to come, its rows locked in one order. */
export async function listDeadlines(tx: Tx, now: Date): Promise<Deadline[]> {
  const needs = await tx.$queryRaw<Deadline[]>`SELECT 'need' AS of, id, due_at AS at FROM need_line WHERE due_at > ${now} ORDER BY id FOR UPDATE`
  const proposals = await tx.$queryRaw<Deadline[]>`SELECT 'proposal' AS of, id, answer_by AS at FROM proposal WHERE answer_by > ${now} AND state IN ('proposed', 'seen', 'call_back') ORDER BY id FOR UPDATE`
  return [...needs, ...proposals]
}

/** Writes dates that moved. A page that shows the earlier one may still be sent: its version stays. */
export async function setDeadlines(tx: Tx, deadlines: readonly Deadline[]): Promise<void> {
  const rows = (of: Deadline['of']) => JSON.stringify(deadlines.filter((one) => one.of === of).map(({ id, at }) => ({ id, at: at.toISOString() })))
  await tx.$executeRaw`UPDATE need_line n SET due_at = d.at FROM jsonb_to_recordset(${rows('need')}::jsonb) AS d(id uuid, at timestamptz) WHERE n.id = d.id`
  await tx.$executeRaw`UPDATE proposal p SET answer_by = d.at FROM jsonb_to_recordset(${rows('proposal')}::jsonb) AS d(id uuid, at timestamptz) WHERE p.id = d.id`
}
