import type { Actor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import { addDays, dayAt, startOfDay } from '#lib/platform/day'
import { loadInstanceRules } from '#lib/instance/load-instance-rules'
import { referralMode } from '#lib/platform/env'
import { loadOlderEnding, type OlderEnding } from './load-older-ending.ts'
import type { ProposalState, ToCallReason } from './proposal-states.ts'
import type { NeedKind } from './need-kinds.ts'
import type { NeedPriority } from './person-facts.ts'
import { canRunSearches } from './policy.ts'
import type { NeedState, Party } from './transitions.ts'

/** A need whose task is due today or was before, with what it takes to close it in place. */
export type DueNeed = { id: string; code: string; version: number; kind: NeedKind; state: NeedState; priority: NeedPriority; dueAt: Date; silentChecks: number; sender: string | null; doctor: string | null; phone: string; parties: readonly Party[] }
/** A practice that is to be called about somebody: it asked for it, has no mailbox, its mailbox refused the mail, or it stayed silent. */
export type PracticeToCall = { id: string; needId: string; code: string; priority: NeedPriority; doctor: string; place: string; phone: string; state: ProposalState; why: ToCallReason; sentAt: Date; answerBy: Date | null }
export type ReferralDay = { calls: PracticeToCall[]; needs: DueNeed[]; callCount: number; needCount: number; /** People of older lists who are to be called today, and told. */ toInform: number; /** Those that go by themselves soon. */ olderEnding: OlderEnding | null }

/** Lines on the sheet of a day; the rest waits in the queue. */
const most = 60

/** What the coordination of referrals has to do today, what comes first before the rest; null for the others. The same few queries, however many there are. */
export async function getReferralDay(actor: Actor, now: Date): Promise<ReferralDay | null> {
  if (!canRunSearches(actor)) return null
  const { timeZone } = await loadInstanceRules(db())
  const tomorrow = startOfDay(addDays(dayAt(now, timeZone), 1), timeZone)
  const [calls, needs, toInform, olderEnding] = await Promise.all([listPracticesToCall(), listDueNeeds(tomorrow), countToInform(tomorrow), loadOlderEnding(db(), dayAt(now, timeZone))])
  return { calls, needs: needs.map((one) => ({ ...one, parties: ['coordination'] as const })), callCount: calls[0]?.total ?? 0, needCount: needs[0]?.total ?? 0, toInform, olderEnding }
}

// Where identities are not kept any more, nobody can be called.
async function countToInform(before: Date): Promise<number> {
  return referralMode() === 'hds' ? db().needLine.count({ where: { state: 'draft', dueAt: { lt: before }, referral: { channel: 'older_list' } } }) : 0
}

async function listDueNeeds(before: Date) {
  return db().$queryRaw<(Omit<DueNeed, 'parties'> & { total: number })[]>`
    SELECT n.id, r.code, n.version, n.kind::text AS kind, n.state::text AS state, n.priority::text AS priority, n.due_at AS "dueAt", n.silent_checks AS "silentChecks", coalesce(o.name, u.name) AS sender,
      coalesce((CASE WHEN d.profession_code = '10' THEN 'Dr ' ELSE '' END) || d.first_name || ' ' || d.last_name, g.name) AS doctor, coalesce(nullif(p.phone, ''), s.phone, g.phone, '') AS phone, (count(*) OVER ())::int AS total
    FROM need_line n JOIN referral r ON r.id = n.referral_id LEFT JOIN organisation o ON o.id = r.organisation_id LEFT JOIN app_user u ON u.id = r.submitted_by_id
      LEFT JOIN proposal q ON q.need_id = n.id AND q.state = 'favourable' LEFT JOIN practice p ON p.id = q.practice_id LEFT JOIN practitioner d ON d.id = p.practitioner_id LEFT JOIN site s ON s.id = p.site_id LEFT JOIN organisation g ON g.id = q.organisation_id
    WHERE n.due_at < ${before} AND n.state <> 'draft'
    ORDER BY (n.priority = 'priority') DESC, n.due_at, n.id LIMIT ${most}`
}

async function listPracticesToCall() {
  return db().$queryRaw<(PracticeToCall & { total: number })[]>`
    WITH asked AS (
      SELECT q.*, CASE WHEN q.state = 'call_back' THEN 'call_back' WHEN q.state = 'unanswered' THEN 'silent' WHEN q.link_id IS NULL AND q.practice_id IS NOT NULL THEN 'no_mail'
          WHEN EXISTS (SELECT 1 FROM outbox_mail m WHERE m.dedupe_key = 'proposal:' || q.id AND m.bounced_at IS NOT NULL) THEN 'bounced' END AS why
      FROM proposal q JOIN need_line n ON n.id = q.need_id WHERE n.state = 'searching' AND q.state IN ('proposed', 'seen', 'call_back', 'unanswered'))
    SELECT a.id, a.need_id AS "needId", r.code, n.priority::text AS priority, coalesce((CASE WHEN d.profession_code = '10' THEN 'Dr ' ELSE '' END) || d.first_name || ' ' || d.last_name, g.name) AS doctor, coalesce(s.name || ', ' || c.name, '') AS place,
      coalesce(nullif(p.phone, ''), s.phone, g.phone, '') AS phone, a.state::text AS state, a.why, a.sent_at AS "sentAt", a.answer_by AS "answerBy", (count(*) OVER ())::int AS total
    FROM asked a JOIN need_line n ON n.id = a.need_id JOIN referral r ON r.id = n.referral_id LEFT JOIN practice p ON p.id = a.practice_id LEFT JOIN practitioner d ON d.id = p.practitioner_id
      LEFT JOIN site s ON s.id = p.site_id LEFT JOIN commune c ON c.code = s.commune_code LEFT JOIN organisation g ON g.id = a.organisation_id
    WHERE a.why IS NOT NULL AND p.removed_at IS NULL
    ORDER BY (n.priority = 'priority') DESC, (a.why = 'call_back') DESC, a.sent_at, a.id LIMIT ${most}`
}
