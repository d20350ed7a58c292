import { fromDayOrNull } from '#lib/platform/db/days'
import { consentText } from '#lib/referrals/consent-text'
import { needTask, workingDaysFor } from '#lib/referrals/need-task'
import { consentGiversFor, type AgeBand, type NeedPriority, type PracticalNeed } from '#lib/referrals/person-facts'
import type { DeclineReason } from '#lib/referrals/reasons'
import { referralCode } from '#lib/referrals/referral-code'
import type { NeedKind } from '#lib/referrals/need-kinds'
import { isClosed, type NeedAction, type NeedState, type Party, stateAfter } from '#lib/referrals/transitions'
import { dayAt, instantAt } from '#lib/platform/day'
import { defaultSettings } from '#lib/instance/settings'
import { addWorkingDays } from '#lib/platform/working-days'
import { createHash } from 'node:crypto'
import { accountId } from './build-accounts.ts'
import type { Example } from './example.ts'
import type { ExampleClock } from './example-clock.ts'
import type { ExampleRows } from './example-rows.ts'
import { stableId } from './stable-id.ts'

type Told = [action: NeedAction, daysAgo: number, party: Party, more?: { reason?: string; source?: string; onDaysAgo?: number }]
type Answer = 'yes' | 'waiting' | 'silent' | 'withdrawn' | DeclineReason
type Story = { daysAgo: number; ages: AgeBand[]; priority?: NeedPriority; needs?: PracticalNeed[]; isOutside?: boolean; asked?: Answer[]; names?: number; path: Told[]; by?: 'coordination' }

