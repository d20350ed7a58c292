import type { Tx } from '#lib/platform/db/client'

type Apart = { id: string; from: string; at: Date }

/** A line for a part of a household: born where its line stands, with the same task and day, whatever columns a line has. */
export async function insertPartLine(tx: Tx, { id, from }: Apart): Promise<void> {
  await tx.$executeRaw`INSERT INTO need_line SELECT n.* FROM need_line o, LATERAL jsonb_populate_record(o, jsonb_build_object('id', ${id}::text, 'version', 1, 'last_action', 'split', 'split_from_id', o.id,
    'asked_first_at', least(o.asked_first_at, (SELECT min(p.sent_at) FROM proposal p WHERE p.need_id = o.id)))) n WHERE o.id = ${from}::uuid`
}

/** Keeps on the line that stays when its people were first asked about, and says that it changed. */
export async function saveSplit(tx: Tx, needId: string): Promise<void> {
  await tx.$executeRaw`UPDATE need_line SET version = version + 1, asked_first_at = least(asked_first_at, (SELECT min(p.sent_at) FROM proposal p WHERE p.need_id = need_line.id)) WHERE id = ${needId}::uuid`
}

/** Takes people over to the line that is theirs from now on. */
export async function movePeople(tx: Tx, { id, from }: Apart, personIds: readonly string[]): Promise<void> {
  await tx.needPerson.updateMany({ where: { needId: from, personId: { in: [...personIds] } }, data: { needId: id } })
}

/** What happened to these people so far is told on their own line too, in the same order; a yes is told as that line's own. */
export async function copySteps(tx: Tx, { id, from }: Apart, yes: { from: string; to: string } | null): Promise<void> {
  await tx.$executeRaw`INSERT INTO need_step SELECT n.* FROM (SELECT s AS step FROM need_step s WHERE s.need_id = ${from}::uuid ORDER BY s.id OFFSET 0) o,
    LATERAL jsonb_populate_record(o.step, jsonb_build_object('id', nextval(pg_get_serial_sequence('need_step', 'id')), 'need_id', ${id}::text,
      'proposal_id', CASE WHEN (o.step).proposal_id = ${yes?.from ?? null}::uuid THEN ${yes?.to ?? null}::uuid ELSE (o.step).proposal_id END)) n`
}

/** The yes that holds for both parts, once more for the part that goes on apart. */
export async function copyYes(tx: Tx, { id, from }: Apart, yes: { from: string; to: string; placesRowId: bigint | null }): Promise<void> {
  await tx.$executeRaw`INSERT INTO proposal SELECT n.* FROM proposal o,
    LATERAL jsonb_populate_record(o, jsonb_build_object('id', ${yes.to}::text, 'need_id', ${id}::text, 'link_id', NULL, 'places_row_id', ${yes.placesRowId}::bigint, 'version', 1)) n
    WHERE o.id = ${yes.from}::uuid AND o.need_id = ${from}::uuid`
}

/** Names that were given to the household were given to each of its people. */
export async function copyNames(tx: Tx, { id, from }: Apart): Promise<void> {
  await tx.$executeRaw`INSERT INTO given_name SELECT n.* FROM given_name o, LATERAL jsonb_populate_record(o, jsonb_build_object('id', gen_random_uuid(), 'need_id', ${id}::text)) n WHERE o.need_id = ${from}::uuid`
}

/** The search goes with those who still search: the questions that may still be answered, but for one, and the plan. */
export async function moveSearch(tx: Tx, { id, from }: Apart, exceptProposalId: string): Promise<void> {
  await tx.proposal.updateMany({ where: { needId: from, id: { not: exceptProposalId }, state: { in: ['proposed', 'seen', 'call_back', 'unanswered', 'in_part'] } }, data: { needId: id, version: { increment: 1 } } })
  await tx.searchRound.updateMany({ where: { needId: from }, data: { needId: id } })
}
