import { type Actor, hasPassedSecondFactor, hasRole, type PartnerMembership } from '#lib/platform/auth/actor'
import { ok, refuse, type Result } from '#lib/platform/result'
import type { ReferralChannel } from '#lib/platform/db/generated/enums'
import type { NeedState, Party } from './transitions.ts'

/** Whose a need is on the sender's side: a person's, an organisation's, or one of its services'. */
export type SenderRef = { submittedById: string | null; organisationId: string | null; serviceId: string | null }
/** What a right hangs on: who sent it, which practices were asked, and which one said yes. */
export type NeedRef = SenderRef & { askedPracticeIds: readonly string[]; chosenPracticeId: string | null; chosenOrganisationId: string | null }

/** From where an actor may send a referral, and for which organisation; null when they may not. A right of a partner stops with its convention. */
export function submissionOf(actor: Actor): { channel: ReferralChannel; organisationId: string | null; serviceId: string | null } | null {
  const partner = actor.partners.find(submits)
  if (partner) return { channel: 'partner', organisationId: partner.organisationId, serviceId: partner.serviceIds[0] ?? null }
  const alone = { organisationId: null, serviceId: null }
  if (canTypeCalls(actor)) return { channel: 'call', ...alone }
  if (actor.ownPracticeIds.size > 0 || actor.delegatedPracticeIds.size > 0) return { channel: 'gp', ...alone }
  return hasRole(actor, 'member') ? { channel: 'member', ...alone } : null
}

/** Whether the actor types in what reaches the CPTS by phone or on paper: either coordination, whatever else they are besides. */
export function canTypeCalls(actor: Actor): boolean {
  return actor.kind === 'person' && hasRole(actor, 'coordination', 'coordination_referrals')
}

/** Whether the actor takes over older lists and informs who is on them: the coordination of referrals, and never somebody who administers the system. */
export function canTakeOlder(actor: Actor): boolean {
  return actor.kind === 'person' && canRunSearches(actor) && !hasRole(actor, 'admin')
}

/** Whether the actor runs the searches: the coordination of referrals alone; the other coordination reads counts. */
export function canRunSearches(actor: Actor): boolean {
  return hasRole(actor, 'coordination_referrals')
}

/**
 * Whether the actor is on the sender's side: of the service that sent it, or of the organisation when it was sent by none; its
 * référent follows all of it. It outlasts the convention: what was sent is followed to its end.
 */
export function isSender(actor: Actor, need: SenderRef): boolean {
  if (need.organisationId !== null) return actor.partners.some((one) => one.organisationId === need.organisationId && isOfService(one, need.serviceId))
  return actor.userId !== null && need.submittedById === actor.userId
}

/** Whether the actor may send what their side began: a draft outlasts the convention, the right to send it does not. */
export function canSendFor(actor: Actor, draft: SenderRef): boolean {
  if (!isSender(actor, draft)) return false
  if (draft.organisationId === null) return submissionOf(actor) !== null
  return actor.partners.some((one) => one.organisationId === draft.organisationId && submits(one))
}

function isOfService({ role, serviceIds }: PartnerMembership, serviceId: string | null): boolean {
  return serviceId === null || role === 'partner_referent' || serviceIds.includes(serviceId)
}

/** Whether the actor decides who of the service follows it: the référent of its organisation, and the coordination. */
export function canHandOver(actor: Actor, need: SenderRef): boolean {
  return canRunSearches(actor) || actor.partners.some((one) => one.organisationId === need.organisationId && one.role === 'partner_referent')
}

function submits(partner: PartnerMembership): boolean {
  return isNoTownHall(partner) && (partner.grants.has('referral_submit') || (partner.role === 'partner_referent' && partner.grants.size > 0))
}

/** Whether the actor may choose whom to ask for what their organisation sent: its convention, in force, grants it by name. */
export function canAskDirectly(actor: Actor, need: Pick<NeedRef, 'organisationId'>): boolean {
  return need.organisationId !== null && actor.partners.some((one) => one.organisationId === need.organisationId && one.grants.has('referral_direct') && isNoTownHall(one))
}

/** On whose side the actor may act about this need. The coordination comes first: it speaks for the others by phone. */
export function partiesOf(actor: Actor, need: NeedRef): Party[] {
  const parties: Party[] = []
  if (canRunSearches(actor)) parties.push('coordination')
  if (isSender(actor, need)) parties.push('sender')
  if (isChosen(actor, { practiceId: need.chosenPracticeId, organisationId: need.chosenOrganisationId })) parties.push('practice')
  return parties
}

