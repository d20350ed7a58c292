import { readActionLink } from '#lib/platform/auth/action-link'
import type { Actor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import type { ProposalState, ReferralChannel } from '#lib/platform/db/generated/enums'
import { ok, refuse, type Result } from '#lib/platform/result'
import { isUndoable } from './is-undoable.ts'
import { agesOfLine } from './line-people.ts'
import type { AgeBand, NeedPriority, PracticalNeed } from './person-facts.ts'
import { answersFor } from './policy.ts'
import { reopenDays } from './transitions.ts'
import { isAnswerable } from './proposal-states.ts'

export type AskedProposal = { id: string; practiceId: string; doctor: string; state: ProposalState; sentAt: Date; needId: string; isAgreed: boolean; code: string | null; description: AskedDescription }
/** What a practice reads before it answers: never who, and of the sender only what kind it is (D7). */
export type AskedDescription = { sector: string | null; ages: AgeBand[]; people: number; isPriority: boolean; practicalNeeds: PracticalNeed[]; from: ReferralChannel }

const describedReferral = { select: { code: true, channel: true, practicalNeeds: true, sector: { select: { name: true } } } } as const

/** Questions put to the practices for which the actor answers, and what was said yes to, the newest first. */
export async function listAskedProposals(actor: Actor): Promise<AskedProposal[]> {
  const ids = [...actor.ownPracticeIds, ...actor.delegatedPracticeIds]
  if (ids.length === 0) return []
  const rows = await db().proposal.findMany({
    where: { practiceId: { in: ids }, state: { in: ['proposed', 'seen', 'call_back', 'favourable'] } },
    select: { id: true, practiceId: true, state: true, sentAt: true, needId: true, isAgreed: true, practice: { select: { practitioner: { select: { firstName: true, lastName: true } } } }, need: { select: { priority: true, referral: describedReferral, people: agesOfLine } } },
    orderBy: { sentAt: 'desc' }, take: 100,
  })
  return rows.filter((row) => answersFor(actor, row.practiceId)).map(({ practice, need, ...row }) => ({
    ...row, doctor: `Dr ${practice.practitioner.firstName} ${practice.practitioner.lastName}`, code: row.isAgreed ? need.referral.code : null, description: describe(need),
  }))
}

export type UndoableAnswer = { id: string; doctor: string; state: ProposalState; answeredAt: Date }

/** What the actor's practices answered lately and may still take back. */
export async function listUndoableAnswers(actor: Actor, now: Date): Promise<UndoableAnswer[]> {
  const rows = await db().proposal.findMany({
    where: {
      practiceId: { in: [...actor.ownPracticeIds, ...actor.delegatedPracticeIds] }, answeredAt: { gte: new Date(now.getTime() - reopenDays * 86_400_000) },
      OR: [{ state: { in: ['not_possible', 'call_back'] }, need: { state: 'searching' } }, { state: 'favourable', need: { state: { in: ['favourable', 'accepted'] } } }],
    },
    select: { id: true, state: true, answeredAt: true, practice: { select: { practitioner: { select: { firstName: true, lastName: true } } } } }, orderBy: { answeredAt: 'desc' }, take: 20,
  })
  return rows.flatMap(({ practice, answeredAt, ...row }) => (answeredAt === null ? [] : [{ ...row, answeredAt, doctor: `Dr ${practice.practitioner.firstName} ${practice.practitioner.lastName}` }]))
}

type Described = { priority: NeedPriority; referral: { channel: ReferralChannel; practicalNeeds: string[]; sector: { name: string } | null }; people: { person: { ageBand: AgeBand } }[] }

function describe({ priority, referral, people }: Described): AskedDescription {
  return { sector: referral.sector?.name ?? null, ages: people.map((one) => one.person.ageBand), people: people.length, isPriority: priority === 'priority', practicalNeeds: referral.practicalNeeds as PracticalNeed[], from: referral.channel }
}

export type LinkedProposal = { doctor: string; state: ProposalState; isOpen: boolean; /** Whether what was answered may still be taken back here. */ isUndoable: boolean; description: AskedDescription }

/** The question that a mail's link stands for; opening it changes nothing. */
export async function publicLinkedProposal(token: string, now: Date): Promise<Result<LinkedProposal, 'link-unknown' | 'link-expired'>> {
  const link = await readActionLink(db(), 'answer-proposal', token, now)
  if (!link.ok) return link
  const row = await db().proposal.findUnique({ where: { id: link.value.subjectId }, select: { state: true, answeredAt: true, practice: { select: { practitioner: { select: { firstName: true, lastName: true } } } }, need: { select: { state: true, priority: true, referral: describedReferral, people: agesOfLine } } } })
  if (!row) return refuse('link-unknown')
  const { firstName, lastName } = row.practice.practitioner
  return ok({ doctor: `Dr ${firstName} ${lastName}`, state: row.state, isOpen: isAnswerable(row) && row.need.state === 'searching', isUndoable: isUndoable(row, row.need.state, now), description: describe(row.need) })
}
