import { rolesBehindFactor } from '#lib/platform/auth/actor'
import type { Tx } from '#lib/platform/db/client'
import { fromDay } from '#lib/platform/db/days'
import { Prisma } from '#lib/platform/db/generated/client'
import type { Day } from '#lib/platform/day'
import { type PurgeKind, purgeKinds, type PurgeLeft } from './purge-kinds.ts'

type Row = { kind: PurgeKind; kept: number; late: number; oldestAt: Date | null }

/** Whether a need ended because the person withdrew. */
const withdrawn = Prisma.sql`n.state = 'cancelled' AND EXISTS (SELECT 1 FROM need_step s WHERE s.need_id = n.id AND s.action = 'cancel' AND s.reason = 'withdrawal' AND s.at = n.changed_at)`

/** What lies in tables that the server does not read where identities are not kept. */
const sealedOnes = (limits: Record<PurgeKind, Date>) => Prisma.sql`
      UNION ALL SELECT 'withdrawals', max(n.changed_at), ${limits.withdrawals}::timestamptz FROM referral_identity i JOIN need_person b ON b.person_id = i.person_id
        JOIN need_line n ON n.id = b.need_id GROUP BY i.person_id HAVING bool_and(${withdrawn})
      UNION ALL SELECT 'olderLists', started_at, ${limits.olderLists}::timestamptz FROM older_list`

/** What is left of each kind, how much of it is past its limit, and since when the oldest. Written apart from the jobs, as a check of them. */
export async function listPurgeLeft(tx: Tx, limits: Record<PurgeKind, Date>, { isHds }: { isHds: boolean }): Promise<PurgeLeft[]> {
  const rows = await tx.$queryRaw<Row[]>`
    WITH kept (kind, since, until_at) AS (
      SELECT 'contact', received_at, ${limits.contact}::timestamptz FROM contact_message
      UNION ALL SELECT 'callbacks', received_at, ${limits.callbacks}::timestamptz FROM callback_request WHERE name IS NOT NULL OR phone IS NOT NULL
      UNION ALL SELECT 'referrals', max(CASE n.state WHEN 'waiting' THEN n.silent_since ELSE n.changed_at END), ${limits.referrals}::timestamptz FROM need_line n GROUP BY n.referral_id
        HAVING bool_and(n.state IN ('declared', 'fulfilled', 'not_admissible', 'not_found', 'cancelled', 'deceased') OR (n.state = 'waiting' AND n.silent_since IS NOT NULL))
      UNION ALL SELECT 'withdrawals', max(n.changed_at), ${limits.withdrawals}::timestamptz FROM need_line n GROUP BY n.referral_id HAVING bool_and(${withdrawn})
      ${isHds ? sealedOnes(limits) : Prisma.empty}
      UNION ALL SELECT 'drafts', n.changed_at, ${limits.drafts}::timestamptz FROM need_line n JOIN referral r ON r.id = n.referral_id WHERE n.state = 'draft' AND r.channel <> 'older_list'
      UNION ALL SELECT 'older', n.changed_at, ${limits.older}::timestamptz FROM need_line n JOIN referral r ON r.id = n.referral_id WHERE n.state = 'draft' AND r.channel = 'older_list'
      UNION ALL SELECT 'olderSilent', n.silent_since, ${limits.olderSilent}::timestamptz FROM need_line n JOIN referral r ON r.id = n.referral_id WHERE n.state = 'draft' AND r.channel = 'older_list' AND n.silent_since IS NOT NULL
      UNION ALL SELECT 'registrations', s.ends_at, ${limits.registrations}::timestamptz FROM registration r JOIN event_session s ON s.id = r.session_id WHERE r.surname <> '' AND r.state = 'registered'
      UNION ALL SELECT 'absents', s.ends_at, ${limits.absents}::timestamptz FROM registration r JOIN event_session s ON s.id = r.session_id WHERE r.surname <> '' AND r.state <> 'registered'
      UNION ALL SELECT 'answers', s.ends_at + make_interval(days => q.keep_days), ${limits.answers}::timestamptz FROM question_answer a
        JOIN event_question q ON q.id = a.question_id JOIN registration r ON r.id = a.registration_id JOIN event_session s ON s.id = r.session_id
      UNION ALL SELECT 'invitations', greatest(i.invited_at, (SELECT max(s.ends_at) FROM event_session s WHERE s.event_id = i.event_id)), ${limits.invitations}::timestamptz FROM event_invitation i
      UNION ALL SELECT 'voters', p.answers_until, ${limits.voters}::timestamptz FROM date_poll_voter v JOIN date_poll p ON p.id = v.poll_id
      UNION ALL SELECT 'mails', greatest(sent_at, not_before_at), ${limits.mails}::timestamptz FROM outbox_mail WHERE recipient <> '' AND status <> 'waiting' AND bounced_at IS NULL
      UNION ALL SELECT 'links', expires_at, ${limits.links}::timestamptz FROM action_link
      UNION ALL SELECT 'sessions', last_seen_at, ${limits.sessions}::timestamptz FROM session
      UNION ALL SELECT 'guardedSessions', s.last_seen_at, ${limits.guardedSessions}::timestamptz FROM session s
        WHERE EXISTS (SELECT 1 FROM role_grant g WHERE g.user_id = s.user_id AND g.role::text = ANY(${[...rolesBehindFactor]}))
      UNION ALL SELECT 'tries', window_start, ${limits.tries}::timestamptz FROM rate_limit
      UNION ALL SELECT 'left', coalesce(ends_on, removed_at)::timestamptz, ${limits.left}::timestamptz FROM practice WHERE coalesce(ends_on, removed_at) IS NOT NULL
        AND (phone <> '' OR email <> '' OR private_note <> '' OR secretary_hours <> '' OR successor_name <> '')
      UNION ALL SELECT 'imports', started_at, ${limits.imports}::timestamptz FROM import_run WHERE status IN ('reading', 'preview')
      UNION ALL SELECT 'journals', l.kept_until, least(${limits.journals}::timestamptz, clock_timestamp() - interval '1 day') FROM journal_link l JOIN audit_event e ON l.journal = 'audit' AND e.id = l.row_id
      UNION ALL SELECT 'journals', l.kept_until, least(${limits.journals}::timestamptz, clock_timestamp() - interval '1 day') FROM journal_link l JOIN access_event e ON l.journal = 'access' AND e.id = l.row_id
      UNION ALL SELECT 'incidents', hour, ${limits.incidents}::timestamptz FROM incident_hour
      UNION ALL SELECT 'typing', seen_at, ${limits.typing}::timestamptz FROM content_typing)
    SELECT kind, count(*)::int AS kept, (count(*) FILTER (WHERE since < until_at))::int AS late, min(since) AS "oldestAt" FROM kept GROUP BY kind`
  const found = new Map(rows.map((row) => [row.kind, row]))
  return (Object.keys(purgeKinds) as PurgeKind[]).map((kind) => ({ kept: 0, late: 0, oldestAt: null, ...found.get(kind), kind, limit: limits[kind] }))
}

