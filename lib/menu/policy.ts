import { type Actor, hasRole } from '#lib/platform/auth/actor'

/** Whether the actor arranges the menu of the site: the coordination, as it writes its pages. */
export function canEditMenu(actor: Actor): boolean {
  return hasRole(actor, 'coordination')
}
