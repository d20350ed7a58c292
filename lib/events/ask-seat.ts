import { recordAudit } from '#lib/platform/audit/record-audit'
import { isHumanPace } from '#lib/platform/human-pace'
import { linkActor, type Reader } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { readFormProof } from '#lib/platform/form-proof'
import { mailboxKey } from '#lib/platform/mailbox'
import { isWithinLimit } from '#lib/platform/rate-limit'
import { ok, refuse, type Result } from '#lib/platform/result'
import { isUuid } from '#lib/platform/uuid'
import { mayRegister } from './policy.ts'
import { type RegisterRefusal, registerWithin } from './register-within.ts'
import type { Answers } from './questions.ts'
import { findByRequestKey, findLiveOf, loadSessionForUpdate } from './repository.ts'
import { tellPerson } from './tell-person.ts'

export type SeatToAsk = {
  sessionId: string; requestKey: string; people: number
  firstName: string; surname: string; email: string; phone: string; professionCode: string | null; organisation: string; answers?: Answers | undefined
  site: string; proof: string; callerKey: string
}
export type AskSeatRefusal = Exclude<RegisterRefusal, 'already-registered'> | 'not-found' | 'too-many' | 'too-quick' | 'sign-in-first' | 'profession-needed'

/**
 * Asks for a seat without an account: kept for a while, until the mail is confirmed. The answer is the same whether the address
 * is known or not: whoever is registered already gets a mail that says so. A robot gets that answer too, and nothing is kept.
 */
export async function askSeat(reader: Reader, input: SeatToAsk, now: Date): Promise<Result<{ eventId: string | null }, AskSeatRefusal>> {
  const { site, proof, callerKey, ...asked } = input
  if (!isUuid(asked.sessionId) || !isUuid(asked.requestKey)) return refuse('not-found')
  if (site !== '') return ok({ eventId: null })
  const madeAt = readFormProof('inscription', proof)
  if (madeAt === null || !isHumanPace(madeAt, now)) return refuse('too-quick')
  const isAllowed = await isWithinLimit({ form: 'registration-caller', caller: callerKey, max: 20, windowSeconds: 3600 })
    && await isWithinLimit({ form: 'registration-address', caller: mailboxKey('registration', asked.email) ?? '', max: 10, windowSeconds: 86_400 })
  if (!isAllowed) return refuse('too-many')
  return transaction(async (tx) => {
    const session = await loadSessionForUpdate(tx, asked.sessionId, now)
    if (!session?.isPublished || session.readers !== 'public') return refuse('not-found')
    if (await findByRequestKey(tx, asked.requestKey)) return ok({ eventId: session.eventId })
    if (!mayRegister(session.audience, { reader, professionCode: asked.professionCode, isInvited: false })) return refuse(session.audience === 'professionals' ? 'profession-needed' : 'sign-in-first')
    const done = await registerWithin(tx, session, { ...asked, channel: 'public_form', accountId: null, organisationIds: [] }, { actorId: null, party: 'person' }, now)
    if (done.ok) {
      await recordAudit(tx, reader === 'public' ? linkActor([]) : reader, { event: 'registration.made', subjectType: 'registration', subjectId: done.value.id, capacity: 'public', data: { sessionId: session.id, state: done.value.state, people: asked.people } })
      return ok({ eventId: session.eventId })
    }
    if (done.code !== 'already-registered') return refuse(done.code, done.details)
    const known = await findLiveOf(tx, session.id, mailboxKey('registration', asked.email) ?? '')
    if (known) await tellPerson(tx, known.id, 'registration-again')
    return ok({ eventId: session.eventId })
  })
}
