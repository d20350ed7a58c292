import { loadInstanceRules } from '#lib/instance/load-instance-rules'
import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { addMonths, type Day, dayAt } from '#lib/platform/day'
import { transaction, type Tx } from '#lib/platform/db/client'
import { enqueueMail } from '#lib/platform/mail/enqueue-mail'
import { ok, refuse, type Result } from '#lib/platform/result'
import { type DelegationSubject, findOrCreateUser, listLivingPracticeIds, saveDelegation } from './delegation-repository.ts'
import { canEditPeople, canGrantDelegation } from './policy.ts'

export type GrantDelegation = {
  /** Practices of which this person will answer, or one whole site (coordination only). */
  subject: { practiceIds: readonly string[] } | { siteId: string }
  name: string
  email: string
  /** Null: as long as the settings say. */
  untilOn: Day | null
}
export type GrantRefusal = 'not-found' | 'own-account' | 'account-disabled' | 'already-over' | 'too-long' | 'no-practice'

/** A GP, or the coordination, lets a named person or a site's mailbox answer for practices. The account is made if needed; a mail tells. */
export async function grantDelegation(actor: Actor, input: GrantDelegation, now: Date): Promise<Result<{ untilOn: Day }, GrantRefusal>> {
  return transaction(async (tx) => {
    const { timeZone, settings } = await loadInstanceRules(tx)
    const today = dayAt(now, timeZone)
    const subjects = await allowedSubjects(tx, actor, input.subject, today)
    if (subjects === null) return refuse('not-found')
    if (subjects.length === 0) return refuse('no-practice')
    const untilOn = input.untilOn ?? addMonths(today, settings.delegationMonths)
    if (untilOn < today) return refuse('already-over')
    if (untilOn > addMonths(today, 24)) return refuse('too-long')
    if (input.email === actor.email) return refuse('own-account')
    const user = await findOrCreateUser(tx, input, now)
    if (!user) return refuse('account-disabled')
    const delegationIds: string[] = []
    for (const subject of subjects) {
      const id = await saveDelegation(tx, { ...subject, userId: user.id, fromOn: today, untilOn, grantedById: actor.userId }, now)
      const capacity = subject.practiceId !== null && actor.ownPracticeIds.has(subject.practiceId) ? { capacity: 'self' as const } : {}
      await recordAudit(tx, actor, { event: 'delegation.granted', subjectType: 'delegation', subjectId: id, ...capacity, data: { user: user.id, untilOn } })
      delegationIds.push(id)
    }
    await enqueueMail(tx, { template: 'delegate-invited', recipient: input.email, payload: { delegationIds } })
    return ok({ untilOn })
  })
}

/** Null when the actor may not, or may not know; a practice that has ended is nobody's to give. */
async function allowedSubjects(tx: Tx, actor: Actor, subject: GrantDelegation['subject'], today: Day): Promise<DelegationSubject[] | null> {
  if ('siteId' in subject) {
    const site = canEditPeople(actor) ? await tx.site.findUnique({ where: { id: subject.siteId }, select: { id: true } }) : null
    return site && [{ practiceId: null, siteId: site.id }]
  }
  const living = await listLivingPracticeIds(tx, subject.practiceIds, today)
  const isAllowed = living.length === subject.practiceIds.length && living.every((practiceId) => canGrantDelegation(actor, { practiceId }))
  return isAllowed ? living.map((practiceId) => ({ practiceId, siteId: null })) : null
}
