import { addDays, addMonths, type Day, dayAt, daysBetween, monthStart } from '#lib/platform/day'
import type { AbsenceFact, PracticeFacts, RegisterDelays, RegisterState, ReportFact, StatementFact } from './facts.ts'
import { placesLeftOn } from './places.ts'

/** What one practice shows on a day, with the facts that its sentence needs. */
export type Availability = {
  state: RegisterState
  /** The statement it comes from; for `soon`, the one to come. */
  statement: StatementFact | null
  confirmedOn: Day | null
  /** Open with places: how many are left. */
  placesLeft: number | null
  /** Places all taken: the day new ones come; null when none will. */
  placesAgainOn: Day | null
  absence: AbsenceFact | null
  reportedOn: Day | null
  /** The announced last day at this place. */
  leavingOn: Day | null
  /** The first later day on which time alone may change this answer; null when it cannot. */
  changesOn: Day | null
}

/**
 * The state of a practice at an instant: the states table of the product, first match wins.
 * Every screen, list, mail and figure goes through here, so that no two of them can disagree.
 * Days are calendar days of `timeZone`.
 */
export function deriveAvailability(facts: PracticeFacts, now: Date, timeZone: string, delays: RegisterDelays): Availability {
  const today = dayAt(now, timeZone)
  const inForce = statementInForce(facts.statements, today)
  const absence = absenceOn(facts.absences, today)
  const isLeaving = facts.endsOn !== null && today >= addMonths(facts.endsOn, -delays.departureNoticeMonths)
  const dispute = inForce ? disputeOf(facts.reports, inForce, delays) : null
  const placesLeft = inForce ? placesLeftOn(inForce, today) : null
  const answer = (state: RegisterState, more: Partial<Availability> = {}): Availability => ({
    state,
    statement: inForce,
    confirmedOn: inForce?.confirmation?.on ?? null,
    placesLeft,
    placesAgainOn: null,
    absence,
    reportedOn: null,
    leavingOn: facts.endsOn,
    changesOn: nextBoundary(facts, today, delays),
    ...more,
  })

  // Whoever is not here says nothing any more, and no passing day changes that.
  const silent = { statement: null, confirmedOn: null, placesLeft: null, absence: null, changesOn: null }
  if (facts.isOutOfRegister) return answer('not_treating', silent)
  if (facts.endsOn !== null && today > facts.endsOn) return answer('departed', silent)
  if (dispute && today <= dispute.answerDueOn) return answer('disputed', { reportedOn: dispute.on })

  const stated = welcomeOf(inForce, facts, today, placesLeft, dispute, delays)
  // A departure is announced for patients' sake: whoever leaves takes nobody on, whatever was said before.
  if (isLeaving && (stated !== null || inForce?.state === 'closed')) return answer('closed')
  if (stated !== null && absence !== null) return answer('absent')
  if (stated === 'places_taken') return answer('places_taken', { placesAgainOn: inForce && placesAgainOn(inForce, today) })
  if (stated !== null && stated !== 'to_reconfirm') return answer(stated)
  const coming = isLeaving ? null : statementToCome(facts.statements, today)
  if (coming) return answer('soon', { statement: coming, confirmedOn: coming.confirmation?.on ?? null, placesLeft: null })
  if (stated === 'to_reconfirm') return answer('to_reconfirm')
  if (inForce && isClosedFor(inForce, today, dispute, delays)) return answer('closed')
  if (inForce && dispute && isConfirmedWithin(inForce, today, delays.reconfirmDays)) return answer('to_reconfirm')
  return answer('to_contact')
}

/** The latest declared statement among those whose interval contains the day. */
export function statementInForce(statements: readonly StatementFact[], day: Day): StatementFact | null {
  return latest(statements.filter((one) => one.fromOn <= day && (one.untilOn === null || day <= one.untilOn)))
}

/** Whether a declared state welcomes someone, under whatever condition. */
export function isWelcoming(state: string): boolean {
  return state === 'open' || state === 'reserved' || state === 'case_by_case' || state === 'occasional'
}

