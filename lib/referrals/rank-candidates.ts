import { type ExpectedTie, expectedTies, type PracticalNeed } from './person-facts.ts'

/** What the register says of a practice, as far as a need looks at it. C2S and AME are not among these facts, nor could be. */
export type CandidateFacts = {
  practiceId: string
  /** The doctor that these people have in mind, and why; null for every other. */
  expectedAs: ExpectedTie | null
  sectorId: string | null
  /** 0: welcomes; 1: case by case, or soon; 2: to be asked again; 3: has said no. */
  welcome: 0 | 1 | 2 | 3
  hasPlaces: boolean
  offersHomeVisits: boolean
  isStepFree: boolean
  /** Languages that the practice says it speaks, beside French. */
  languages: readonly string[]
  /** Questions that wait for this doctor's answer already. */
  live: number
  /** Accepted in 30 days ÷ declared places. */
  load: number
  /** Of the day's circle: equals take turns. */
  turn: number
}
export type CandidateNeed = { sectorId: string | null; practicalNeeds: readonly PracticalNeed[]; /** Beside French. */ languages: readonly string[] }

export const candidateReasons = [...expectedTies, 'welcomes', 'maybe', 'to_ask', 'closed', 'same_sector', 'home_visits', 'step_free', 'language', 'no_place_left', 'asked_already'] as const
export type CandidateReason = (typeof candidateReasons)[number]
export type RankedCandidate = { practiceId: string; reasons: CandidateReason[] }

/**
 * Whom to ask first for a need, with the reasons, for the coordination alone: the doctor whom these people have in mind, then those who welcome and can meet what is needed,
 * in the same sector, the least asked and the least loaded, equals in turn. It proposes; a person sends.
 */
export function rankCandidates(candidates: readonly CandidateFacts[], need: CandidateNeed): RankedCandidate[] {
  return candidates
    .map((facts) => ({ facts, key: keyOf(facts, need) }))
    .toSorted((one, other) => firstDifference(one.key, other.key))
    .map(({ facts }) => ({ practiceId: facts.practiceId, reasons: reasonsOf(facts, need) }))
}

function keyOf(facts: CandidateFacts, need: CandidateNeed): number[] {
  return [facts.expectedAs === null ? 1 : 0, facts.welcome, unmet(facts, need), facts.hasPlaces ? 0 : 1, isSameSector(facts, need) ? 0 : 1, facts.live, facts.load, facts.turn]
}

function reasonsOf(facts: CandidateFacts, need: CandidateNeed): CandidateReason[] {
  const welcome = (['welcomes', 'maybe', 'to_ask', 'closed'] as const)[facts.welcome]
  const reasons: [boolean, CandidateReason][] = [
    [isSameSector(facts, need), 'same_sector'],
    [need.practicalNeeds.includes('home_visit') && facts.offersHomeVisits, 'home_visits'],
    [need.practicalNeeds.includes('step_free') && facts.isStepFree, 'step_free'],
    [need.languages.length > 0 && speaks(facts, need), 'language'],
    [!facts.hasPlaces, 'no_place_left'],
    [facts.live > 0, 'asked_already'],
  ]
  return [...(facts.expectedAs === null ? [] : [facts.expectedAs]), welcome, ...reasons.filter(([holds]) => holds).map(([, reason]) => reason)]
}

function unmet(facts: CandidateFacts, need: CandidateNeed): number {
  const { practicalNeeds } = need
  return [!speaks(facts, need), practicalNeeds.includes('home_visit') && !facts.offersHomeVisits, practicalNeeds.includes('step_free') && !facts.isStepFree].filter(Boolean).length
}

/** Somebody at ease in French alone is understood everywhere. */
function speaks(facts: CandidateFacts, need: CandidateNeed): boolean {
  return need.languages.length === 0 || need.languages.some((one) => facts.languages.includes(one))
}

function isSameSector(facts: CandidateFacts, need: CandidateNeed): boolean {
  return need.sectorId !== null && facts.sectorId === need.sectorId
}

function firstDifference(one: readonly number[], other: readonly number[]): number {
  for (const [index, value] of one.entries()) if (value !== other[index]) return value - (other[index] ?? 0)
  return 0
}
