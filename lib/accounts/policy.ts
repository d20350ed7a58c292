import { type Actor, hasRecentFactor, hasRole } from '#lib/platform/auth/actor'
import type { Role } from '#lib/platform/db/generated/enums'

/** Administrators appoint one another; the first one is appointed by whoever runs commands on the server. */
export function canAppointAdmin(actor: Actor): boolean {
  return actor.kind === 'command' || hasRole(actor, 'admin')
}

/** Whether the actor sees the list of accounts. */
export function canListAccounts(actor: Actor): boolean {
  return hasRole(actor, 'coordination', 'admin')
}

/** Whether the actor may take the list away as a file: exports are the coordination's, an administrator works on the screen. */
export function canExportAccounts(actor: Actor): boolean {
  return hasRole(actor, 'coordination')
}

/**
 * Whether the actor may give or end this role: an administrator any, the coordination all but the administrator's,
 * a référent those of users of the own organisation.
 */
export function canGrantRole(actor: Actor, grant: { role: Role; organisationId: string | null }): boolean {
  if (hasRole(actor, 'admin')) return true
  if (grant.role === 'admin') return canAppointAdmin(actor)
  if (hasRole(actor, 'coordination')) return true
  const isPartners = grant.role === 'partner_user' || grant.role === 'partner_referent'
  return isPartners && actor.partners.some((partner) => partner.role === 'partner_referent' && partner.organisationId === grant.organisationId)
}

/** Whether the actor may bring somebody new into this role: a référent no longer may once the convention has ended, and may only end roles then. */
export function canInvite(actor: Actor, grant: { role: Role; organisationId: string | null }): boolean {
  if (hasRole(actor, 'coordination', 'admin')) return canGrantRole(actor, grant)
  return canGrantRole(actor, grant) && actor.partners.some((partner) => partner.organisationId === grant.organisationId && partner.endedOn === null)
}

/**
 * Whether a code must be given first: the coordination and administrators reach everybody's roles and accounts. A référent
 * of a partner ends at the own organisation, and is not asked.
 */
export function needsRecentFactor(actor: Actor, now: Date): boolean {
  return hasRole(actor, 'coordination', 'admin') && !hasRecentFactor(actor, now)
}

/** Whether the actor may close and reopen accounts. */
export function canDisableAccounts(actor: Actor): boolean {
  return hasRole(actor, 'admin')
}

/** Whether the actor may say which practitioner an account is: this opens the practitioner's own practices. */
export function canLinkPractitioner(actor: Actor): boolean {
  return hasRole(actor, 'coordination')
}

/** Whether the actor may read the journal of changes and of accesses. */
export function canReadJournal(actor: Actor): boolean {
  return hasRole(actor, 'coordination', 'coordination_referrals', 'admin')
}

/** Whether the journal also says what about: an administrator sees who did which kind of thing when, and no content. */
export function canReadJournalContent(actor: Actor): boolean {
  return hasRole(actor, 'coordination', 'coordination_referrals')
}

/** Whether the actor may put a lost second factor back to nothing: an administrator anybody's, the coordination all but an administrator's. */
export function canResetSecondFactor(actor: Actor, account: { roles: readonly Role[] }): boolean {
  return hasRole(actor, 'admin') || (actor.kind === 'person' && hasRole(actor, 'coordination') && !account.roles.includes('admin'))
}

/** Whether the actor may put everybody's second factor back to nothing: the operator alone, at the server. */
export function canResetEverySecondFactor(actor: Actor): boolean {
  return actor.kind === 'command'
}
