import { describe, expect, test } from 'vitest'
import { type CandidateFacts, rankCandidates } from './rank-candidates.ts'

const facts = (practiceId: string, more: Partial<CandidateFacts> = {}): CandidateFacts => ({ practiceId, expectedAs: null, sectorId: 'north', welcome: 0, hasPlaces: true, offersHomeVisits: true, isStepFree: true, languages: [], live: 0, load: 0, turn: 0, ...more })
const need = { sectorId: 'north', practicalNeeds: ['home_visit'] as const, languages: [] }
const order = (...candidates: CandidateFacts[]) => rankCandidates(candidates, need).map((one) => one.practiceId)

describe('rankCandidates', () => {
  test('who welcomes comes first, then who can come home, then the sector, then the least asked', () => {
    expect(order(facts('maybe', { welcome: 1 }), facts('open'))).toEqual(['open', 'maybe'])
    expect(order(facts('no visits', { offersHomeVisits: false }), facts('far', { sectorId: 'south' }))).toEqual(['far', 'no visits'])
    expect(order(facts('far', { sectorId: 'south' }), facts('near', { live: 1 }))).toEqual(['near', 'far'])
    expect(order(facts('asked', { live: 1 }), facts('loaded', { load: 0.5 }))).toEqual(['loaded', 'asked'])
  })

  test('a step at the door counts for whom it stops, and a place left before the sector', () => {
    const stepFree = { sectorId: 'north', practicalNeeds: ['step_free'] as const, languages: [] }
    const ids = (asked: Parameters<typeof rankCandidates>[1], ...candidates: CandidateFacts[]) => rankCandidates(candidates, asked).map((one) => one.practiceId)
    expect(ids(stepFree, facts('steps', { isStepFree: false }), facts('level', { live: 1 }))).toEqual(['level', 'steps'])
    expect(ids(need, facts('steps', { isStepFree: false }), facts('level', { live: 1 }))).toEqual(['steps', 'level'])
    expect(ids(stepFree, facts('no visits', { offersHomeVisits: false }), facts('visits', { live: 1 }))).toEqual(['no visits', 'visits'])
    expect(order(facts('none left', { hasPlaces: false }), facts('far', { sectorId: 'south' }))).toEqual(['far', 'none left'])
    expect(rankCandidates([facts('one')], stepFree)).toEqual([{ practiceId: 'one', reasons: ['welcomes', 'same_sector', 'step_free'] }])
    expect(rankCandidates([facts('one', { isStepFree: false, welcome: 2 })], stepFree)).toEqual([{ practiceId: 'one', reasons: ['to_ask', 'same_sector'] }])
    expect(rankCandidates([facts('one', { welcome: 1, offersHomeVisits: false })], need)).toEqual([{ practiceId: 'one', reasons: ['maybe', 'same_sector'] }])
  })

  test('a doctor who speaks the person’s language comes before one who does not, for whoever asks for it, with the reason', () => {
    const arabic = { sectorId: 'north', practicalNeeds: [], languages: ['ar'] }
    const [speaks, near] = [facts('speaks', { sectorId: 'south', languages: ['en', 'ar'] }), facts('near')]
    expect(rankCandidates([near, speaks], arabic)).toEqual([{ practiceId: 'speaks', reasons: ['welcomes', 'language'] }, { practiceId: 'near', reasons: ['welcomes', 'same_sector'] }])
    expect(rankCandidates([near, speaks], { ...arabic, languages: ['ar', 'pl'] })[0]?.practiceId, 'one of several is enough').toBe('speaks')
    expect(rankCandidates([near, speaks], { ...arabic, languages: [] }).map((one) => one.practiceId)).toEqual(['near', 'speaks'])
  })

  test('the doctor whom somebody has in mind comes first, whatever the register says, with the reason', () => {
    expect(order(facts('open'), facts('closed', { welcome: 3, hasPlaces: false, expectedAs: 'successor' }))).toEqual(['closed', 'open'])
    expect(rankCandidates([facts('one', { welcome: 3, expectedAs: 'household_gp' })], { sectorId: null, practicalNeeds: [], languages: [] })[0]?.reasons).toEqual(['household_gp', 'closed'])
  })

  test('equals take turns', () => {
    expect(order(facts('b', { turn: 2 }), facts('a', { turn: 1 }))).toEqual(['a', 'b'])
    expect(order(facts('b', { turn: 1 }), facts('a', { turn: 2 }))).toEqual(['b', 'a'])
  })

  test('each is given with its reasons, and only those that this need asks about', () => {
    expect(rankCandidates([facts('one', { hasPlaces: false, live: 1 })], need)).toEqual([{ practiceId: 'one', reasons: ['welcomes', 'same_sector', 'home_visits', 'no_place_left', 'asked_already'] }])
    expect(rankCandidates([facts('one', { sectorId: null, welcome: 3 })], { sectorId: null, practicalNeeds: [], languages: [] })).toEqual([{ practiceId: 'one', reasons: ['closed'] }])
  })
})
