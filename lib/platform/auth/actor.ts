import type { Role, ConventionGrant, OrganisationKind, SignInWay } from '#lib/platform/db/generated/enums'

/** Somebody who acts: a signed-in person, whoever holds a mail's link, a command or a job. */
export type Actor = {
  kind: 'person' | 'link' | 'command'
  /** Null for a link and a command. */
  userId: string | null
  name: string
  email: string | null
  practitionerId: string | null
  /** Roles in force today; none while `awaitsSecondFactor`. */
  roles: ReadonlySet<Role>
  /** Holds a role that is only given in a session that passed the second factor, and this one has not yet. */
  awaitsSecondFactor: boolean
  /** Practices of this practitioner, still at their place. */
  ownPracticeIds: ReadonlySet<string>
  /** Practices this person answers for, under a delegation in force. */
  delegatedPracticeIds: ReadonlySet<string>
  /** Partner organisations, with what a convention in force grants each of them today. */
  partners: readonly PartnerMembership[]
  /** The session a person acts in, and when its second factor was passed; null for a link and a command. */
  session: { id: string; secondFactorAt: Date | null; openedBy?: SignInWay } | null
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

/** Whether the actor showed, in this session, that they hold their telephone too, by a code. */
export function hasGivenCode(actor: Actor): boolean {
  return actor.session !== null && actor.session.secondFactorAt !== null
}

/** Whether the actor may come to an identity: a code was given in this session, or it was opened with a health card, which its holder's PIN unlocks. */
export function hasPassedSecondFactor(actor: Actor): boolean {
  return hasGivenCode(actor) || actor.session?.openedBy === 'health_card'
}

/** Minutes for which a code of the telephone opens sensitive acts. */
export const recentFactorMinutes = 10

/** Whether the second factor was passed so lately that a sensitive act (export, role, account) needs no new code. A command has none to give. */
export function hasRecentFactor(actor: Actor, now: Date): boolean {
  if (actor.kind === 'command') return true
  const at = actor.session?.secondFactorAt ?? null
  return at !== null && now.getTime() - at.getTime() < recentFactorMinutes * 60_000
}

/** Roles that reach many people or the whole site: held only in a session that passed the second factor. */
export const rolesBehindFactor: readonly Role[] = ['coordination', 'coordination_referrals', 'treasurer', 'admin']

/** Whether somebody with these roles has to pass the second factor at each sign-in. */
export function mustPassFactor(roles: readonly Role[]): boolean {
  return roles.some((role) => rolesBehindFactor.includes(role))
}

/** Someone who runs a command on the server: acts as the coordination, leaves "command" in the trace. */
export const commandActor: Actor = {
  kind: 'command',
  userId: null,
  name: 'commande du serveur',
  email: null,
  practitionerId: null,
  roles: new Set<Role>(['coordination']),
  awaitsSecondFactor: false,
  ownPracticeIds: new Set(),
  delegatedPracticeIds: new Set(),
  partners: [],
  session: null,
}

/** Whoever holds a single-purpose link: answers for these practices and nothing else. */
export function linkActor(practiceIds: readonly string[]): Actor {
  return { ...commandActor, kind: 'link', name: 'lien reçu par courriel', roles: new Set(), delegatedPracticeIds: new Set(practiceIds) }
}
