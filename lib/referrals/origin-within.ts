import { randomBytes } from 'node:crypto'
import { turnCallbackWithin } from '#lib/callbacks/turn-callback-within'
import { senderWithin } from '#lib/organisations/sender-within'
import type { Actor } from '#lib/platform/auth/actor'
import type { Tx } from '#lib/platform/db/client'
import type { ReferralChannel } from '#lib/platform/db/generated/enums'
import { dueOfState } from './due-of-state.ts'
import type { NeedPriority } from './person-facts.ts'
import { referralCode } from './referral-code.ts'

export type Origin = { code: string; channel: ReferralChannel; organisationId: string | null; serviceId: string | null; submittedById: string | null; campaignId: string | null; dueAt: Date }

type Asked = { callbackId: string | null; from: Pick<Origin, 'channel' | 'organisationId' | 'serviceId'>; priority: NeedPriority }

/**
 * Where an adressage comes from, when its first task is due, and its code: a new one, or that of the request to be called that it is made of, which ends
 * here. Whoever called is then the sender, also of what a town hall handed on: a town hall learns no doctor's name (D12). Null
 * when that request is over.
 */
export async function originWithin(tx: Tx, actor: Actor, { callbackId, from, priority }: Asked, now: Date): Promise<Origin | null> {
  const dueAt = await dueOfState(tx, { state: 'received', priority }, now)
  if (!dueAt) throw new Error('a received need has a task')
  if (callbackId === null) {
    const sender = await senderWithin(tx, { userId: actor.userId, from })
    return { code: referralCode(randomBytes(8)), ...sender, submittedById: actor.userId, campaignId: null, dueAt }
  }
  const turned = await turnCallbackWithin(tx, actor, callbackId, now)
  return turned && { code: turned.code, channel: 'public_form', organisationId: null, serviceId: null, submittedById: actor.userId, campaignId: turned.campaignId, dueAt }
}
