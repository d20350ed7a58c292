import type { Role, ConventionGrant, OrganisationKind } from '#lib/platform/db/generated/enums'

/** Somebody who acts: a signed-in person, whoever holds a mail's link, a command or a job. */
export type Actor = {
  kind: 'person' | 'link' | 'command'
  /** Null for a link and a command. */
  userId: string | null
  name: string
  email: string | null
  practitionerId: string | null
  /** Roles in force today. */
  roles: ReadonlySet<Role>
  /** Practices of this practitioner, still at their place. */
  ownPracticeIds: ReadonlySet<string>
  /** Practices this person answers for, under a delegation in force. */
  delegatedPracticeIds: ReadonlySet<string>
  /** Partner organisations, with what a convention in force grants each of them today. */
  partners: readonly PartnerMembership[]
  /** The session a person acts in, and when its second factor was passed; null for a link and a command. */
  session: { id: string; secondFactorAt: Date | null } | null
}

export type PartnerMembership = {
  organisationId: string
  organisationName: string
  organisationKind: OrganisationKind
  role: 'partner_user' | 'partner_referent'
  /** Services of the organisation to which the person belongs, by name; empty where it has none. */
  serviceIds: readonly string[]
  grants: ReadonlySet<ConventionGrant>
  /** The last day of a convention that has ended and that nothing replaced. */
  endedOn: string | null
}

/** A person or the public: what public-or-signed-in queries take. */
export type Reader = Actor | 'public'

/** Whether the actor holds one of these roles today. */
export function hasRole(actor: Actor, ...roles: readonly Role[]): boolean {
  return roles.some((role) => actor.roles.has(role))
}

/** Either of the two kinds of coordination. */
export function isCoordination(actor: Actor): boolean {
  return hasRole(actor, 'coordination', 'coordination_referrals')
}

/** Whether a convention in force grants this to one of the actor's organisations. */
export function isGranted(actor: Actor, grant: ConventionGrant): boolean {
  return actor.partners.some((partner) => partner.grants.has(grant))
}

/** Whether the actor showed, in this session, that they hold their telephone too. */
export function hasPassedSecondFactor(actor: Actor): boolean {
  return actor.session !== null && actor.session.secondFactorAt !== null
}

/** Someone who runs a command on the server: acts as the coordination, leaves "command" in the trace. */
export const commandActor: Actor = {
  kind: 'command',
  userId: null,
  name: 'commande du serveur',
  email: null,
  practitionerId: null,
  roles: new Set<Role>(['coordination']),
  ownPracticeIds: new Set(),
  delegatedPracticeIds: new Set(),
  partners: [],
  session: null,
}

/** Whoever holds a single-purpose link: answers for these practices and nothing else. */
export function linkActor(practiceIds: readonly string[]): Actor {
  return { ...commandActor, kind: 'link', name: 'lien reçu par courriel', roles: new Set(), delegatedPracticeIds: new Set(practiceIds) }
}
