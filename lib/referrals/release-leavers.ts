import { loadInstanceRules } from '#lib/instance/load-instance-rules'
import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import type { Day } from '#lib/platform/day'
import type { Tx } from '#lib/platform/db/client'
import { enqueueMail } from '#lib/platform/mail/enqueue-mail'
import { nextMailAt } from '#lib/platform/mail/mail-hours'
import { setDeadlines } from './deadline-repository.ts'
import { dueToday } from './due-of-state.ts'
import type { NeedKind } from './need-kinds.ts'
import { needTask } from './need-task.ts'
import { sharedMailbox } from './tell-sender.ts'
import { closedStates, type NeedState } from './transitions.ts'

type Released = { id: string; referralId: string; kind: NeedKind; state: NeedState; dueAt: Date; organisationId: string | null; serviceId: string | null }

/**
 * What is followed by somebody who can no longer sign in, or no longer acts for the organisation that sent it, falls to the
 * service, or to the coordination where nobody else stands behind it: to be done today, and told to the service's mailbox.
 */
export async function releaseLeavers(tx: Tx, actor: Actor, today: Day, now: Date): Promise<number> {
  const rows = await tx.$queryRaw<Released[]>`
    SELECT n.id, r.id AS "referralId", n.kind::text AS kind, n.state::text AS state, n.due_at AS "dueAt", r.organisation_id AS "organisationId", r.service_id AS "serviceId"
      FROM need_line n JOIN referral r ON r.id = n.referral_id JOIN app_user u ON u.id = r.submitted_by_id
     WHERE n.state::text <> ALL(${['draft', ...closedStates]}::text[]) AND (u.disabled_at IS NOT NULL OR u.asleep_at IS NOT NULL
       OR (r.organisation_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM role_grant g WHERE g.user_id = u.id AND g.organisation_id = r.organisation_id AND g.from_on <= ${today}::date AND (g.until_on IS NULL OR g.until_on >= ${today}::date))))
     ORDER BY n.id FOR UPDATE OF n`
  if (rows.length === 0) return 0
  await tx.referral.updateMany({ where: { id: { in: rows.map((one) => one.referralId) } }, data: { submittedById: null } })
  const due = await dueToday(tx, now)
  await setDeadlines(tx, rows.filter((one) => needTask(one.state, one.kind)?.who === 'sender' && one.dueAt > due).map((one) => ({ of: 'need', id: one.id, at: due })))
  for (const one of rows) await recordAudit(tx, actor, { event: 'need.released', subjectType: 'need', subjectId: one.id, data: {} })
  const { timeZone, settings } = await loadInstanceRules(tx)
  const mailboxes = new Map<string, number>()
  for (const one of rows) {
    const recipient = await sharedMailbox(tx, one)
    if (recipient !== '') mailboxes.set(recipient, (mailboxes.get(recipient) ?? 0) + 1)
  }
  for (const [recipient, count] of mailboxes) await enqueueMail(tx, { template: 'service-released', recipient, payload: { count: String(count) }, notBeforeAt: nextMailAt(now, timeZone, settings) })
  return rows.length
}
