import { type Actor, hasRole } from '#lib/platform/auth/actor'

/** Whether the actor keeps partners and their conventions. */
export function canEditPartners(actor: Actor): boolean {
  return hasRole(actor, 'coordination')
}

/** Whether the actor may read every partner's record and conventions. */
export function canReadPartners(actor: Actor): boolean {
  return hasRole(actor, 'coordination', 'coordination_referrals', 'treasurer', 'bureau')
}

/** Whether the actor may take the list away as a file: exports are the coordination's, reading is not enough. */
export function canExportPartners(actor: Actor): boolean {
  return hasRole(actor, 'coordination')
}

/** Whether the actor manages the users of this organisation: its référent, the coordination, an administrator. */
export function canManagePartnerUsers(actor: Actor, organisationId: string): boolean {
  return hasRole(actor, 'coordination', 'admin') || isReferentOf(actor, organisationId)
}

/** Whether the actor may correct how the organisation is reached: the coordination, and its own référent. */
export function canEditContact(actor: Actor, organisationId: string): boolean {
  return canEditPartners(actor) || isReferentOf(actor, organisationId)
}

// After the convention's end the référent still keeps the own users: someone must be able to close accounts.
function isReferentOf(actor: Actor, organisationId: string): boolean {
  return actor.partners.some((partner) => partner.organisationId === organisationId && partner.role === 'partner_referent')
}
