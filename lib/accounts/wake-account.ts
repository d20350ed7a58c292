import { loadInstanceRules } from '#lib/instance/load-instance-rules'
import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { fromDay } from '#lib/platform/db/days'
import { dayAt } from '#lib/platform/day'
import { enqueueMail } from '#lib/platform/mail/enqueue-mail'
import { ok, refuse, type Result } from '#lib/platform/result'
import { isUuid } from '#lib/platform/uuid'
import { canGrantRole, canListAccounts } from './policy.ts'

/** Opens an account that sleeps: its organisation's référent, or the coordination, knows that the person is still there. */
export async function wakeAccount(actor: Actor, input: { userId: string }, now: Date): Promise<Result<null, 'not-found'>> {
  if (!isUuid(input.userId)) return refuse('not-found')
  return transaction(async (tx) => {
    const today = fromDay(dayAt(now, (await loadInstanceRules(tx)).timeZone))
    await tx.$executeRaw`SELECT 1 FROM app_user WHERE id = ${input.userId}::uuid FOR UPDATE`
    const user = await tx.user.findUnique({
      where: { id: input.userId },
      select: { id: true, email: true, asleepAt: true, disabledAt: true, roles: { where: { fromOn: { lte: today }, OR: [{ untilOn: null }, { untilOn: { gte: today } }] }, select: { role: true, organisationId: true } } },
    })
    if (!user || user.disabledAt !== null || !(canListAccounts(actor) || user.roles.some((role) => canGrantRole(actor, role)))) return refuse('not-found')
    if (user.asleepAt === null) return ok(null)
    await tx.user.update({ where: { id: user.id }, data: { asleepAt: null, lastSeenAt: now }, select: { id: true } })
    await recordAudit(tx, actor, { event: 'account.woken', subjectType: 'account', subjectId: user.id })
    if (user.email !== null) await enqueueMail(tx, { template: 'account-woken', recipient: user.email, payload: { userId: user.id } })
    return ok(null)
  })
}
