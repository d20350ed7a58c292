import { type Actor, hasRole } from '#lib/platform/auth/actor'

/** Whether the actor prints the kit and changes its words. */
export function canMakeKit(actor: Actor): boolean {
  return hasRole(actor, 'coordination')
}
