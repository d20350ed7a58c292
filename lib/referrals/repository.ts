import type { Day } from '#lib/platform/day'
import type { Tx } from '#lib/platform/db/client'
import { fromDayOrNull } from '#lib/platform/db/days'
import type { AgeBand, Capacity, ReferralChannel } from '#lib/platform/db/generated/enums'
import type { ConsentFacts } from './consent-text.ts'
import type { Caller, ConsentGiver, ConsentWay, NeedPriority, PracticalNeed } from './person-facts.ts'
import { putEverybodyOn } from './need-person-repository.ts'
import type { ProposalState } from './proposal-states.ts'
import type { AskedNeed, NeedKind } from './need-kinds.ts'
import type { NeedAction, NeedState, Party } from './transitions.ts'

export type NewReferral = {
  code: string; channel: ReferralChannel; caller: Caller | null; submittedById: string | null; organisationId: string | null; serviceId: string | null; sectorId: string | null; campaignId: string | null
  practicalNeeds: readonly PracticalNeed[]; languages: readonly string[]; requestKey: string; noticeVersion: string; createdAt: Date
  people: readonly ({ ageBand: AgeBand; consentWay: ConsentWay; consentGiver: ConsentGiver } & ConsentFacts)[]
  priority: NeedPriority; asked: AskedNeed; dueAt: Date
}

/** Put to a practice, or, of other needs than a doctor, to an organisation. */
export type ProposalRow = { id: string; practiceId: string | null; organisationId: string | null; state: ProposalState; isAgreed: boolean; version: number; placesRowId: bigint | null; answerBy: Date | null; answeredAt: Date | null; offeredCount: number | null; offeredAges: AgeBand[] }

/** Somebody on a line: told apart by their place in the household, never by a name. */
export type LinePerson = { id: string; position: number; ageBand: AgeBand }

/** A need, locked, with what a decision about it looks at. */
export type LockedNeed = {
  id: string; referralId: string; kind: NeedKind; state: NeedState; previousState: NeedState | null; pausedState: NeedState | null; priority: NeedPriority; version: number; changedAt: Date; dueAt: Date | null; pausedMinutes: number | null; silentChecks: number; silentSince: Date | null
  submittedById: string | null; organisationId: string | null; serviceId: string | null; askedPracticeIds: string[]; chosenPracticeId: string | null; chosenOrganisationId: string | null; /** Every practice of the doctors whom these people do not wish. */ excludedPracticeIds: string[]; people: LinePerson[]; peopleCount: number; proposals: ProposalRow[]
}

/** The referral that was made of this sending already; null when there is none. */
export async function findReferralByKey(tx: Tx, requestKey: string): Promise<{ code: string; needId: string; submittedById: string | null } | null> {
  const row = await tx.referral.findUnique({ where: { requestKey }, select: { code: true, submittedById: true, needs: { select: { id: true } } } })
  const needId = row?.needs[0]?.id
  return row && needId !== undefined ? { code: row.code, submittedById: row.submittedById, needId } : null
}

/** Writes a referral with its people and its need, sent at once; returns the need's id. */
export async function insertReferral(tx: Tx, { people, priority, asked, dueAt, ...referral }: NewReferral): Promise<string> {
  const by = referral.submittedById
  const row = await tx.referral.create({
    data: {
      ...referral, practicalNeeds: [...referral.practicalNeeds], languages: [...referral.languages],
      people: { create: people.map((one, index) => ({ ...one, position: index + 1, consentAt: referral.createdAt, consentById: by })) },
      needs: { create: { kind: asked.kind, theme: asked.theme, details: [...asked.details], wishedOn: fromDayOrNull(asked.wishedOn), priority, state: 'received', lastAction: 'send', changedAt: referral.createdAt, dueAt } },
    },
    select: { needs: { select: { id: true } } },
  })
  const needId = row.needs[0]?.id
  if (needId === undefined) throw new Error('a referral without a need')
  await putEverybodyOn(tx, [needId])
  return needId
}

/** A need and its referral, the need's row locked: every change of a need queues here. */
export async function loadNeedForUpdate(tx: Tx, id: string): Promise<LockedNeed | null> {
  await tx.$executeRaw`SELECT 1 FROM need_line WHERE id = ${id}::uuid FOR UPDATE`
  const row = await tx.needLine.findUnique({
    where: { id },
    select: {
      id: true, referralId: true, kind: true, state: true, previousState: true, pausedState: true, priority: true, version: true, changedAt: true, dueAt: true, pausedMinutes: true, silentChecks: true, silentSince: true,
      referral: { select: { submittedById: true, organisationId: true, serviceId: true, namedDoctors: { where: { wish: 'excluded' }, select: { practitioner: { select: { practices: { select: { id: true } } } } } } } }, people: { select: { person: { select: { id: true, position: true, ageBand: true } } }, orderBy: { person: { position: 'asc' } } },
      proposals: { select: { id: true, practiceId: true, organisationId: true, state: true, isAgreed: true, version: true, placesRowId: true, answerBy: true, answeredAt: true, offeredCount: true, offeredAges: true }, orderBy: { sentAt: 'asc' } },
    },
  })
  if (!row) return null
  const { referral, people, ...need } = row
  const yes = need.proposals.find((one) => one.isAgreed)
  return {
    ...need, submittedById: referral.submittedById, organisationId: referral.organisationId, serviceId: referral.serviceId, people: people.map((one) => one.person), peopleCount: people.length,
    askedPracticeIds: need.proposals.flatMap((one) => one.practiceId ?? []), chosenPracticeId: yes?.practiceId ?? null, chosenOrganisationId: yes?.organisationId ?? null,
    excludedPracticeIds: referral.namedDoctors.flatMap((one) => one.practitioner.practices.map((practice) => practice.id)),
  }
}

