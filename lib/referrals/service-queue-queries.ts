import type { Actor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import type { Day } from '#lib/platform/day'
import { isSentBy } from './list-sql.ts'
import { type NeedKind, needKinds } from './need-kinds.ts'
import { needTask } from './need-task.ts'
import { needStates, type NeedState } from './transitions.ts'

export type ServiceTask = { id: string; code: string; kind: NeedKind; state: NeedState; dueAt: Date; service: string | null; organisationId: string; /** Who follows it; null when whoever did has left. */ follower: { id: string; name: string } | null }
export type ServiceQueue = { tasks: ServiceTask[]; /** To whom a référent may hand one over, by organisation. */ colleagues: { organisationId: string; id: string; name: string }[] }

const most = 200

/** What awaits the actor's services (questions asked, people to tell, outcomes unknown), what nobody follows first; null for whoever acts for no partner. */
export async function getServiceQueue(actor: Actor, today: Day): Promise<ServiceQueue | null> {
  if (actor.userId === null || actor.partners.length === 0) return null
  const states = needStates.filter((state) => state !== 'draft' && needKinds.some((kind) => needTask(state, kind)?.who === 'sender'))
  const rows = await db().$queryRaw<(Omit<ServiceTask, 'follower'> & { userId: string | null; userName: string | null })[]>`
    SELECT n.id, r.code, n.kind::text AS kind, n.state::text AS state, n.due_at AS "dueAt", v.name AS service, r.organisation_id AS "organisationId", u.id AS "userId", u.name AS "userName"
      FROM need_line n JOIN referral r ON r.id = n.referral_id LEFT JOIN partner_service v ON v.id = r.service_id LEFT JOIN app_user u ON u.id = r.submitted_by_id
     WHERE r.organisation_id IS NOT NULL AND n.state::text = ANY(${states}::text[]) AND ${isSentBy(actor)}
     ORDER BY (u.id IS NULL) DESC, n.due_at, n.id LIMIT ${most}`
  const led = actor.partners.filter((one) => one.role === 'partner_referent').map((one) => one.organisationId)
  const colleagues = led.length === 0 ? [] : await db().$queryRaw<ServiceQueue['colleagues']>`
    SELECT DISTINCT g.organisation_id AS "organisationId", u.id, u.name FROM role_grant g JOIN app_user u ON u.id = g.user_id
     WHERE g.organisation_id = ANY(${led}::uuid[]) AND g.from_on <= ${today}::date AND (g.until_on IS NULL OR g.until_on >= ${today}::date) AND u.disabled_at IS NULL AND u.asleep_at IS NULL ORDER BY u.name, u.id`
  return { colleagues, tasks: rows.filter((one) => needTask(one.state, one.kind)?.who === 'sender').map(({ userId, userName, ...row }) => ({ ...row, follower: userId === null ? null : { id: userId, name: userName ?? '' } })) }
}
