import { type Actor, hasRole, isCoordination, type Reader } from '#lib/platform/auth/actor'
import type { AudienceName } from './statement-content.ts'

/** In which capacity an actor may speak for a practice. */
export type DeclaringCapacity = 'self' | 'delegate' | 'coordination_phone'

type PracticeRef = { practiceId: string }

/**
 * The capacity in which this actor may declare or confirm for a practice, or null. Somebody with several
 * (a president who is a GP) acts as themselves on their own practice, else as its delegate, else by phone.
 */
export function declaringCapacity(actor: Actor, practice: PracticeRef): DeclaringCapacity | null {
  if (actor.ownPracticeIds.has(practice.practiceId)) return 'self'
  if (actor.delegatedPracticeIds.has(practice.practiceId)) return 'delegate'
  return isCoordination(actor) ? 'coordination_phone' : null
}

/**
 * The capacity in which an actor may answer for a whole site: they must answer for every GP there (alone there: as
 * themselves), or be the coordination. Null when nobody is left there.
 */
export function siteCapacity(actor: Actor, practices: readonly PracticeRef[]): DeclaringCapacity | null {
  const capacities = practices.map((one) => declaringCapacity(actor, one))
  if (capacities.length === 0 || capacities.includes(null)) return null
  if (capacities.includes('coordination_phone')) return 'coordination_phone'
  return capacities.includes('delegate') ? 'delegate' : 'self'
}

/** Whether the actor may see the practice's own screen, with its history and private facts. */
export function canManagePractice(actor: Actor, practice: PracticeRef): boolean {
  return declaringCapacity(actor, practice) !== null
}

/** Whether a reader may read a register entry of this audience. Not a ladder: members and partners are different people. */
export function canReadEntry(reader: Reader, entry: { practiceId: string; audience: AudienceName }): boolean {
  if (entry.audience === 'public') return true
  if (reader === 'public') return false
  return readableAudiences(reader).has(entry.audience) || isOwn(reader, entry.practiceId)
}

/** The audiences whose entries a reader may read, besides the own ones. */
export function readableAudiences(reader: Reader): ReadonlySet<AudienceName> {
  const audiences = new Set<AudienceName>(['public'])
  if (reader === 'public') return audiences
  if (isCoordination(reader)) return new Set(['public', 'members', 'partners', 'coordination'])
  const isMember = hasRole(reader, 'member', 'treasurer', 'bureau')
  if (isMember || reader.ownPracticeIds.size > 0 || reader.delegatedPracticeIds.size > 0) audiences.add('members')
  if (reader.partners.some(isRegisterPartner)) audiences.add('partners')
  return audiences
}

/** Whether the actor runs the register: call sheet, imports, campaign, figures of every entry. */
export function canRunRegister(actor: Actor): boolean {
  return hasRole(actor, 'coordination')
}

/** Whether the actor may record calls and answers by phone. */
export function canRecordCalls(actor: Actor): boolean {
  return isCoordination(actor)
}

/** Whether a report by this reader counts as a partner's call; the public's count less. */
export function reportingOrganisation(reader: Reader): string | null {
  if (reader === 'public') return null
  return reader.partners.find(isRegisterPartner)?.organisationId ?? null
}

// A référent reads under any convention in force; a user needs the grant by name. Both stop with the convention.
function isRegisterPartner(partner: Actor['partners'][number]): boolean {
  return partner.role === 'partner_referent' ? partner.grants.size > 0 : partner.grants.has('register_read')
}

/** Whether the reader answers for this practice as its GP or its delegate. */
export function canManageOwn(reader: Reader, practiceId: string): boolean {
  return reader !== 'public' && isOwn(reader, practiceId)
}

/**
 * Whether the actor may say that a practice ends, or is no treating doctor's: its GP, or the coordination. Not a delegate
 * nor the coordination of referrals, who answer for availability only.
 */
export function practiceKeeperCapacity(actor: Actor, practice: PracticeRef): 'self' | 'coordination_phone' | null {
  if (actor.ownPracticeIds.has(practice.practiceId)) return 'self'
  return hasRole(actor, 'coordination') ? 'coordination_phone' : null
}

/** Whether the actor may change how a practice is reached: those who keep it, and its delegate, whose own hours these are. */
export function contactKeeperCapacity(actor: Actor, practice: PracticeRef): DeclaringCapacity | null {
  return practiceKeeperCapacity(actor, practice) ?? (actor.delegatedPracticeIds.has(practice.practiceId) ? 'delegate' : null)
}

/**
 * Whether the actor may change the mailbox that the month's question goes to: those who keep the practice. Not its delegate,
 * for whoever reads that mailbox answers, and would go on after the end of the delegation.
 */
export function canChangeMailbox(actor: Actor, practice: PracticeRef): boolean {
  return practiceKeeperCapacity(actor, practice) !== null
}

function isOwn(actor: Actor, practiceId: string): boolean {
  return actor.ownPracticeIds.has(practiceId) || actor.delegatedPracticeIds.has(practiceId)
}
