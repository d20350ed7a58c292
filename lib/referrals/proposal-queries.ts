import { readActionLink } from '#lib/platform/auth/action-link'
import type { Actor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import { toDayOrNull } from '#lib/platform/db/days'
import type { ProposalState, ReferralChannel } from '#lib/platform/db/generated/enums'
import { ok, refuse, type Result } from '#lib/platform/result'
import { isUndoable } from './is-undoable.ts'
import { agesOfLine } from './line-people.ts'
import type { AskedNeed, NeedDetail, NeedKind } from './need-kinds.ts'
import type { AgeBand, NeedPriority, PracticalNeed } from './person-facts.ts'
import { answersProposal, receives } from './policy.ts'
import { recipientName, recipientNames } from './recipient-name.ts'
import { reopenDays } from './transitions.ts'
import { isAnswerable } from './proposal-states.ts'
import type { SpokenLanguage } from './spoken-languages.ts'

export type AskedProposal = { id: string; doctor: string; state: ProposalState; sentAt: Date; needId: string; isAgreed: boolean; code: string | null; description: AskedDescription }
/** What a practice reads before it answers: never who, and of the sender only what kind it is (D7). */
export type AskedDescription = { sector: string | null; ages: AgeBand[]; people: number; isPriority: boolean; practicalNeeds: PracticalNeed[]; languages: SpokenLanguage[]; from: ReferralChannel; asked: AskedNeed }

const describedNeed = { select: { kind: true, theme: true, details: true, wishedOn: true, state: true, priority: true, referral: { select: { code: true, channel: true, practicalNeeds: true, languages: true, sector: { select: { name: true } } } }, people: agesOfLine } } as const

/** Questions put to the practices for which the actor answers, and what was said yes to, the newest first. */
export async function listAskedProposals(actor: Actor): Promise<AskedProposal[]> {
  const [practices, organisations] = [[...actor.ownPracticeIds, ...actor.delegatedPracticeIds], actor.partners.filter((one) => one.organisationKind !== 'town_hall').map((one) => one.organisationId)]
  if (practices.length + organisations.length === 0) return []
  const rows = await db().proposal.findMany({
    where: { OR: [{ practiceId: { in: practices } }, { organisationId: { in: organisations } }], state: { in: ['proposed', 'seen', 'call_back', 'favourable', 'in_part'] } },
    select: { id: true, practiceId: true, organisationId: true, state: true, sentAt: true, needId: true, isAgreed: true, ...recipientNames, need: describedNeed },
    orderBy: { sentAt: 'desc' }, take: 100,
  })
  // What an organisation took is followed to its end; to answer, its convention must say so today.
  return rows.filter((row) => row.state === 'favourable' || answersProposal(actor, row)).map(({ practice, organisation, practiceId: _practice, organisationId: _organisation, need, ...row }) => ({
    ...row, doctor: recipientName({ practice, organisation }), code: row.isAgreed ? need.referral.code : null, description: describe(need),
  }))
}

export type UndoableAnswer = { id: string; doctor: string; state: ProposalState; answeredAt: Date }

/** What the actor's practices answered lately and may still take back. */
export async function listUndoableAnswers(actor: Actor, now: Date): Promise<UndoableAnswer[]> {
  const rows = await db().proposal.findMany({
    where: {
      AND: [{ OR: [{ practiceId: { in: [...actor.ownPracticeIds, ...actor.delegatedPracticeIds] } }, { organisationId: { in: actor.partners.filter(receives).map((one) => one.organisationId) } }] }], answeredAt: { gte: new Date(now.getTime() - reopenDays * 86_400_000) },
      OR: [{ state: { in: ['not_possible', 'call_back', 'in_part'] }, need: { state: 'searching' } }, { state: 'favourable', need: { state: { in: ['favourable', 'accepted'] } } }],
    },
    select: { id: true, state: true, answeredAt: true, ...recipientNames }, orderBy: { answeredAt: 'desc' }, take: 20,
  })
  return rows.flatMap(({ practice, organisation, answeredAt, ...row }) => (answeredAt === null ? [] : [{ ...row, answeredAt, doctor: recipientName({ practice, organisation }) }]))
}

type Described = { priority: NeedPriority; kind: NeedKind; theme: string | null; details: string[]; wishedOn: Date | null; referral: { channel: ReferralChannel; practicalNeeds: string[]; languages: string[]; sector: { name: string } | null }; people: { person: { ageBand: AgeBand } }[] }

function describe({ priority, referral, people, ...need }: Described): AskedDescription {
  const asked = { kind: need.kind, theme: need.theme as AskedNeed['theme'], details: need.details as NeedDetail[], wishedOn: toDayOrNull(need.wishedOn) }
  return { asked, sector: referral.sector?.name ?? null, ages: people.map((one) => one.person.ageBand), people: people.length, isPriority: priority === 'priority', practicalNeeds: referral.practicalNeeds as PracticalNeed[], languages: referral.languages as SpokenLanguage[], from: referral.channel }
}

export type LinkedProposal = { doctor: string; state: ProposalState; isOpen: boolean; /** Whether what was answered may still be taken back here. */ isUndoable: boolean; /** Noted by somebody else, after a call. */ isByPhone: boolean; description: AskedDescription }

/** The question that a mail's link stands for; opening it changes nothing. */
export async function publicLinkedProposal(token: string, now: Date): Promise<Result<LinkedProposal, 'link-unknown' | 'link-expired'>> {
  const link = await readActionLink(db(), 'answer-proposal', token, now)
  if (!link.ok) return link
  const row = await db().proposal.findUnique({ where: { id: link.value.subjectId }, select: { state: true, answeredAt: true, answeredAs: true, ...recipientNames, need: describedNeed } })
  if (!row) return refuse('link-unknown')
  return ok({ doctor: recipientName(row), state: row.state, isOpen: isAnswerable(row) && row.need.state === 'searching', isUndoable: isUndoable(row, row.need.state, now), isByPhone: row.answeredAs === 'coordination_phone' || row.answeredAs === 'partner_call', description: describe(row.need) })
}
