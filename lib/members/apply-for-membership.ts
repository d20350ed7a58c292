import { recordAudit } from '#lib/platform/audit/record-audit'
import { linkActor, type Reader } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { enqueueMail } from '#lib/platform/mail/enqueue-mail'
import { readFormProof } from '#lib/platform/form-proof'
import { isWithinLimit } from '#lib/platform/rate-limit'
import { ok, refuse, type Result } from '#lib/platform/result'
import { readNationalNumber } from '#lib/practitioners/national-number'
import { findInDirectory } from './find-in-directory.ts'
import { membershipConsent } from './consent-text.ts'
import { isHumanPace } from '#lib/platform/human-pace'
import { findLivingMember, insertMember, insertStep, type MemberFacts } from './member-repository.ts'
import { tellCoordination } from './tell-coordination.ts'
import { tellKnownMember } from './tell-known-member.ts'

export type Application = Omit<MemberFacts, 'nationalId'> & { number: string; motivation: string; site: string; proof: string; callerKey: string }

/**
 * Somebody asks to join. The answer is the same for somebody known here already: the mail tells, and only in the mailbox
 * that we know. A robot is told the same, and nothing is kept.
 */
export async function applyForMembership(reader: Reader, input: Application, now: Date): Promise<Result<'received', 'too-many' | 'too-quick' | 'number-malformed'>> {
  const { number: typed, site, proof, callerKey, ...facts } = input
  if (site !== '') return ok('received')
  const madeAt = readFormProof('adhesion', proof)
  if (madeAt === null || !isHumanPace(madeAt, now)) return refuse('too-quick')
  const number = readNationalNumber(typed)
  if (number.kind === 'malformed') return refuse('number-malformed')
  const isAllowed = await isWithinLimit({ form: 'adhesion-caller', caller: callerKey, max: 10, windowSeconds: 3600 })
    && await isWithinLimit({ form: 'adhesion-address', caller: facts.email, max: 3, windowSeconds: 86_400 })
  if (!isAllowed) return refuse('too-many')
  return transaction(async (tx) => {
    const actor = reader === 'public' ? linkActor([]) : reader
    const nationalId = number.kind === 'number' ? number.nationalId : null
    const known = await findLivingMember(tx, { email: facts.email, nationalId })
    const directory = await findInDirectory(tx, { nationalId, lastName: facts.lastName })
    const id = known ? null : await insertMember(tx, {
      ...facts, nationalId, state: 'received', privateNote: '', consentAt: now, consentVersion: membershipConsent.version, joinedOn: null, practitionerId: directory.kind === 'same' ? directory.practitionerId : null,
    }, now)
    if (id === null) {
      const there = known ?? await findLivingMember(tx, { email: facts.email, nationalId })
      if (there) await tellKnownMember(tx, actor, there)
      return ok('received')
    }
    await insertStep(tx, { memberId: id, event: 'applied', actorId: null }, now)
    await recordAudit(tx, actor, { event: 'membership.applied', subjectType: 'member', subjectId: id, capacity: 'public', data: { profession: facts.professionCode } })
    await enqueueMail(tx, { template: 'membership-received', recipient: facts.email, payload: { memberId: id } })
    await tellCoordination(tx, { template: 'membership-to-review', memberId: id }, now)
    return ok('received')
  })
}
