import { loadInstanceRules } from '#lib/instance/load-instance-rules'
import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { type Day, dayAt } from '#lib/platform/day'
import type { Role } from '#lib/platform/db/generated/enums'
import { enqueueMail } from '#lib/platform/mail/enqueue-mail'
import { ok, refuse, type Result } from '#lib/platform/result'
import { findOrCreateAccount, holdsRole, insertGrant } from './account-repository.ts'
import { canInvite, needsRecentFactor } from './policy.ts'

export type InviteAccount = { name: string; email: string; role: Role; organisationId: string | null; fromOn: Day | null; untilOn: Day | null }
export type InviteRefusal = 'not-found' | 'account-disabled' | 'already-granted' | 'ends-too-soon' | 'organisation-needed' | 'recent-factor-needed'

/** Gives somebody a role, from–until; makes the account if there is none, and tells the person by mail how to sign in. */
export async function inviteAccount(actor: Actor, input: InviteAccount, now: Date): Promise<Result<{ userId: string; isNew: boolean }, InviteRefusal>> {
  const isPartners = input.role === 'partner_user' || input.role === 'partner_referent'
  const organisationId = isPartners ? input.organisationId : null
  if (!canInvite(actor, { role: input.role, organisationId })) return refuse('not-found')
  if (needsRecentFactor(actor, now)) return refuse('recent-factor-needed')
  if (isPartners && organisationId === null) return refuse('organisation-needed')
  return transaction(async (tx) => {
    const today = dayAt(now, (await loadInstanceRules(tx)).timeZone)
    const fromOn = input.fromOn ?? today
    if (input.untilOn !== null && (input.untilOn < fromOn || input.untilOn < today)) return refuse('ends-too-soon')
    if (organisationId !== null && !(await tx.organisation.findUnique({ where: { id: organisationId }, select: { id: true } }))) return refuse('not-found')
    const account = await findOrCreateAccount(tx, input, now)
    if (account.isDisabled) return refuse('account-disabled')
    if (await holdsRole(tx, account.id, { role: input.role, organisationId, fromOn })) return refuse('already-granted')
    const grantId = await insertGrant(tx, { userId: account.id, role: input.role, organisationId, fromOn, untilOn: input.untilOn, grantedById: actor.userId }, now)
    await recordAudit(tx, actor, { event: 'account.role_granted', subjectType: 'account', subjectId: account.id, data: { role: input.role, organisation: organisationId, fromOn, untilOn: input.untilOn } })
    await enqueueMail(tx, { template: 'account-invited', recipient: input.email, payload: { grantId } })
    return ok({ userId: account.id, isNew: account.isNew })
  })
}
