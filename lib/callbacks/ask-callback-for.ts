import { randomBytes } from 'node:crypto'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { referralCode } from '#lib/referrals/referral-code'
import { neighbourOf } from '#lib/territory/neighbour-of'
import type { CallbackMoment } from './callback-choices.ts'
import { keepCallbackWithin } from './keep-callback-within.ts'
import { handedOnNotice } from './notice-text.ts'
import { townHallOf } from './policy.ts'
import { findCallbackByKey, isOfTerritory } from './repository.ts'

export type CallbackToHandOn = { requestKey: string; name: string; phone: string; communeCode: string; moment: CallbackMoment }

/** At the desk of a town hall: whom the coordination should call, contact data and nothing else (D12). Pressed twice, it is asked once. */
export async function askCallbackFor(actor: Actor, input: CallbackToHandOn, now: Date): Promise<Result<{ code: string }, 'not-found' | 'outside-territory' | 'request-over'>> {
  const townHall = townHallOf(actor)
  if (!townHall) return refuse('not-found')
  return transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${input.requestKey}, 5))`
    const earlier = await findCallbackByKey(tx, input.requestKey)
    if (earlier) return earlier.code === null ? refuse('request-over') : ok({ code: earlier.code })
    if (!(await isOfTerritory(tx, input.communeCode))) return refuse('outside-territory', await neighbourOf(tx, input.communeCode))
    const code = referralCode(randomBytes(8))
    await keepCallbackWithin(tx, actor, { ...input, code, forWhom: 'self', campaignId: null, organisationId: townHall.organisationId, askedById: actor.userId, noticeVersion: handedOnNotice.version }, now)
    return ok({ code })
  })
}
