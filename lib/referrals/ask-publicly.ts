import { randomBytes } from 'node:crypto'
import type { CallbackFor } from '#lib/callbacks/callback-choices'
import { loadInstanceRules } from '#lib/instance/load-instance-rules'
import { isHumanPace } from '#lib/platform/human-pace'
import type { Reader } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { dayAt } from '#lib/platform/day'
import { referralMode } from '#lib/platform/env'
import { readFormProof } from '#lib/platform/form-proof'
import { isWithinLimit } from '#lib/platform/rate-limit'
import { ok, refuse, type Result } from '#lib/platform/result'
import { neighbourOf } from '#lib/territory/neighbour-of'
import { judgeWho, type TypedWho, type WhoRefusal } from './identity.ts'
import { keepRequestWithin } from './keep-request-within.ts'
import { type AskedPerson, consentGiversFor } from './person-facts.ts'
import { referralCode } from './referral-code.ts'
import { findReferralByKey } from './repository.ts'
import { inFrench, type Spoken } from './spoken-languages.ts'

export type PublicRequest = {
  /** Made with the form: the same press twice is one request. */
  requestKey: string
  forWhom: CallbackFor; communeCode: string; people: readonly AskedPerson[]; who: TypedWho; spoken?: Spoken
  /** What a letter or a poster said; an unknown word is left out. */
  campaign: string
  site: string; proof: string; callerKey: string
}
export type PublicRequestRefusal = 'form-closed' | 'too-many' | 'too-quick' | 'outside-territory' | 'consent-giver' | WhoRefusal

/**
 * Somebody asks for themselves or a relative where identities are kept (D17): an adressage at once, whose people agreed on the
 * form. Who they are goes to the sealed table alone. Nobody learns here whether somebody was sent already; a robot is thanked.
 */
export async function askPublicly(_reader: Reader, input: PublicRequest, now: Date): Promise<Result<{ code: string }, PublicRequestRefusal>> {
  const code = referralCode(randomBytes(8))
  if (input.site !== '') return ok({ code })
  if (referralMode() !== 'hds' || input.who.identities.some((one) => one === null)) return refuse('form-closed')
  const madeAt = readFormProof('public-request', input.proof)
  if (madeAt === null || !isHumanPace(madeAt, now)) return refuse('too-quick')
  if (!(await isWithinLimit({ form: 'public-request-caller', caller: input.callerKey, max: 6, windowSeconds: 3600 }))) return refuse('too-many')
  if (input.people.some((one) => !consentGiversFor(one.ageBand).includes(one.consentGiver))) return refuse('consent-giver')
  return transaction(async (tx) => {
    const { timeZone, settings } = await loadInstanceRules(tx)
    if (settings.callbackForm === 0) return refuse('form-closed')
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${input.requestKey}, 4))` // Two presses at once wait here.
    const earlier = await findReferralByKey(tx, input.requestKey)
    if (earlier) return ok({ code: earlier.code })
    const commune = await tx.commune.findFirst({ where: { code: input.communeCode, membership: 'territory' }, select: { sectorId: true } })
    if (!commune) return refuse('outside-territory', await neighbourOf(tx, input.communeCode))
    const judged = judgeWho(input.who, input.people, dayAt(now, timeZone))
    if (!judged.ok) return judged
    await keepRequestWithin(tx, { ...input, spoken: input.spoken ?? inFrench, code, sectorId: commune.sectorId }, now)
    return ok({ code })
  })
}
