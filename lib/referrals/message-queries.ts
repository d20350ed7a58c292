import type { Actor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import { referralMode } from '#lib/platform/env'
import { isUuid } from '#lib/platform/uuid'
import type { IdentityOpening } from './identity-queries.ts'
import { findIdentityRef } from './identity-repository.ts'
import { canReadIdentity } from './policy.ts'

export type ThreadState = { messages: number; unread: number; openings: IdentityOpening[] }

/** How many messages the parties of an adressage wrote, how many of them the actor has not read, and who opened them; null for others, and where none are kept. */
export async function getThreadState(actor: Actor, needId: string): Promise<ThreadState | null> {
  if (referralMode() !== 'hds' || !isUuid(needId)) return null
  const ref = await findIdentityRef(db(), needId)
  if (!ref || !canReadIdentity(actor, ref)) return null
  const [openings, [counts]] = await Promise.all([
    db().$queryRaw<IdentityOpening[]>`
      SELECT a.id::text AS id, coalesce(u.name, 'Un compte effacé') AS name, a.at FROM access_event a LEFT JOIN app_user u ON u.id = a.actor_id
       WHERE a.subject_type = 'thread' AND a.subject_id = ${needId} ORDER BY a.id DESC LIMIT 100`,
    db().$queryRaw<{ messages: number; unread: number }[]>`
      SELECT count(*)::int AS messages, (count(*) FILTER (WHERE m.author_id <> ${actor.userId}::uuid AND m.sent_at > coalesce(r.read_at, '-infinity')))::int AS unread
        FROM referral_message m LEFT JOIN message_reading r ON r.need_id = m.need_id AND r.user_id = ${actor.userId}::uuid WHERE m.need_id = ${needId}::uuid AND m.audience = 'parties'`,
  ])
  return { messages: counts?.messages ?? 0, unread: counts?.unread ?? 0, openings }
}

/** Of these adressages, those with a message that the actor has not read and may read. One query, however many there are. */
export async function listUnreadThreads(actor: Actor, needIds: readonly string[]): Promise<Set<string>> {
  if (referralMode() !== 'hds' || actor.userId === null || needIds.length === 0) return new Set()
  const rows = await db().$queryRaw<{ id: string; submittedById: string | null; organisationId: string | null; serviceId: string | null; agreedPracticeId: string | null; agreedOrganisationId: string | null }[]>`
    SELECT n.id, r.submitted_by_id AS "submittedById", r.organisation_id AS "organisationId", r.service_id::text AS "serviceId", o.practice_id AS "agreedPracticeId", o.organisation_id AS "agreedOrganisationId"
      FROM need_line n JOIN referral r ON r.id = n.referral_id LEFT JOIN proposal o ON o.need_id = n.id AND o.is_agreed LEFT JOIN message_reading d ON d.need_id = n.id AND d.user_id = ${actor.userId}::uuid
     WHERE n.id = ANY(${[...needIds]}::uuid[]) AND EXISTS (SELECT 1 FROM referral_message m WHERE m.need_id = n.id AND m.audience = 'parties' AND m.author_id <> ${actor.userId}::uuid AND m.sent_at > coalesce(d.read_at, '-infinity'))`
  return new Set(rows.filter((row) => canReadIdentity(actor, row)).map((row) => row.id))
}
