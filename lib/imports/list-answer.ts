import type { Day } from '#lib/platform/day'
import { addDays } from '#lib/platform/day'
import { tidy } from '#lib/platform/format/plain-words'
import type { AnswerFacts, Reservation, StatedPlaces } from './list-answer-words.ts'
import { plainAnswer, readAnswerFacts } from './list-answer-words.ts'
import { answerReading } from './list-answer-reading.ts'
import { isVague, resolveMoment } from './list-moments.ts'
import type { Moment } from './list-moments.ts'
import { takeTowns } from './list-answer-towns.ts'
import { namesIllness } from './list-words.ts'

/** What a free-text answer states about a practice. Days of absence are the last day away; no health reason is ever kept. */
export type ListAnswer =
  | { kind: 'open'; places: StatedPlaces | null; priorities: Reservation[] }
  | { kind: 'reserved'; reservations: Reservation[]; communes: string[]; places: StatedPlaces | null }
  | { kind: 'absence'; untilOn: Day | null }
  | { kind: 'soon'; fromOn: Day }
  | { kind: 'departure'; endsOn: Day }
  | { kind: 'closed'; askAgainOn: Day | null }
  | { kind: 'case_by_case' }
  | { kind: 'occasional' }
  | { kind: 'not_treating' }
  | { kind: 'unknown' }
  | { kind: 'unclear'; text: string }

/** A proposal: what was understood, whether a person must look, and how it reads in French. */
export type AnswerProposal = { answer: ListAnswer; confidence: 'sure' | 'ask'; reading: string }

export type AnswerContext = {
  /** The day the line was updated: dates without a year are looked for from there. */
  updatedOn: Day | null
  today: Day
  /** Names of the territory's communes, to recognise "oui (Coutiches et Faumont)". */
  townNames?: readonly string[]
}

/**
 * Proposes what a coordinator's free-text answer means (R9). A restriction makes it "reserved", never open;
 * words that were not understood make an open answer unclear, because an open state that is wrong sends patients to a closed door.
 */
export function interpretAnswer(text: string, context: AnswerContext): AnswerProposal {
  const written = tidy(text)
  if (written === '' || /^[-?/.!…_\s]+$/.test(written)) return proposal({ kind: 'unknown' }, 'sure')
  const { towns, areExact, rest } = takeTowns(written, context.townNames ?? [])
  const facts = readAnswerFacts(plainAnswer(rest))
  const decided = decide(facts, towns, context) ?? unclear(written)
  return areExact ? decided : { ...decided, confidence: 'ask' }

  function unclear(said: string): AnswerProposal {
    // The words of an illness are not kept, even to be read again: the line's number leads back to the list.
    return proposal({ kind: 'unclear', text: facts.absence || namesIllness(said) ? '' : said }, 'ask', facts.replacement ? 'replacement' : 'none')
  }
}

function proposal(answer: ListAnswer, confidence: 'sure' | 'ask', hint: 'replacement' | 'none' = 'none'): AnswerProposal {
  return { answer, confidence, reading: answerReading(answer, hint) }
}

/** The most serious fact first: someone who leaves or is away is not open, whatever else is said. Null: unclear. */
function decide(facts: AnswerFacts, towns: string[], context: AnswerContext): AnswerProposal | null {
  if (facts.departure) return departure(facts, context)
  if (facts.replacement) return null
  if (facts.absence || (facts.back !== null && !facts.closed)) return absence(facts, context)
  if (facts.from !== null && !facts.closed) return soon(facts, towns, context)
  if (facts.closed) return closed(facts, towns, context)
  if (facts.notTreating) return proposal({ kind: 'not_treating' }, 'ask')
  if (facts.occasional) return proposal({ kind: 'occasional' }, isPlain(facts) && towns.length === 0 ? 'sure' : 'ask')
  if (facts.caseByCase) return proposal({ kind: 'case_by_case' }, isPlain(facts) && facts.targets.length + towns.length === 0 ? 'sure' : 'ask')
  return welcome(facts, towns, context)
}

function departure(facts: AnswerFacts, context: AnswerContext): AnswerProposal | null {
  const moment = facts.at ?? facts.from ?? facts.until
  const endsOn = moment === null ? null : resolved(moment, context, 'last')
  if (moment === null || endsOn === null) return null
  const isSure = isPlain(facts) && !facts.yes && !facts.closed && !facts.absence && isCertain(moment, context) && endsOn >= context.today
  return proposal({ kind: 'departure', endsOn }, isSure ? 'sure' : 'ask')
}

