import { createHash } from 'node:crypto'
import { consentText } from '#lib/referrals/consent-text'
import { needTask, workingDaysFor } from '#lib/referrals/need-task'
import { ageBands, consentGiversFor, type NeedPriority, practicalNeeds } from '#lib/referrals/person-facts'
import { declineReasons } from '#lib/referrals/reasons'
import { referralCode } from '#lib/referrals/referral-code'
import { isClosed, type NeedState } from '#lib/referrals/transitions'
import type { ReferralChannel } from '#lib/platform/db/generated/enums'
import type { ExampleClock } from '#prisma/examples/example-clock'
import type { ExampleRows } from '#prisma/examples/example-rows'
import { fractionOf, pick, rankOf } from '#prisma/examples/fractions'
import { stableId } from '#prisma/examples/stable-id'
import { wander, type WanderedStep } from '#prisma/examples/wander'
import { grandGps, grandPracticeId } from './people.ts'

/** Adressages of the profile: a year and a quarter of them. */
export const grandReferrals = 20_000
const overDays = 455
/** Partners who send; the first of them, whose list is measured, sends one in eight. */
export const grandSenders = 40
const channels: readonly ReferralChannel[] = ['partner', 'partner', 'partner', 'partner', 'partner', 'partner', 'gp', 'member', 'call', 'paper']

type Acting = { senders: readonly { userId: string; organisationId: string }[]; searcherId: string; clock: ExampleClock }

/** Adressages in every state of a search, each with the history that led there, the questions asked of practices and their answers. */
export function buildGrandReferrals(rows: ExampleRows, acting: Acting): void {
  for (let rank = 0; rank < grandReferrals; rank += 1) buildReferral(rows, rank, acting)
}

function buildReferral(rows: ExampleRows, rank: number, { senders, searcherId, clock }: Acting): void {
  const key = `adressage:${rank}`
  const [id, needId] = [stableId('grand', 'referral', rank), stableId('grand', 'need', rank)]
  const sentAt = new Date(Math.min(clock.officeHour(clock.workingDayAgo(rankOf(`${key}:ago`, overDays)), key).getTime(), clock.now.getTime() - 60_000))
  const channel = pick(channels, `${key}:channel`)
  const sender = fractionOf(`${key}:first`) < 0.2 ? senders[0] : pick(senders, `${key}:sender`)
  const organisationId = channel === 'partner' ? (sender?.organisationId ?? null) : null
  const submittedById = channel === 'partner' ? (sender?.userId ?? null) : searcherId
  rows.referrals.push({
    id, code: referralCode(createHash('sha256').update(needId).digest()), channel, submittedById, organisationId, sectorId: rank % 25 === 0 ? null : pick(rows.sectors, `${key}:sector`).id,
    practicalNeeds: rank % 4 === 0 ? [pick(practicalNeeds, key)] : [], languages: [], requestKey: stableId('grand', 'request', rank), createdAt: sentAt,
  })
  const people = rank % 6 === 0 ? 2 + (rank % 3) : 1
  for (let position = 1; position <= people; position += 1) {
    const ageBand = pick(ageBands, `${key}:age:${position}`)
    rows.referralPeople.push({ id: stableId('grand', 'referral-person', rank, position), referralId: id, position, ageBand, consentAt: sentAt, consentWay: 'oral', consentGiver: consentGiversFor(ageBand)[0] ?? 'person', consentText: consentText.version, consentById: submittedById })
  }
  const priority: NeedPriority = rank % 5 === 0 ? 'priority' : 'usual'
  const steps = wander(key, sentAt, clock.now)
  const actorOf = (party: string) => (party === 'coordination' ? searcherId : party === 'sender' ? submittedById : null)
  for (const step of steps) rows.needSteps.push({ needId, action: step.action, fromState: step.from, toState: step.to, at: step.at, actorId: actorOf(step.party), party: step.party, reason: step.reason, source: step.source })
  rows.needs.push({
    id: needId, referralId: id, priority,
    moves: steps.map((step, index) => ({
      state: step.to, previousState: index === 0 ? null : step.from, pausedState: step.pausedState, lastAction: step.action, changedAt: step.at, dueAt: dueAt(step.to, priority, step.at),
      closedAs: isClosed(step.to) ? step.party : null, closedById: isClosed(step.to) ? actorOf(step.party) : null,
    })),
  })
  pushProposals(rows, { key, needId, steps })
}

/** Each time a search begins or goes on, one to four practices are asked; a yes is the last one's. */
function pushProposals(rows: ExampleRows, { key, needId, steps }: { key: string; needId: string; steps: readonly WanderedStep[] }): void {
  const holds = steps.findLastIndex((step) => step.action === 'say_yes')
  const falls = steps.findIndex((step, index) => index > holds && (step.to === 'searching' || ['not_found', 'cancelled', 'deceased'].includes(step.to)))
  for (const [index, step] of steps.entries()) {
    if (step.to !== 'searching') continue
    const next = steps[index + 1]
    const count = 1 + rankOf(`${key}:${index}:asked`, 4)
    for (let turn = 0; turn < count; turn += 1) {
      const at = `${key}:${index}:${turn}`
      const saysYes = next?.action === 'say_yes' && turn === count - 1
      const isHeld = saysYes && index + 1 === holds && falls < 0
      const state = isHeld ? 'favourable' : saysYes ? 'withdrawn' : next === undefined && turn === 0 ? 'proposed' : fractionOf(`${at}:no`) < 0.8 ? 'not_possible' : 'withdrawn'
      const hasAnswered = state === 'favourable' || state === 'not_possible'
      rows.proposals.push({
        id: stableId('grand', 'proposal', at), needId, practiceId: treatingPractice(rankOf(`${at}:whom`, grandGps)), state, isAgreed: isHeld && steps.some((one, later) => later > holds && one.action === 'agree'),
        reason: state === 'not_possible' ? pick(declineReasons, at) : null, sentAt: step.at, answeredAt: hasAnswered ? (next?.at ?? step.at) : null, answeredAs: hasAnswered ? 'delegate' : null, answeredById: null, linkId: null, placesRowId: null, version: hasAnswered ? 2 : 1,
      })
    }
  }
}

/** The practice of that GP, or of the next one where it treats nobody. */
function treatingPractice(rank: number): string {
  return grandPracticeId(rank % 50 === 7 ? rank - 1 : rank)
}

function dueAt(state: NeedState, priority: NeedPriority, from: Date): Date | null {
  const task = needTask(state, 'find_gp')
  return task ? new Date(from.getTime() + workingDaysFor(task, priority) * 1.4 * 86_400_000) : null
}
