import { loadInstanceRules } from '#lib/instance/load-instance-rules'
import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { fromDay } from '#lib/platform/db/days'
import { dayAt } from '#lib/platform/day'
import { ok, refuse, type Result } from '#lib/platform/result'
import { isUuid } from '#lib/platform/uuid'
import { canHandOver, isSender } from './policy.ts'
import { loadNeedForUpdate, setDue } from './repository.ts'
import { tellSender } from './tell-sender.ts'
import { isClosed } from './transitions.ts'

export type HandOverRefusal = 'not-found' | 'not-of-service' | 'not-possible-now'

/** Somebody else of the organisation follows it from now on: chosen by its référent, or taken by whoever of the service takes it up themselves. */
export async function handOverNeed(actor: Actor, input: { needId: string; userId: string }, now: Date): Promise<Result<null, HandOverRefusal>> {
  if (!isUuid(input.needId) || !isUuid(input.userId)) return refuse('not-found')
  return transaction(async (tx) => {
    const need = await loadNeedForUpdate(tx, input.needId)
    if (!need || need.organisationId === null) return refuse('not-found')
    const takesItUp = input.userId === actor.userId && isSender(actor, need)
    if (!takesItUp && !canHandOver(actor, need)) return refuse('not-found')
    if (isClosed(need.state)) return refuse('not-possible-now')
    const today = fromDay(dayAt(now, (await loadInstanceRules(tx)).timeZone))
    const inForce = { organisationId: need.organisationId, fromOn: { lte: today }, OR: [{ untilOn: null }, { untilOn: { gte: today } }] }
    const ofService = need.serviceId === null ? {} : { OR: [{ services: { some: { serviceId: need.serviceId } } }, { roles: { some: { ...inForce, role: 'partner_referent' as const } } }] }
    const isThere = await tx.user.count({ where: { id: input.userId, disabledAt: null, asleepAt: null, roles: { some: inForce }, ...ofService } })
    if (isThere === 0) return refuse('not-of-service')
    await tx.referral.update({ where: { id: need.referralId }, data: { submittedById: input.userId }, select: { id: true } })
    await recordAudit(tx, actor, { event: 'need.handed_over', subjectType: 'need', subjectId: need.id, data: { userId: input.userId } })
    if (need.dueAt !== null) await setDue(tx, need.id, need.dueAt)
    if (!takesItUp) await tellSender(tx, { ...need, submittedById: input.userId, version: need.version + 1 }, now)
    return ok(null)
  })
}
