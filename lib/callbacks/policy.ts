import type { Actor } from '#lib/platform/auth/actor'
import { canRunSearches } from '#lib/referrals/policy'

/** Whether the actor reads whom to call, and writes down what came of it: whoever runs the searches. */
export function canCallBack(actor: Actor): boolean {
  return canRunSearches(actor)
}
