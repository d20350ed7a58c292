import { readActionLink } from '#lib/platform/auth/action-link'
import { type Actor, linkActor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import { ok, type Result } from '#lib/platform/result'
import type { Member } from './household.ts'
import { isSentBy } from './list-sql.ts'
import type { NeedKind } from './need-kinds.ts'
import type { AgeBand } from './person-facts.ts'
import type { NeedState, Party } from './transitions.ts'

/** Somebody who was accepted and of whom one does not know how it ended. */
export type AwaitedOutcome = { id: string; code: string; version: number; kind: NeedKind; state: NeedState; changedAt: Date; dueAt: Date; people: number; ages: AgeBand[]; members: Member[]; doctor: string; parties: readonly Party[] }

/** States in which there is something to tell about somebody who has a doctor. */
const awaited = ['accepted', 'person_told', 'appointment_set', 'appointment_missed', 'seen'] as const
const most = 100

/** What the actor may know the outcome of: what their service sent, and whom their practices took; the longest silent first. One query. */
export async function listAwaitedOutcomes(actor: Actor): Promise<AwaitedOutcome[]> {
  const takers = actor.partners.filter((one) => one.organisationKind !== 'town_hall').map((one) => one.organisationId)
  const practices = [...actor.ownPracticeIds, ...actor.delegatedPracticeIds]
  if (actor.userId === null && practices.length === 0) return []
  const rows = await db().$queryRaw<(Omit<AwaitedOutcome, 'parties' | 'members'> & { isSender: boolean; positions: number[] })[]>`
    SELECT n.id, r.code, n.version, n.kind::text AS kind, n.state::text AS state, n.changed_at AS "changedAt", n.due_at AS "dueAt", coalesce((CASE WHEN d.profession_code = '10' THEN 'Dr ' ELSE '' END) || d.first_name || ' ' || d.last_name, g.name) AS doctor,
      (SELECT count(*) FROM need_person b WHERE b.need_id = n.id)::int AS people, (SELECT array_agg(q.age_band::text ORDER BY q.position) FROM need_person b JOIN referral_person q ON q.id = b.person_id WHERE b.need_id = n.id) AS ages, (SELECT array_agg(q.position ORDER BY q.position) FROM need_person b JOIN referral_person q ON q.id = b.person_id WHERE b.need_id = n.id) AS positions,
      ${isSentBy(actor)} IS TRUE AS "isSender"
    FROM need_line n JOIN referral r ON r.id = n.referral_id JOIN proposal o ON o.need_id = n.id AND o.is_agreed
      LEFT JOIN practice p ON p.id = o.practice_id LEFT JOIN practitioner d ON d.id = p.practitioner_id LEFT JOIN organisation g ON g.id = o.organisation_id
    WHERE n.state::text = ANY(${[...awaited]}::text[])
      AND (${isSentBy(actor)} OR o.practice_id = ANY(${practices}::uuid[]) OR o.organisation_id = ANY(${takers}::uuid[]))
    ORDER BY n.changed_at, n.id LIMIT ${most}`
  return rows.map(({ isSender, positions, ...row }) => ({ ...row, members: row.ages.flatMap((ageBand, index) => (positions[index] === undefined ? [] : [{ position: positions[index], ageBand }])), parties: [isSender ? 'sender' : 'practice'] }))
}

/** The same for whoever holds the weekly link of a practice; opening it changes nothing. */
export async function publicLinkedOutcomes(token: string, now: Date): Promise<Result<AwaitedOutcome[], 'link-unknown' | 'link-expired'>> {
  const link = await readActionLink(db(), 'tell-outcomes', token, now)
  return link.ok ? ok(await listAwaitedOutcomes(linkActor([link.value.subjectId]))) : link
}