function absence(facts: AnswerFacts, context: AnswerContext): AnswerProposal | null {
  const moment = facts.until ?? facts.back
  const isPlainAbsence = isPlain(facts) && facts.at === null && !facts.yes && !facts.closed && facts.from === null
  if (moment === null) return proposal({ kind: 'absence', untilOn: null }, isPlainAbsence ? 'sure' : 'ask')
  const day = resolved(moment, context, facts.until === null ? 'first' : 'last')
  if (day === null) return null
  // "reprend le 3/1": away until the day before.
  const untilOn = facts.until === null ? addDays(day, -1) : day
  const isSure = isPlainAbsence && isCertain(moment, context) && (moment.day !== null || moment.part === 'end')
  return proposal({ kind: 'absence', untilOn }, isSure ? 'sure' : 'ask')
}

function soon(facts: AnswerFacts, towns: readonly string[], context: AnswerContext): AnswerProposal | null {
  const fromOn = facts.from === null ? null : resolved(facts.from, context, 'first')
  // A date *and* conditions do not fit in one statement: a person says which.
  const hasConditions = facts.targets.length + towns.length > 0 || facts.only || facts.except || facts.places !== null || facts.caseByCase
  if (facts.from === null || fromOn === null || hasConditions) return null
  return proposal({ kind: 'soon', fromOn }, isPlain(facts) && isCertain(facts.from, context) ? 'sure' : 'ask')
}

function closed(facts: AnswerFacts, towns: string[], context: AnswerContext): AnswerProposal | null {
  const targets = facts.targets.length + towns.length
  if (targets > 0 && (facts.except || facts.only)) {
    return proposal({ kind: 'reserved', reservations: facts.targets, communes: towns, places: facts.places }, 'ask')
  }
  if (facts.yes) return null
  const moment = facts.until ?? facts.notBefore ?? facts.from ?? facts.back
  const askAgainOn = moment === null ? null : resolved(moment, context, facts.until === null ? 'first' : 'last')
  const isSure = isPlain(facts) && targets === 0 && facts.at === null && facts.places === null && !facts.except && (moment === null || (askAgainOn !== null && facts.until !== null && isCertain(moment, context)))
  return proposal({ kind: 'closed', askAgainOn }, isSure ? 'sure' : 'ask')
}

function welcome(facts: AnswerFacts, towns: string[], context: AnswerContext): AnswerProposal | null {
  const isLimited = facts.until !== null || facts.notBefore !== null || facts.except || facts.doubt || facts.leftover !== '' || facts.unknown
  if (facts.unknown && !facts.yes && facts.places === null && facts.targets.length + towns.length === 0) return proposal({ kind: 'unknown' }, 'sure')
  if (facts.at !== null) {
    const fromOn = facts.yes && !isLimited && facts.targets.length + towns.length === 0 && !facts.only && facts.places === null ? resolved(facts.at, context, 'first') : null
    return fromOn === null ? null : proposal({ kind: 'soon', fromOn }, 'ask')
  }
  if (facts.targets.length + towns.length > 0) {
    // "oui sauf enfants" excludes those whom it names: never to be read the other way round.
    if (facts.except || /\b(?:pas|ni|sans|aucune?|jamais)\b/.test(facts.leftover)) return null
    if (facts.priority && !facts.only && towns.length === 0) {
      return isLimited ? null : proposal({ kind: 'open', places: facts.places, priorities: facts.targets }, facts.yes ? 'sure' : 'ask')
    }
    const isSure = !isLimited && !facts.priority && (facts.only || (towns.length > 0 && facts.yes))
    return proposal({ kind: 'reserved', reservations: facts.targets, communes: towns, places: facts.places }, isSure ? 'sure' : 'ask')
  }
  if (isLimited || facts.only || facts.priority) return null
  if (facts.places?.count === 0) return proposal({ kind: 'closed', askAgainOn: null }, 'sure')
  return facts.yes || facts.places !== null ? proposal({ kind: 'open', places: facts.places, priorities: [] }, 'sure') : null
}

function isPlain(facts: AnswerFacts): boolean {
  return facts.leftover === '' && !facts.doubt && !facts.unknown && facts.notBefore === null
}

function resolved(moment: Moment, context: AnswerContext, edge: 'first' | 'last'): Day | null {
  return resolveMoment(moment, { from: context.updatedOn ?? context.today, edge })
}

/** A date said without its year, in a line without a date of its own, may belong to any year. */
function isCertain(moment: Moment, context: AnswerContext): boolean {
  return !isVague(moment) && (moment.year !== null || context.updatedOn !== null)
}
