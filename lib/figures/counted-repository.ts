import { addDays, type Day, startOfDay } from '#lib/platform/day'
import type { Db, Tx } from '#lib/platform/db/client'
import { fromDay, fromDayOrNull } from '#lib/platform/db/days'
import { Prisma } from '#lib/platform/db/generated/client'
import type { CountedPerson, NeedDays } from './counted-person.ts'
import type { Span } from './contract-months.ts'

/** Those of everybody, those who came by a campaign, or those that are about to be erased. */
export type Scope = 'all' | 'campaigns' | { closedBefore: Date; withdrawnBefore: Date }
type KeyedDays = NeedDays & { key: string; campaignId: string | null }

/** People of adressages as their steps tell it at the end of a day; `key` holds one person's rows together, and neither it nor the campaign is kept with them. */
export async function listNeedDays(client: Db, scope: Scope, { asOf, timeZone }: { asOf: Day; timeZone: string }): Promise<KeyedDays[]> {
  const end = startOfDay(addDays(asOf, 1), timeZone)
  const day = (instant: string) => Prisma.sql`to_char(${Prisma.raw(instant)} AT TIME ZONE ${timeZone}, 'YYYY-MM-DD')`
  return client.$queryRaw<KeyedDays[]>`
    WITH told AS (
      SELECT s.need_id, s.id, s.at, s.action, s.from_state, s.to_state, s.reason, lead(s.action) OVER (PARTITION BY s.need_id ORDER BY s.id) AS next_action
        FROM need_step s JOIN need_line n ON n.id = s.need_id JOIN referral r ON r.id = n.referral_id WHERE s.at < ${end} AND s.action <> 'split' AND ${inScope(scope)}
    ), facts AS (
      -- What was closed by mistake and reopened was never closed: neither of the two steps is looked at, nor one that only set people apart.
      SELECT need_id, min(at) FILTER (WHERE to_state <> 'draft') AS received, min(at) FILTER (WHERE to_state NOT IN ('draft', 'received', 'info_requested', 'cancelled', 'deceased')) AS qualified,
        min(at) FILTER (WHERE to_state = 'oriented') AS oriented, max(id) FILTER (WHERE to_state IN ('searching', 'waiting')) AS searched_id, max(id) FILTER (WHERE to_state = 'accepted') AS accepted_id,
        max(at) FILTER (WHERE to_state = 'accepted') AS accepted, min(at) FILTER (WHERE to_state = 'seen' OR (to_state = 'declared' AND from_state <> 'to_declare')) AS seen, max(at) FILTER (WHERE to_state = 'declared') AS declared,
        (array_agg(to_state::text ORDER BY id DESC))[1] AS state, (array_agg(reason ORDER BY id DESC))[1] AS reason, max(at) AS changed
      FROM told WHERE action <> 'reopen' AND next_action IS DISTINCT FROM 'reopen' GROUP BY need_id
    )
    SELECT f.need_id || ':' || q.id AS key, n.kind::text AS kind, q.age_band::text AS "ageBand", r.channel::text AS channel, r.organisation_id::text AS "organisationId", r.sector_id::text AS "sectorId", r.campaign_id::text AS "campaignId", ${day('f.received')} AS "receivedOn",
      ${day('f.qualified')} AS "qualifiedOn", ${day('least(f.oriented, o.first_at, e.first_at)')} AS "proposedOn", CASE WHEN f.accepted_id > coalesce(f.searched_id, 0) THEN ${day('f.accepted')} END AS "acceptedOn",
      ${day('f.seen')} AS "seenOn", ${day('f.declared')} AS "declaredOn", f.state, f.reason, ${day('f.changed')} AS "changedOn"
    FROM facts f JOIN need_line n ON n.id = f.need_id JOIN referral r ON r.id = n.referral_id JOIN need_person b ON b.need_id = n.id JOIN referral_person q ON q.id = b.person_id
      LEFT JOIN (SELECT need_id, min(sent_at) AS first_at FROM proposal WHERE sent_at < ${end} GROUP BY need_id) o ON o.need_id = f.need_id
      LEFT JOIN LATERAL (SELECT n.asked_first_at AS first_at WHERE n.asked_first_at < ${end}) e ON true
    WHERE f.received IS NOT NULL`
}

/** People of adressages that were erased, as they stood at the end of a day. */
export async function listErasedPeople(client: Db, asOf: Day): Promise<CountedPerson[]> {
  const day = (column: string) => Prisma.raw(`to_char(${column}, 'YYYY-MM-DD')`)
  return client.$queryRaw<CountedPerson[]>`
    SELECT kind::text AS kind, age_band::text AS "ageBand", channel::text AS channel, organisation_id::text AS "organisationId", sector_id::text AS "sectorId", ${day('received_on')} AS "receivedOn", ${day('qualified_on')} AS "qualifiedOn",
      ${day('proposed_on')} AS "proposedOn", ${day('accepted_on')} AS "acceptedOn", ${day('seen_on')} AS "seenOn", ${day('declared_on')} AS "declaredOn", ${day('ended_on')} AS "endedOn", state::text AS state, reason, waiting,
      days_to_qualify AS "daysToQualify", days_to_accept AS "daysToAccept", days_to_declare AS "daysToDeclare"
    FROM counted_person WHERE (stands_from IS NULL OR stands_from <= ${asOf}::date) AND (stands_until IS NULL OR stands_until >= ${asOf}::date)`
}

export type StandingPerson = CountedPerson & { standsFrom: Day | null; standsUntil: Day | null }