/** One for each moment of a search, so that every state is seen. The last days are those of people who wait. */
const stories: readonly Story[] = [
  { daysAgo: 1, ages: ['from_70'], needs: ['home_visit'], path: [] },
  { daysAgo: 2, ages: ['from_18_to_69', 'under_6'], priority: 'priority', path: [] },
  { daysAgo: 3, ages: ['from_18_to_69'], by: 'coordination', asked: ['waiting', 'waiting', 'no_places'], path: [['start_search', 2, 'coordination']] },
  { daysAgo: 6, ages: ['from_70'], priority: 'priority', needs: ['home_visit', 'step_free'], asked: ['no_home_visits', 'waiting'], path: [['start_search', 5, 'coordination']] },
  { daysAgo: 8, ages: ['from_18_to_69'], path: [['ask_information', 6, 'coordination']] },
  { daysAgo: 9, ages: ['from_16_to_17'], asked: ['yes', 'withdrawn'], path: [['start_search', 8, 'coordination'], ['say_yes', 1, 'practice']] },
  { daysAgo: 12, ages: ['from_18_to_69'], asked: ['yes'], path: [['start_search', 11, 'coordination'], ['say_yes', 7, 'practice'], ['agree', 2, 'sender']] },
  { daysAgo: 20, ages: ['from_70', 'from_70'], asked: ['outside_communes', 'yes'], path: [['start_search', 19, 'coordination'], ['say_yes', 13, 'practice'], ['agree', 12, 'sender'], ['tell_person', 9, 'sender']] },
  { daysAgo: 31, ages: ['from_18_to_69'], needs: ['interpreter'], asked: ['yes'], path: [['start_search', 30, 'coordination'], ['say_yes', 24, 'practice'], ['agree', 23, 'sender'], ['tell_person', 22, 'sender'], ['set_appointment', 20, 'practice', { onDaysAgo: -4 }]] },
  { daysAgo: 40, ages: ['from_6_to_15'], asked: ['yes'], path: [['start_search', 39, 'coordination'], ['say_yes', 34, 'practice'], ['agree', 33, 'sender'], ['tell_person', 33, 'sender'], ['set_appointment', 30, 'practice', { onDaysAgo: 12 }], ['record_missed', 12, 'practice', { reason: 'transport' }]] },
  { daysAgo: 48, ages: ['from_70'], asked: ['yes'], path: [['start_search', 47, 'coordination'], ['say_yes', 40, 'practice'], ['agree', 40, 'sender'], ['tell_person', 39, 'sender'], ['record_visit', 8, 'sender', { onDaysAgo: 9 }]] },
  { daysAgo: 62, ages: ['from_18_to_69'], isOutside: true, asked: ['no_places', 'outside_communes', 'no_places'], path: [['start_search', 61, 'coordination'], ['wait_for_place', 44, 'coordination']] },
  { daysAgo: 5, ages: ['from_18_to_69'], asked: ['silent', 'silent'], path: [['start_search', 5, 'coordination']] },
  { daysAgo: 7, ages: ['from_18_to_69'], names: 3, path: [['start_search', 7, 'coordination'], ['orient', 3, 'coordination']] },
  { daysAgo: 55, ages: ['from_70', 'from_70'], asked: ['no_places'], path: [['start_search', 54, 'coordination'], ['wait_for_place', 50, 'coordination']] },
  { daysAgo: 70, ages: ['from_18_to_69'], asked: ['no_places', 'no_places'], path: [['start_search', 69, 'coordination'], ['wait_for_place', 60, 'coordination']] },
  { daysAgo: 100, ages: ['from_18_to_69'], priority: 'priority', asked: ['no_places'], path: [['start_search', 99, 'coordination'], ['wait_for_place', 95, 'coordination']] },
  { daysAgo: 75, ages: ['from_70'], priority: 'priority', asked: ['yes'], path: [['start_search', 74, 'coordination'], ['say_yes', 72, 'practice'], ['agree', 71, 'sender'], ['tell_person', 71, 'sender'], ['record_visit', 60, 'practice', { onDaysAgo: 61 }], ['record_declared', 55, 'practice', { source: 'practice' }]] },
  { daysAgo: 90, ages: ['from_18_to_69', 'from_18_to_69', 'under_6'], asked: ['yes'], path: [['start_search', 89, 'coordination'], ['say_yes', 82, 'practice'], ['agree', 81, 'sender'], ['tell_person', 80, 'sender'], ['record_declared', 50, 'sender', { source: 'person' }]] },
  { daysAgo: 110, ages: ['from_18_to_69'], path: [['start_search', 109, 'coordination'], ['cancel', 101, 'sender', { reason: 'found_elsewhere' }]] },
  { daysAgo: 120, ages: ['from_18_to_69'], path: [['turn_away', 118, 'coordination', { reason: 'change_of_doctor' }]] },
  { daysAgo: 130, ages: ['from_18_to_69'], asked: ['no_places', 'no_places', 'outside_communes'], path: [['start_search', 129, 'coordination'], ['give_up', 90, 'coordination', { reason: 'cpam' }]] },
]

/** Adressages of a partner's nurse and of the coordination, where the example has somebody who runs the searches. */
export function buildReferrals(rows: ExampleRows, example: Example, clock: ExampleClock): void {
  const searcher = example.accounts.find((one) => one.roles.some(({ role, untilDaysAgo }) => role === 'coordination_referrals' && untilDaysAgo === undefined))
  const sender = senderOf(rows, example)
  if (!searcher || !sender) return
  const doctors = rows.practices.filter((one) => (one.position ?? 'holder') === 'holder' && !one.notTreatingReason && !one.endsOn && rows.statements.some((said) => said.practiceId === one.id))
  stories.forEach((story, index) => { tell(rows, { story, index, clock, sender, searcherId: accountId(searcher.key), doctors }) })
  beginDraft(rows, sender, clock)
}