/** Whether the actor may answer what was proposed to this practice. */
export function answersFor(actor: Actor, practiceId: string): boolean {
  return actor.ownPracticeIds.has(practiceId) || actor.delegatedPracticeIds.has(practiceId)
}

/** Whom a question is put to: a practice, or an organisation. */
export type Recipient = { practiceId: string | null; organisationId: string | null }

/** Whether the actor may answer a question: for its practice, or for its organisation while a convention lets it receive needs. */
export function answersProposal(actor: Actor, { practiceId, organisationId }: Recipient): boolean {
  if (practiceId !== null) return answersFor(actor, practiceId)
  return actor.partners.some((one) => one.organisationId === organisationId && receives(one))
}

/** Whether an organisation may be asked and may answer: never a town hall, which gives contact data alone. */
export function receives(partner: Pick<PartnerMembership, 'grants' | 'organisationKind'>): boolean {
  return partner.grants.has('needs_receive') && partner.organisationKind !== 'town_hall'
}

/** Whether the actor is on the side that said yes. It outlasts an organisation's convention: what was taken is followed to its end. */
function isChosen(actor: Actor, { practiceId, organisationId }: Recipient): boolean {
  if (practiceId !== null) return answersFor(actor, practiceId)
  return organisationId !== null && actor.partners.some((one) => one.organisationId === organisationId && isNoTownHall(one))
}

/** A town hall gives contact data alone, and never learns which doctor somebody has (D12). */
function isNoTownHall({ organisationKind }: Actor['partners'][number]): boolean {
  return organisationKind !== 'town_hall'
}

/** Whether the actor may read which doctor it is: not who stands on the sender's side by a town hall alone. */
export function readsDoctors(actor: Actor, need: NeedRef): boolean {
  return partiesOf(actor, need).some((party) => party !== 'sender') || need.organisationId === null || actor.partners.some((one) => one.organisationId === need.organisationId && isNoTownHall(one))
}

/**
 * Whether the actor may say which doctor these people have in mind, or do not wish: their side, where it may know doctors at
 * all, and the coordination of referrals once it is sent.
 */
export function canNameDoctors(actor: Actor, need: SenderRef & { state: NeedState }): boolean {
  const isOwn = isSender(actor, need) && (need.organisationId === null || actor.partners.some((one) => one.organisationId === need.organisationId && isNoTownHall(one)))
  return isOwn || (need.state !== 'draft' && canRunSearches(actor))
}

/**
 * Whether the actor may read who the people are: the sender's side, the coordination of referrals, and the practice once the
 * person has agreed to it. Never somebody who administers the system, whatever else they are; never a link.
 */
export function canReadIdentity(actor: Actor, need: SenderRef & { agreedPracticeId: string | null; agreedOrganisationId: string | null }): boolean {
  if (actor.kind !== 'person' || actor.userId === null || hasRole(actor, 'admin')) return false
  if (canRunSearches(actor) || isSender(actor, need)) return true
  return isChosen(actor, { practiceId: need.agreedPracticeId, organisationId: need.agreedOrganisationId })
}

/** For whom something is written: the parties of an adressage, or the coordination alone. */
export type Audience = 'parties' | 'coordination'
export type Side = Exclude<Party, 'person'>
export type ThreadRefusal = 'not-found' | 'second-factor-needed'
/** What the right to read and to write hangs on: as for identities, since what is written is about people. */
export type ThreadRef = Omit<NeedRef, 'askedPracticeIds'> & { state: NeedState }

/**
 * On which side somebody reads and writes about an adressage: the parties among themselves, or the coordination for itself. In
 * the minimal mode nobody; behind the second factor; never before it is sent.
 */
export function threadSide(actor: Actor, need: ThreadRef, { audience, mode }: { audience: Audience; mode: 'minimal' | 'hds' }): Result<Side, ThreadRefusal> {
  const mayRead = canReadIdentity(actor, { ...need, agreedPracticeId: need.chosenPracticeId, agreedOrganisationId: need.chosenOrganisationId })
  if (mode !== 'hds' || need.state === 'draft' || !mayRead || (audience === 'coordination' && !canRunSearches(actor))) return refuse('not-found')
  const side = partiesOf(actor, { ...need, askedPracticeIds: [] }).find((one) => one !== 'person')
  if (!side) return refuse('not-found')
  return hasPassedSecondFactor(actor) ? ok(side) : refuse('second-factor-needed')
}