/** Whether a need is of the referral with this code. */
export async function isNeedOfCode(tx: Tx, needId: string, code: string): Promise<boolean> {
  return (await tx.needLine.count({ where: { id: needId, referral: { code } } })) > 0
}

/** Writes on which day the letter went to the practice. */
export async function saveLetterSent(tx: Tx, needId: string, onDay: Day | null): Promise<void> {
  await tx.needLine.update({ where: { id: needId }, data: { letterSentOn: fromDayOrNull(onDay) }, select: { id: true } })
}

/** Whether the person it is about has ended it. */
export async function isClosedByPerson(tx: Tx, needId: string): Promise<boolean> {
  return (await tx.needLine.count({ where: { id: needId, closedAs: 'person' } })) > 0
}

/** The need that a proposal belongs to; null when there is none. */
export async function findNeedOfProposal(tx: Tx, proposalId: string): Promise<string | null> {
  const row = await tx.proposal.findUnique({ where: { id: proposalId }, select: { needId: true } })
  return row?.needId ?? null
}

export type NeedChange = { state: NeedState; previousState: NeedState | null; pausedState: NeedState | null; pausedMinutes: number | null; lastAction: NeedAction; changedAt: Date; dueAt: Date | null; closedAs: Party | null; closedById: string | null }

/** Writes a change if the need still is what it was; false when somebody was faster. */
export async function saveNeed(tx: Tx, need: { id: string; version: number; state: NeedState }, change: NeedChange): Promise<boolean> {
  const { count } = await tx.needLine.updateMany({ where: { id: need.id, version: need.version, state: need.state }, data: { ...change, silentChecks: 0, silentSince: null, version: { increment: 1 } } })
  return count === 1
}

/** Puts off the task of a need that stays where it is. */
export async function setDue(tx: Tx, needId: string, dueAt: Date): Promise<void> {
  await tx.needLine.update({ where: { id: needId }, data: { dueAt, version: { increment: 1 } }, select: { id: true } })
}

/** Writes that somebody who waits was asked whether they still do, if the need still is what it was; false when somebody was faster. */
export async function saveCheck(tx: Tx, need: { id: string; version: number }, change: { silentChecks: number; silentSince: Date | null; dueAt: Date }): Promise<boolean> {
  const { count } = await tx.needLine.updateMany({ where: { id: need.id, version: need.version, state: 'waiting' }, data: { ...change, version: { increment: 1 } } })
  return count === 1
}

export type NewStep = {
  needId: string; action: NeedAction; fromState: NeedState; toState: NeedState; at: Date; actorId: string | null; party: Party
  proposalId: string | null; reason: string | null; directedTo?: string; source: string | null; onDay: Day | null
}

/** Writes one line of what happened. */
export async function insertStep(tx: Tx, { onDay, ...step }: NewStep): Promise<void> {
  await tx.needStep.create({ data: { ...step, onDay: fromDayOrNull(onDay) }, select: { id: true } })
}

/** The proposal that the last step into a state was about; null when it was about none. */
export async function findProposalOfStep(tx: Tx, needId: string, toState: NeedState): Promise<string | null> {
  const step = await tx.needStep.findFirst({ where: { needId, toState }, orderBy: { id: 'desc' }, select: { proposalId: true } })
  return step?.proposalId ?? null
}

/** Writes down that a practice is asked. */
export async function insertProposal(tx: Tx, proposal: { needId: string; practiceId?: string; organisationId?: string; sentAt: Date; answerBy: Date | null; id: string; linkId: string | null }): Promise<void> {
  await tx.proposal.create({ data: proposal, select: { id: true } })
}

/** Erases whole what was closed before one day, or withdrawn by the person before another; how many. */
export async function eraseReferrals(tx: Tx, { closedBefore, withdrawnBefore }: { closedBefore: Date; withdrawnBefore: Date }): Promise<number> {
  const [row] = await tx.$queryRaw<{ erased: number }[]>`SELECT forget_referrals(${closedBefore}, ${withdrawnBefore}) AS erased`
  return row?.erased ?? 0
}

export type ProposalChange = {
  state: ProposalState; answerBy?: Date | null; reason?: string | null; answeredAt?: Date | null; answeredAs?: Capacity | null; answeredById?: string | null; placesRowId?: bigint | null; isAgreed?: boolean; offeredCount?: number | null; offeredAges?: AgeBand[]
}

/** Writes an answer if the proposal still is what it was; false when somebody was faster. */
export async function saveProposal(tx: Tx, proposal: { id: string; version: number }, change: ProposalChange): Promise<boolean> {
  const { count } = await tx.proposal.updateMany({ where: { id: proposal.id, version: proposal.version }, data: { ...change, version: { increment: 1 } } })
  return count === 1
}