/** One that the nurse began yesterday: nobody has agreed to anything yet. */
function beginDraft(rows: ExampleRows, sender: Sender, clock: ExampleClock): void {
  const [id, needId] = [stableId('referral', 'draft'), stableId('need', 'draft')]
  const createdAt = clock.officeHour(clock.workingDayAgo(1), 'draft')
  rows.referrals.push({
    id, code: referralCode(createHash('sha256').update(needId).digest()), channel: 'partner', submittedById: sender.userId, organisationId: sender.organisationId,
    sectorId: rows.sectors[0]?.id ?? null, practicalNeeds: ['home_visit'], languages: [], requestKey: stableId('request', 'draft'), createdAt,
  })
  rows.referralPeople.push({ id: stableId('referral-person', 'draft', 0), referralId: id, position: 1, ageBand: 'from_70', consentGiver: 'person' })
  rows.needs.push({ id: needId, referralId: id, priority: 'usual', moves: [{ state: 'draft', previousState: null, pausedState: null, lastAction: 'begin', changedAt: createdAt, dueAt: due('draft', 'usual', createdAt), closedAs: null, closedById: null }] })
}

type Sender = { userId: string; organisationId: string }
type Telling = { story: Story; index: number; clock: ExampleClock; sender: Sender; searcherId: string; doctors: ExampleRows['practices'] }

function senderOf(rows: ExampleRows, example: Example): Sender | null {
  for (const account of example.accounts) {
    const role = account.roles.find((one) => one.role === 'partner_user' && one.untilDaysAgo === undefined)
    const organisationId = role?.organisation === undefined ? null : stableId('organisation', role.organisation)
    const mayStillSend = rows.conventions.some((one) => one.organisationId === organisationId && (one.grants as string[] | undefined)?.includes('referral_submit') && !rows.conventionDecisions.some((decided) => decided.conventionId === one.id && decided.decision === 'not_renewed'))
    if (organisationId !== null && mayStillSend) return { userId: accountId(account.key), organisationId }
  }
  return null
}

function tell(rows: ExampleRows, { story, index, clock, sender, searcherId, doctors }: Telling): void {
  const at = (daysAgo: number, what: string) => clock.officeHour(clock.workingDayAgo(daysAgo), `${what}${index}`)
  const [id, needId] = [stableId('referral', index), stableId('need', index)]
  const createdAt = at(story.daysAgo, 'sent')
  const isCall = story.by === 'coordination'
  const sectors = story.isOutside ? [] : rows.sectors
  const submittedById = isCall ? searcherId : sender.userId
  rows.referrals.push({
    id, code: referralCode(createHash('sha256').update(`${needId}`).digest()), channel: isCall ? 'call' : 'partner', submittedById, organisationId: isCall ? null : sender.organisationId,
    sectorId: sectors[index % Math.max(sectors.length, 1)]?.id ?? null, practicalNeeds: story.needs ?? [], languages: [], requestKey: stableId('request', index), createdAt,
  })
  story.ages.forEach((ageBand, position) => {
    rows.referralPeople.push({ id: stableId('referral-person', index, position), referralId: id, position: position + 1, ageBand, consentAt: createdAt, consentWay: 'oral', consentGiver: consentGiversFor(ageBand)[0] ?? 'person', consentText: consentText.version, consentById: submittedById })
  })
  const answers = story.asked ?? []
  answers.forEach((answer, position) => { rows.proposals.push(proposalOf(answer, { needId, practice: doctors[(index * 5 + position * 3) % doctors.length], key: `${index}-${position}`, sentAt: at(story.path[0]?.[1] ?? story.daysAgo, 'asked'), answeredAt: at(story.path[1]?.[1] ?? 1, 'answered'), isAgreed: story.path.some(([action]) => action === 'agree') })) })
  const givenAt = at(story.path.find(([action]) => action === 'orient')?.[1] ?? 1, 'named')
  for (let position = 0; position < (story.names ?? 0); position += 1) rows.givenNames.push({ id: stableId('given-name', index, position), needId, practiceId: doctors[(index * 5 + position * 3) % doctors.length]?.id ?? '', givenAt })
  const proposalId = answers.includes('yes') ? stableId('proposal', `${index}-${answers.indexOf('yes')}`) : null
  needSteps(rows, { story, needId, clock, referralId: id, createdAt, at, proposalId, actorOf: (party) => (party === 'coordination' ? searcherId : party === 'sender' ? submittedById : null) })
}

