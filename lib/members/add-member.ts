import { loadInstanceRules } from '#lib/instance/load-instance-rules'
import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { type Day, dayAt } from '#lib/platform/day'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { readNationalNumber } from '#lib/practitioners/national-number'
import { admitWithin } from './admit-within.ts'
import { findInDirectory } from './find-in-directory.ts'
import { findLivingMember, insertMember, insertStep, type MemberFacts, saveMember } from './member-repository.ts'
import { canEditMembers } from './policy.ts'
import { tellCoordination } from './tell-coordination.ts'

export type MemberByHand = Omit<MemberFacts, 'nationalId'> & { number: string; privateNote: string; /** When the bureau admitted the person; null: it has yet to. */ admittedOn: Day | null }
export type AddMemberRefusal = 'not-found' | 'number-malformed' | 'already-there' | 'admitted-later' | 'account-disabled'

/** Types in somebody who joined on paper: for the bureau to admit, or admitted on a day that has come. */
export async function addMember(actor: Actor, input: MemberByHand, now: Date): Promise<Result<{ id: string }, AddMemberRefusal>> {
  if (!canEditMembers(actor)) return refuse('not-found')
  const { number: typed, admittedOn, ...facts } = input
  const number = readNationalNumber(typed)
  if (number.kind === 'malformed') return refuse('number-malformed')
  const nationalId = number.kind === 'number' ? number.nationalId : null
  return transaction(async (tx) => {
    const today = dayAt(now, (await loadInstanceRules(tx)).timeZone)
    if (admittedOn !== null && admittedOn > today) return refuse('admitted-later')
    if (await findLivingMember(tx, { email: facts.email, nationalId })) return refuse('already-there')
    const disabled = await tx.user.findFirst({ where: { email: facts.email, disabledAt: { not: null } }, select: { id: true } })
    if (admittedOn !== null && disabled) return refuse('account-disabled')
    const directory = await findInDirectory(tx, { nationalId, lastName: facts.lastName })
    const practitionerId = directory.kind === 'same' ? directory.practitionerId : null
    const id = await insertMember(tx, { ...facts, nationalId, state: admittedOn === null ? 'bureau' : 'member', motivation: '', consentAt: null, consentVersion: '', practitionerId, joinedOn: admittedOn }, now)
    if (id === null) return refuse('already-there')
    if (admittedOn === null) await tellCoordination(tx, { template: 'membership-for-bureau', memberId: id }, now)
    else {
      const admitted = await admitWithin(tx, { member: { ...facts, id, practitionerId, userId: null, joinedOn: admittedOn }, today, by: actor.userId }, now)
      if (!admitted.ok) throw new Error('the account was closed meanwhile')
      await saveMember(tx, id, admitted.value, now)
    }
    await insertStep(tx, { memberId: id, event: 'added', actorId: actor.userId }, now)
    await recordAudit(tx, actor, { event: 'membership.added', subjectType: 'member', subjectId: id, data: { profession: facts.professionCode, isAdmitted: admittedOn !== null } })
    return ok({ id })
  })
}