/** Keeps people for the counts, by months. */
export async function insertCountedPeople(tx: Tx, people: readonly StandingPerson[]): Promise<void> {
  await tx.countedPerson.createMany({
    data: people.map((one) => ({
      ...one, standsFrom: fromDayOrNull(one.standsFrom), standsUntil: fromDayOrNull(one.standsUntil), receivedOn: fromDay(one.receivedOn), qualifiedOn: fromDayOrNull(one.qualifiedOn), proposedOn: fromDayOrNull(one.proposedOn),
      acceptedOn: fromDayOrNull(one.acceptedOn), seenOn: fromDayOrNull(one.seenOn), declaredOn: fromDayOrNull(one.declaredOn), endedOn: fromDayOrNull(one.endedOn),
    })),
  })
}

export type Refusals = { on: Day; reason: string; count: number }

/** How many practices said no, by day and reason. */
export async function listRefusals(client: Db, scope: Scope, timeZone: string): Promise<Refusals[]> {
  return client.$queryRaw<Refusals[]>`
    SELECT to_char(p.answered_at AT TIME ZONE ${timeZone}, 'YYYY-MM-DD') AS on, coalesce(p.reason, 'other') AS reason, count(*)::int AS count
      FROM proposal p JOIN need_line n ON n.id = p.need_id JOIN referral r ON r.id = n.referral_id WHERE n.kind = 'find_gp' AND p.state = 'not_possible' AND p.answered_at IS NOT NULL AND ${inScope(scope)} GROUP BY 1, 2`
}

/** The same of adressages that were erased, by month of the contract. */
export async function listErasedRefusals(client: Db): Promise<Refusals[]> {
  return client.$queryRaw<Refusals[]>`SELECT to_char(month_on, 'YYYY-MM-DD') AS on, reason, count FROM counted_refusal`
}

/** Adds to what is kept of refusals. */
export async function addErasedRefusals(tx: Tx, refusals: readonly Refusals[]): Promise<void> {
  for (const { on, reason, count } of refusals) {
    await tx.$executeRaw`INSERT INTO counted_refusal (month_on, reason, count) VALUES (${on}::date, ${reason}, ${count}) ON CONFLICT (month_on, reason) DO UPDATE SET count = counted_refusal.count + EXCLUDED.count`
  }
}

/** Every contract year, the first one first. */
export async function listYearSpans(client: Db): Promise<Span[]> {
  return client.$queryRaw<Span[]>`SELECT to_char(from_on, 'YYYY-MM-DD') AS "fromOn", to_char(until_on, 'YYYY-MM-DD') AS "untilOn" FROM contract_year ORDER BY from_on`
}

/** How many adressages came by each campaign, and how many of them were asked for on the form itself, without a call. */
export async function listCampaignReferrals(client: Db, scope: Scope): Promise<{ campaignId: string; referrals: number; asked: number }[]> {
  return client.$queryRaw<{ campaignId: string; referrals: number; asked: number }[]>`
    SELECT r.campaign_id::text AS "campaignId", count(*)::int AS referrals, (count(*) FILTER (WHERE r.submitted_by_id IS NULL AND r.channel = 'public_form'))::int AS asked FROM referral r WHERE r.campaign_id IS NOT NULL AND ${inScope(scope)} GROUP BY 1`
}

/** Adds what is about to be erased to what a campaign counts. */
export async function addErasedToCampaign(tx: Tx, id: string, { asked, referrals, people, accepted, declared }: { asked: number; referrals: number; people: number; accepted: number; declared: number }): Promise<void> {
  await tx.callbackCampaign.update({
    where: { id }, select: { id: true },
    data: { erasedAsked: { increment: asked }, erasedReferrals: { increment: referrals }, erasedPeople: { increment: people }, erasedAccepted: { increment: accepted }, erasedDeclared: { increment: declared } },
  })
}

/** How many adressages there are in the scope. */
export async function countReferrals(client: Db, scope: Scope): Promise<number> {
  const [row] = await client.$queryRaw<{ count: number }[]>`SELECT count(*)::int AS count FROM referral r WHERE ${inScope(scope)}`
  return row?.count ?? 0
}

/** The same condition as `forget_referrals`, which tells how many it erased: a difference stops the night's work. */
function inScope(scope: Scope): Prisma.Sql {
  if (scope === 'all') return Prisma.sql`true`
  if (scope === 'campaigns') return Prisma.sql`r.campaign_id IS NOT NULL`
  return Prisma.sql`r.id IN (SELECT x.id FROM referral x
    WHERE (NOT EXISTS (SELECT 1 FROM need_line m WHERE m.referral_id = x.id AND m.state NOT IN ('declared', 'fulfilled', 'not_admissible', 'not_found', 'cancelled', 'deceased'))
      AND (NOT EXISTS (SELECT 1 FROM need_line m WHERE m.referral_id = x.id AND m.changed_at >= ${scope.closedBefore})
        OR NOT EXISTS (SELECT 1 FROM need_line m WHERE m.referral_id = x.id AND (m.changed_at >= ${scope.withdrawnBefore} OR m.state <> 'cancelled'
          OR NOT EXISTS (SELECT 1 FROM need_step z WHERE z.need_id = m.id AND z.action = 'cancel' AND z.reason = 'withdrawal' AND z.at = m.changed_at)))))
      OR (EXISTS (SELECT 1 FROM need_line m WHERE m.referral_id = x.id AND m.state = 'waiting')
        AND NOT EXISTS (SELECT 1 FROM need_line m WHERE m.referral_id = x.id AND NOT (m.state = 'waiting' AND m.silent_since < ${scope.closedBefore} IS TRUE)
          AND NOT (m.state IN ('declared', 'fulfilled', 'not_admissible', 'not_found', 'cancelled', 'deceased') AND m.changed_at < ${scope.closedBefore}))))`
}