function proposalOf(answer: Answer, { needId, practice, key, sentAt, answeredAt, isAgreed }: { needId: string; practice: ExampleRows['practices'][number] | undefined; key: string; sentAt: Date; answeredAt: Date; isAgreed: boolean }): ExampleRows['proposals'][number] {
  const hasAnswered = answer !== 'waiting' && answer !== 'silent' && answer !== 'withdrawn'
  return {
    id: stableId('proposal', key), needId, practiceId: practice?.id ?? '', state: answer === 'yes' ? 'favourable' : answer === 'waiting' ? 'proposed' : answer === 'silent' ? 'unanswered' : answer === 'withdrawn' ? 'withdrawn' : 'not_possible',
    isAgreed: answer === 'yes' && isAgreed, reason: hasAnswered && answer !== 'yes' ? answer : null, sentAt, answerBy: endOfWorkingDay(sentAt, defaultSettings.answerDays), answeredAt: hasAnswered ? answeredAt : null, answeredAs: hasAnswered ? 'delegate' : null, version: hasAnswered ? 2 : 1,
  }
}

type Stepping = {
  story: Story; needId: string; referralId: string; clock: ExampleClock; createdAt: Date; proposalId: string | null
  at: (daysAgo: number, what: string) => Date; actorOf: (party: Party) => string | null
}

function needSteps(rows: ExampleRows, { story, needId, referralId, clock, createdAt, proposalId, at, actorOf }: Stepping): void {
  const priority = story.priority ?? 'usual'
  const position: { kind: NeedKind; state: NeedState; previousState: NeedState | null; pausedState: NeedState | null } = { kind: 'find_gp', state: 'received', previousState: null, pausedState: null }
  const moves: ExampleRows['needs'][number]['moves'] = [{ state: 'received', previousState: null, pausedState: null, lastAction: 'send', changedAt: createdAt, dueAt: due('received', priority, createdAt), closedAs: null, closedById: null }]
  rows.needSteps.push({ needId, action: 'send', fromState: 'draft', toState: 'received', at: createdAt, actorId: actorOf('sender'), party: 'sender' })
  let changedAt = createdAt
  story.path.forEach(([action, daysAgo, party, more = {}], index) => {
    const state = stateAfter(action, position)
    if (state === null) throw new Error(`no line for ${action} from ${position.state}`)
    const pausedState = action === 'ask_information' ? position.state : null
    // In the order in which they are told, whatever the hours drawn for one day.
    changedAt = new Date(Math.max(changedAt.getTime() + 600_000, at(daysAgo, `step${index}`).getTime()))
    rows.needSteps.push({
      needId, action, fromState: position.state, toState: state, at: changedAt, actorId: actorOf(party), party, proposalId: action === 'start_search' ? null : proposalId,
      reason: more.reason ?? null, source: more.source ?? null, onDay: fromDayOrNull(more.onDaysAgo === undefined ? null : clock.dayAgo(more.onDaysAgo)),
    })
    moves.push({ state, previousState: position.state, pausedState, lastAction: action, changedAt, dueAt: due(state, priority, changedAt), closedAs: isClosed(state) ? party : null, closedById: isClosed(state) ? actorOf(party) : null })
    Object.assign(position, { state, previousState: position.state, pausedState })
  })
  rows.needs.push({ id: needId, referralId, priority, moves })
}

function due(state: NeedState, priority: NeedPriority, from: Date): Date | null {
  const task = needTask(state, 'find_gp')
  return task ? endOfWorkingDay(from, state === 'waiting' ? 65 : workingDaysFor(task, priority)) : null
}

/** When the office of the example closes, some working days later. */
function endOfWorkingDay(from: Date, count: number): Date {
  return instantAt(addWorkingDays(dayAt(from, 'Europe/Paris'), count), '17:00', 'Europe/Paris')
}
