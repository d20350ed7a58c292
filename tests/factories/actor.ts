import type { Actor, PartnerMembership } from '#lib/platform/auth/actor'
import { Role } from '#lib/platform/db/generated/enums'

/** A signed-in person who holds nothing but what the test names. */
export function actorWith(more: Partial<Actor> = {}): Actor {
  return {
    kind: 'person', userId: 'user', name: 'Quelqu’un', email: null, practitionerId: null,
    roles: new Set(), ownPracticeIds: new Set(), delegatedPracticeIds: new Set(), partners: [], session: null, awaitsSecondFactor: false, ...more,
  }
}

/** Somebody of a partner organisation, whose convention is in force and grants nothing unless told otherwise. */
export function partnerWith(more: Partial<PartnerMembership> = {}): Actor {
  const membership: PartnerMembership = { organisationId: 'clinic', organisationName: 'Clinique', organisationKind: 'health_platform', role: 'partner_user', serviceIds: [], grants: new Set(), endedOn: null, ...more }
  return actorWith({ roles: new Set([membership.role]), partners: [membership] })
}

/** The roles that, held alone, a policy lets through: from the enumeration, so that a new role is asked about. */
export function rolesThatMay(policy: (actor: Actor) => boolean): Role[] {
  return Object.values(Role).filter((role) => policy(actorWith({ roles: new Set([role]) })))
}
