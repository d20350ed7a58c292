import { addDays, addMonths } from '#lib/platform/day'
import { fromDay, fromDayOrNull } from '#lib/platform/db/days'
import type { Audience, DeclaredState } from '#lib/platform/db/generated/enums'
import { languageCodes, priorityCodes } from '#lib/cartodispo/statement-content'
import type { ExampleClock } from '#prisma/examples/example-clock'
import type { ExampleRows } from '#prisma/examples/example-rows'
import { fictitiousPhone } from '#prisma/examples/fictitious'
import { fractionOf, pick, rankOf } from '#prisma/examples/fractions'
import { stableId } from '#prisma/examples/stable-id'
import { grandGps, grandPracticeId } from './people.ts'

const states: readonly DeclaredState[] = ['open', 'open', 'open', 'open', 'open', 'reserved', 'case_by_case', 'occasional', 'closed', 'closed']
const audiences: readonly Audience[] = ['public', 'public', 'public', 'public', 'partners', 'partners', 'members', 'coordination']
const exposedDays = 7

/** Answers of the 5,000 GPs: two statements and up to eight confirmations each, of every freshness; one in ten never answered. */
export function buildGrandAnswers(rows: ExampleRows, coordinatorId: string, clock: ExampleClock): void {
  for (let rank = 0; rank < grandGps; rank += 1) {
    const practiceId = grandPracticeId(rank)
    if (rank % 10 === 3) {
      rows.calls.push({ id: stableId('grand', 'call', rank), practiceId, at: clock.officeHour(clock.workingDayAgo(10), practiceId), actorId: coordinatorId, outcome: 'no_answer', note: '' })
      continue
    }
    // Three quarters are fresh, the others fade or have long been silent.
    const age = fractionOf(`age:${rank}`) < 0.75 ? 1 + rankOf(`fresh:${rank}`, 24) : 33 + rankOf(`old:${rank}`, 120)
    const saidAgo = age + 30 * (1 + rankOf(`months:${rank}`, 8))
    pushStatement(rows, rank, 0, saidAgo + 60, coordinatorId, clock)
    const statementId = pushStatement(rows, rank, 1, saidAgo, null, clock)
    for (let ago = saidAgo - 30; ago >= age; ago -= 30) {
      const on = clock.workingDayAgo(ago)
      rows.confirmations.push({ id: stableId('grand', 'confirmation', rank, ago), statementId, practiceId, confirmedOn: fromDay(on), at: clock.officeHour(on, practiceId), actorId: null, capacity: 'delegate', linkId: null })
    }
    if (rank % 20 === 5) rows.absences.push({ id: stableId('grand', 'absence', rank), practiceId, fromOn: fromDay(clock.dayAgo(4)), untilOn: fromDay(addDays(clock.today, rankOf(`back:${rank}`, 20))), declaredAt: clock.officeHour(clock.workingDayAgo(6), practiceId), actorId: coordinatorId, capacity: 'coordination_phone' })
    for (let ago = 1; ago <= exposedDays; ago += 1) rows.exposures.push({ practiceId, day: fromDay(clock.dayAgo(ago)), shown: rankOf(`${rank}:${ago}`, 30), opened: rankOf(`${rank}:${ago}:opened`, 4) })
  }
}

function pushStatement(rows: ExampleRows, rank: number, turn: 0 | 1, daysAgo: number, actorId: string | null, clock: ExampleClock): string {
  const text = `${rank}:${turn}`
  const id = stableId('grand', 'statement', text)
  const on = clock.workingDayAgo(daysAgo)
  const at = clock.officeHour(on, text)
  const state = turn === 0 ? 'closed' : pick(states, text)
  const hasPlaces = state === 'open' && rank % 3 === 0
  const placesCount = 1 + rankOf(`places:${text}`, 6)
  const phone = { way: 'phone', phone: fictitiousPhone(Math.floor(rank / 3)), hours: 'du lundi au vendredi, de 9 h à 12 h' } as const
  const capacity = actorId === null ? 'delegate' : 'coordination_phone'
  const practiceId = grandPracticeId(rank)
  rows.statements.push({
    id, practiceId, state, fromOn: fromDay(on), untilOn: null, placesCount: hasPlaces ? placesCount : null, placesPeriod: hasPlaces ? 'month' : null,
    priorities: rank % 4 === 0 ? [pick(priorityCodes, text)] : [], reservations: state === 'reserved' ? ['family'] : [], reservedCommunes: [], communesServed: [],
    homeVisits: rank % 5 === 0 ? 'served_communes' : null, offersTeleconsultation: rank % 6 === 0 ? true : null, languages: rank % 7 === 0 ? [pick(languageCodes, text)] : [], isStepFree: rank % 3 === 0,
    contact: { public: phone, partners: phone, members: phone }, note: '', audience: turn === 0 ? 'coordination' : pick(audiences, `audience:${text}`),
    askAgainOn: fromDayOrNull(state === 'closed' && turn === 1 ? addMonths(on, 12) : null), declaredAt: at, confirmedOn: fromDay(on), actorId, capacity,
  })
  rows.audit.push({ at, actorId, capacity, event: 'availability.declared', subjectType: 'practice', subjectId: practiceId, data: { state } })
  if (hasPlaces) {
    const accountId = stableId('grand', 'places', rank)
    rows.placesAccounts.push({ id: accountId, practitionerId: stableId('grand', 'practitioner', rank), balance: placesCount, periodOn: fromDay(on) })
    rows.placesRows.push({ accountId, delta: placesCount, kind: 'declared', at, actorId, capacity, isUndone: false })
  }
  return id
}
