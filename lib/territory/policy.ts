import { type Actor, hasRole } from '#lib/platform/auth/actor'

/** Whether the actor draws the territory: communes, sectors, contours. */
export function canEditTerritory(actor: Actor): boolean {
  return hasRole(actor, 'coordination')
}