/** How many the jobs say, in the journal, that they erased since an instant. */
export async function countErasedSince(tx: Tx, since: Date): Promise<Map<PurgeKind, number>> {
  const events = await tx.auditEvent.findMany({ where: { at: { gte: since }, actorId: null, event: { in: Object.values(purgeKinds).flatMap((kind) => kind.event ?? []) } }, select: { event: true, data: true } })
  return new Map((Object.keys(purgeKinds) as PurgeKind[]).flatMap((kind): [PurgeKind, number][] => {
    const { event, counted } = purgeKinds[kind]
    if (event === null) return []
    return [[kind, events.filter((one) => one.event === event).reduce((sum, one) => sum + Number((one.data as Record<string, unknown>)[counted] ?? 0), 0)]]
  }))
}

export type ProofLine = { kind: PurgeKind; erased: number | null; kept: number; late: number; oldestOn: Day | null; limitOn: Day }

/** Writes a night's lines, or writes them anew when the job was run again. */
export async function saveProof(tx: Tx, day: Day, lines: readonly ProofLine[], writtenAt: Date): Promise<void> {
  await tx.purgeProof.deleteMany({ where: { day: fromDay(day) } })
  await tx.purgeProof.createMany({ data: lines.map((line) => ({ ...line, day: fromDay(day), oldestOn: line.oldestOn === null ? null : fromDay(line.oldestOn), limitOn: fromDay(line.limitOn), writtenAt })) })
}

/** Forgets proofs of long ago. */
export async function forgetProofs(tx: Tx, before: Day): Promise<void> {
  await tx.purgeProof.deleteMany({ where: { day: { lt: fromDay(before) } } })
}

/** When the last proof before a day was written. */
export async function findLastProof(tx: Tx, before: Day): Promise<Date | null> {
  return (await tx.purgeProof.findFirst({ where: { day: { lt: fromDay(before) } }, orderBy: { day: 'desc' }, select: { writtenAt: true } }))?.writtenAt ?? null
}
