import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { isUuid } from '#lib/platform/uuid'
import { continueSearch } from './continue-search.ts'
import { findDoctorOf, saveDoctorWish } from './named-doctor-repository.ts'
import type { DoctorWish } from './person-facts.ts'
import { canNameDoctors } from './policy.ts'
import { isLive } from './proposal-states.ts'
import { loadNeedForUpdate } from './repository.ts'
import { isClosed } from './transitions.ts'
import { withdrawProposal } from './withdraw-proposal.ts'

export type NameDoctorRefusal = 'not-found' | 'practice-unknown' | 'not-possible-now' | 'doctor-said-yes'

/**
 * The people of a referral have a doctor in mind, who comes first; or do not wish one, who is asked nothing any more, wherever
 * they work and whatever was planned. Nobody is asked why, and the trace does not say who. `null`: neither any more.
 */
export async function nameDoctor(actor: Actor, input: { needId: string; practiceId: string; wish: DoctorWish | null }, now: Date): Promise<Result<null, NameDoctorRefusal>> {
  if (!isUuid(input.needId) || !isUuid(input.practiceId)) return refuse('not-found')
  return transaction(async (tx) => {
    const need = await loadNeedForUpdate(tx, input.needId)
    if (!need || !canNameDoctors(actor, need)) return refuse('not-found')
    if (isClosed(need.state)) return refuse('not-possible-now')
    const doctor = await findDoctorOf(tx, input.practiceId)
    if (!doctor) return refuse('practice-unknown')
    const asked = need.proposals.filter((one) => isLive(one) && one.practiceId !== null && doctor.practiceIds.includes(one.practiceId))
    const isExcluded = input.wish === 'excluded'
    if (isExcluded && asked.some((one) => one.state === 'favourable')) return refuse('doctor-said-yes')
    await saveDoctorWish(tx, { referralId: need.referralId, practitionerId: doctor.practitionerId }, input.wish === null ? null : { wish: input.wish, practiceId: input.practiceId })
    for (const proposal of isExcluded ? asked : []) await withdrawProposal(tx, proposal, { at: now, actorId: actor.userId })
    if (isExcluded && asked.length > 0) await continueSearch(tx, actor, need.id, now)
    await recordAudit(tx, actor, { event: 'need.doctor_named', subjectType: 'need', subjectId: need.id, data: {} })
    return ok(null)
  })
}
