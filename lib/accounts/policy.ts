import { type Actor, hasRole } from '#lib/platform/auth/actor'

/** Administrators appoint one another; the first one is appointed by whoever runs commands on the server. */
export function canAppointAdmin(actor: Actor): boolean {
  return actor.kind === 'command' || hasRole(actor, 'admin')
}
