import { type Actor, hasPassedSecondFactor } from '#lib/platform/auth/actor'
import { canRunSearches } from '#lib/referrals/policy'

/** Whether the actor reads whom to call, and writes down what came of it: whoever runs the searches. */
export function canCallBack(actor: Actor): boolean {
  return canRunSearches(actor)
}

/** Whether the actor reads names and numbers now: in a session that passed the second factor. */
export function canReadCallbacks(actor: Actor): boolean {
  return canCallBack(actor) && hasPassedSecondFactor(actor)
}

/** The town hall for which the actor asks that somebody be called; null when they may not. Its right stops with its convention. */
export function townHallOf(actor: Actor): { organisationId: string; organisationName: string } | null {
  return actor.partners.find((one) => one.organisationKind === 'town_hall' && (one.grants.has('referral_submit') || (one.role === 'partner_referent' && one.grants.size > 0))) ?? null
}

/** Whether the actor stands for a town hall, its convention over or not: what it asked is followed to its end. */
export function townHallIds(actor: Actor): string[] {
  return actor.partners.filter((one) => one.organisationKind === 'town_hall').map((one) => one.organisationId)
}
