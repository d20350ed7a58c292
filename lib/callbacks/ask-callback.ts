import { randomBytes } from 'node:crypto'
import { loadInstanceRules } from '#lib/instance/load-instance-rules'
import { isHumanPace } from '#lib/platform/human-pace'
import { linkActor, type Reader } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { readFormProof } from '#lib/platform/form-proof'
import { isWithinLimit } from '#lib/platform/rate-limit'
import { ok, refuse, type Result } from '#lib/platform/result'
import { referralCode } from '#lib/referrals/referral-code'
import { neighbourOf } from '#lib/territory/neighbour-of'
import { campaignWithin } from './campaign-within.ts'
import type { CallbackFor, CallbackMoment } from './callback-choices.ts'
import { keepCallbackWithin } from './keep-callback-within.ts'
import { callbackNotice } from './notice-text.ts'
import { findCallbackByKey, isOfTerritory } from './repository.ts'

export type CallbackToAsk = {
  /** Made with the form: the same press twice is one request. */
  requestKey: string
  name: string; phone: string; communeCode: string; forWhom: CallbackFor; moment: CallbackMoment
  /** What a letter or a poster said; an unknown word is left out. */
  campaign: string
  site: string; proof: string; callerKey: string
}
export type CallbackRefusal = 'form-closed' | 'too-many' | 'too-quick' | 'outside-territory' | 'request-over'

/**
 * Keeps whom to call, for whoever runs the searches, until the call is over. A robot gets the same answer, and nothing is
 * kept. Mails say that somebody asked, never who.
 */
export async function askCallback(reader: Reader, input: CallbackToAsk, now: Date): Promise<Result<{ code: string }, CallbackRefusal>> {
  const { site, proof, callerKey, campaign, ...asked } = input
  const code = referralCode(randomBytes(8))
  if (site !== '') return ok({ code })
  const madeAt = readFormProof('callback', proof)
  if (madeAt === null || !isHumanPace(madeAt, now)) return refuse('too-quick')
  const isAllowed = await isWithinLimit({ form: 'callback-caller', caller: callerKey, max: 6, windowSeconds: 3600 })
    && await isWithinLimit({ form: 'callback-phone', caller: asked.phone, max: 4, windowSeconds: 86_400 })
  if (!isAllowed) return refuse('too-many')
  return transaction(async (tx) => {
    if ((await loadInstanceRules(tx)).settings.callbackForm === 0) return refuse('form-closed')
    // Two presses in the same second wait for each other here.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${asked.requestKey}, 5))`
    const earlier = await findCallbackByKey(tx, asked.requestKey)
    if (earlier) return earlier.code === null ? refuse('request-over') : ok({ code: earlier.code })
    if (!(await isOfTerritory(tx, asked.communeCode))) return refuse('outside-territory', await neighbourOf(tx, asked.communeCode))
    const campaignId = await campaignWithin(tx, campaign)
    await keepCallbackWithin(tx, reader === 'public' ? linkActor([]) : reader, { ...asked, code, campaignId, organisationId: null, askedById: null, noticeVersion: callbackNotice.version }, now)
    return ok({ code })
  })
}
