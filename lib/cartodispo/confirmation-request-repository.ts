import type { Db, Tx } from '#lib/platform/db/client'
import { fromDay } from '#lib/platform/db/days'
import type { RequestKind } from '#lib/platform/db/generated/enums'
import { addMonths, type Day, startOfDay } from '#lib/platform/day'
import { refusedAddressDays } from '#lib/platform/privacy/retention'
import type { AskCandidate } from './ask-candidate.ts'
import { listEndedFor } from './mailbox-repository.ts'
import { mailboxSql } from './mailbox-sql.ts'

export type NewRequest = { id: string; kind: RequestKind; mailbox: string; monthOn: Day; practiceIds: readonly string[]; linkId: string; leavesAt: Date }
export type WaitingRequest = { id: string; mailbox: string; practiceIds: string[]; leftAt: Date }

/** Mails about the register that a practice's mailbox gets without having asked: at most two of them a month. */
const countedTemplates = ['monthly-confirmation', 'monthly-reminder', 'reask', 'report-received', 'launch', 'first-contact']

/** Every GP's practice with its mailbox of the day on which a question would leave. */
export async function loadAskCandidates(client: Db, leavesOn: Day): Promise<AskCandidate[]> {
  return client.$queryRaw<AskCandidate[]>`
    SELECT r.practice_id AS "practiceId", r.state::text AS state, r.detail->'content'->>'state' AS declared,
      r.detail->'content'->>'fromOn' AS "fromOn", r.detail->'content'->>'askAgainOn' AS "askAgainOn", r.detail->>'leavingOn' AS "leavingOn",
      ${mailboxSql(leavesOn)} AS mailbox, p.preferred_channel = 'phone' AS "prefersPhone",
      (SELECT to_char(max(q.created_at) AT TIME ZONE i.time_zone, 'YYYY-MM-DD') FROM confirmation_request q WHERE r.practice_id = ANY(q.practice_ids) AND q.kind <> 'letter') AS "askedOn"
    FROM register_entry r JOIN practice p ON p.id = r.practice_id JOIN site s ON s.id = p.site_id
      JOIN practitioner d ON d.id = p.practitioner_id CROSS JOIN instance i
    WHERE p.position <> 'replacement'
    ORDER BY d.last_name, d.first_name, r.practice_id`
}

/** Makes those who write to one mailbox wait for each other, so that its mails of the month are counted right. */
export async function lockMailbox(tx: Tx, mailbox: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`mailbox:${mailbox}`}, 0))`
}

/** How many counted mails leave for a mailbox in a month; those cancelled before leaving are not among them. */
export async function countMailsOfMonth(tx: Tx, mailbox: string, monthOn: Day, timeZone: string): Promise<number> {
  return tx.outboxMail.count({
    where: {
      recipient: mailbox, template: { in: countedTemplates }, status: { not: 'cancelled' },
      notBeforeAt: { gte: startOfDay(monthOn, timeZone), lt: startOfDay(addMonths(monthOn, 1), timeZone) },
    },
  })
}

/** Whether the last mail to this address was refused by its server, and none has arrived since. */
export async function isMailboxRefusing(tx: Tx, mailbox: string, now: Date): Promise<boolean> {
  const since = new Date(now.getTime() - refusedAddressDays * 86_400_000)
  const last = await tx.outboxMail.findFirst({
    where: { recipient: mailbox, OR: [{ bouncedAt: { gte: since } }, { status: 'sent' }] },
    select: { bouncedAt: true },
    orderBy: { notBeforeAt: 'desc' },
  })
  return last !== null && last.bouncedAt !== null
}

/** Whether this mailbox was already asked in this way this month. */
export async function isRequested(tx: Tx, kind: RequestKind, mailbox: string, monthOn: Day): Promise<boolean> {
  return (await tx.confirmationRequest.count({ where: { kind, mailbox, monthOn: fromDay(monthOn) } })) > 0
}

/** Writes the question down. */
export async function insertRequest(tx: Tx, request: NewRequest): Promise<void> {
  await insertRequests(tx, [request])
}

/** Writes many questions down. */
export async function insertRequests(tx: Tx, requests: readonly NewRequest[]): Promise<void> {
  await tx.confirmationRequest.createMany({
    data: requests.map(({ leavesAt, ...request }) => ({ ...request, practiceIds: [...request.practiceIds], monthOn: fromDay(request.monthOn), createdAt: leavesAt })),
  })
}

/** Monthly questions that left between two instants, without answer nor reminder. */
export async function listWaitingRequests(client: Db, leftFrom: Date, leftBefore: Date): Promise<WaitingRequest[]> {
  const rows = await client.confirmationRequest.findMany({
    where: { kind: 'monthly', answeredAt: null, remindedAt: null, createdAt: { gte: leftFrom, lt: leftBefore } },
    select: { id: true, mailbox: true, practiceIds: true, createdAt: true },
    orderBy: { id: 'asc' },
  })
  return rows.map(({ createdAt, ...row }) => ({ ...row, leftAt: createdAt }))
}

/** Marks a question as reminded; false when it was answered or reminded meanwhile. */
export async function markReminded(tx: Tx, id: string, at: Date): Promise<boolean> {
  const { count } = await tx.confirmationRequest.updateMany({ where: { id, answeredAt: null, remindedAt: null }, data: { remindedAt: at } })
  return count === 1
}

/** Marks a question as answered. */
export async function markAnswered(tx: Tx, id: string, at: Date): Promise<void> {
  await tx.confirmationRequest.updateMany({ where: { id, answeredAt: null }, data: { answeredAt: at } })
}

/** Which of these practices somebody answered for since, in whatever way. */
export async function listAnsweredSince(client: Db, practiceIds: readonly string[], since: Date): Promise<ReadonlySet<string>> {
  const rows = await client.$queryRaw<{ id: string }[]>`
    SELECT p.id FROM practice p WHERE p.id = ANY(${[...practiceIds]}::uuid[]) AND (
      EXISTS (SELECT 1 FROM confirmation k WHERE k.practice_id = p.id AND k.at >= ${since})
      OR EXISTS (SELECT 1 FROM statement t WHERE (t.practice_id = p.id OR t.site_id = p.site_id) AND t.declared_at >= ${since} AND t.capacity <> 'coordination_import'))`
  return new Set(rows.map((row) => row.id))
}

export type LinkedQuestion = { id: string; practiceIds: string[]; createdAt: Date }

/**
 * The question that a link answers, with the practices for which its mailbox still may answer: none of them once the
 * delegation that it answered by has ended.
 */
export async function findRequestByLink(client: Db, linkId: string, today: Day): Promise<LinkedQuestion | null> {
  const row = await client.confirmationRequest.findUnique({ where: { linkId }, select: { id: true, mailbox: true, practiceIds: true, createdAt: true } })
  if (!row) return null
  const { mailbox, ...request } = row
  const ended = await listEndedFor(client, mailbox, request.practiceIds, today)
  return { ...request, practiceIds: request.practiceIds.filter((id) => !ended.has(id)) }
}