/** The welcoming state in force, `places_taken` or `to_reconfirm`; null when it does not welcome or nobody confirmed it in time. */
function welcomeOf(
  statement: StatementFact | null, facts: PracticeFacts, today: Day, placesLeft: number | null, dispute: ReportFact | null, delays: RegisterDelays,
): RegisterState | null {
  if (!statement || !isWelcoming(statement.state)) return null
  if (!isConfirmedWithin(statement, today, delays.reconfirmDays)) return null
  if (dispute) return 'to_reconfirm'
  if (placesLeft === 0) return 'places_taken'
  const confirmedAt = statement.confirmation?.at
  const lapses = facts.lapsesAt.filter((at) => confirmedAt === undefined || at > confirmedAt).length
  const isFresh = isConfirmedWithin(statement, today, delays.freshDays) && lapses < delays.lapsedProposals
  return isFresh ? statement.state : 'to_reconfirm'
}

function isConfirmedWithin(statement: StatementFact, today: Day, days: number): boolean {
  return statement.confirmation !== null && daysBetween(statement.confirmation.on, today) <= days
}

function isClosedFor(statement: StatementFact, today: Day, dispute: ReportFact | null, delays: RegisterDelays): boolean {
  if (statement.state !== 'closed' || statement.confirmation === null || dispute) return false
  return today <= closedThrough(statement, statement.confirmation.on, delays)
}

function closedThrough(statement: StatementFact, confirmedOn: Day, delays: RegisterDelays): Day {
  return statement.askAgainOn ?? addMonths(confirmedOn, delays.closedHoldsMonths)
}

/** The report that puts the statement in doubt: one partner's, or the one that completes the public's number. */
function disputeOf(reports: readonly ReportFact[], statement: StatementFact, delays: RegisterDelays): ReportFact | null {
  const confirmation = statement.confirmation
  const since = reports
    .filter((one) => confirmation === null || one.on > confirmation.on || (one.on === confirmation.on && one.at > confirmation.at))
    .sort((a, b) => a.at.getTime() - b.at.getTime())
  const sources = new Set<string>()
  for (const report of since) {
    if (report.source === 'partner') return report
    sources.add(report.sourceKey)
    if (sources.size >= delays.publicReports) return report
  }
  return null
}

/** The next statement that opens later and that nothing declared since will override on its first day. */
export function statementToCome(statements: readonly StatementFact[], today: Day): StatementFact | null {
  const coming = statements
    .filter((one) => one.fromOn > today && isWelcoming(one.state) && one.confirmation !== null)
    .filter((one) => statementInForce(statements, one.fromOn) === one)
  return coming.sort((a, b) => (a.fromOn < b.fromOn ? -1 : 1))[0] ?? null
}

/** Of several absences that cover the day, the one that ends last: until when nobody is there. */
function absenceOn(absences: readonly AbsenceFact[], day: Day): AbsenceFact | null {
  const covering = absences.filter((one) => one.fromOn <= day && (one.untilOn === null || day <= one.untilOn))
  return covering.find((one) => one.untilOn === null) ?? covering.sort((a, b) => (a.untilOn ?? '') < (b.untilOn ?? '') ? 1 : -1)[0] ?? null
}

/** The day on which places that are all taken come back: the next month's first; null when they do not. */
export function placesAgainOn(statement: StatementFact, today: Day): Day | null {
  return statement.places?.period === 'month' ? addMonths(monthStart(today), 1) : null
}

function latest(statements: readonly StatementFact[]): StatementFact | null {
  let found: StatementFact | null = null
  for (const one of statements) if (!found || one.declaredAt >= found.declaredAt) found = one
  return found
}

function nextBoundary(facts: PracticeFacts, today: Day, delays: RegisterDelays): Day | null {
  const days: Day[] = []
  for (const statement of facts.statements) {
    days.push(statement.fromOn)
    if (statement.untilOn) days.push(addDays(statement.untilOn, 1))
    if (statement.places?.period === 'month') days.push(addMonths(monthStart(today), 1))
    if (!statement.confirmation) continue
    const { on } = statement.confirmation
    days.push(addDays(on, delays.freshDays + 1), addDays(on, delays.reconfirmDays + 1))
    if (statement.state === 'closed') days.push(addDays(closedThrough(statement, on, delays), 1))
  }
  for (const absence of facts.absences) days.push(absence.fromOn, ...(absence.untilOn ? [addDays(absence.untilOn, 1)] : []))
  for (const report of facts.reports) days.push(addDays(report.answerDueOn, 1))
  if (facts.endsOn) days.push(addMonths(facts.endsOn, -delays.departureNoticeMonths), addDays(facts.endsOn, 1))
  return days.filter((day) => day > today).sort()[0] ?? null
}
