import { type Actor, hasRole } from '#lib/platform/auth/actor'

/** Whether the actor may read the register of processing: counts and rules, nobody's data. */
export function canReadProcessing(actor: Actor): boolean {
  return hasRole(actor, 'coordination', 'bureau', 'admin')
}
