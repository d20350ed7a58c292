import { type Actor, hasRole } from '#lib/platform/auth/actor'

/** Whether the actor may change who the CPTS is, its legal facts and its settings. */
export function canEditInstance(actor: Actor): boolean {
  return hasRole(actor, 'coordination', 'admin')
}
