import { describe, expect, test } from 'vitest'
import { isStillAsked, offeredAnswers } from './mail-answer.ts'
import { phoneContent } from './phone-answer.ts'
import { quickContent } from './quick-answer.ts'
import { bareContent, type StatementContent } from './statement-content.ts'

const today = '2026-11-23'
const before: StatementContent = {
  ...bareContent('reserved', '2026-01-01'), untilOn: '2026-12-31', places: { count: 2, period: 'month' }, reservations: ['family'], reservedCommunes: ['59001'],
  askAgainOn: '2027-01-01', note: 'sur rendez-vous', audience: 'public',
}
const free = { reservations: [], reservedCommunes: [], untilOn: null, fromOn: today }

describe('one tap on the thumb screen', () => {
  test('nothing said before: the answer alone, for the coordination', () => {
    expect(quickContent(null, 'open', today)).toEqual(bareContent('open', today))
    expect(quickContent(null, 'closed', today)).toEqual({ ...bareContent('closed', today), askAgainOn: '2027-02-23' })
    expect(quickContent(null, 'reserved', today)).toBeNull()
  })

  test('what was said before is kept, save what the answer takes back', () => {
    expect(quickContent(before, 'open', today)).toEqual({ ...before, ...free, state: 'open', askAgainOn: null })
    expect(quickContent(before, 'closed', today)).toEqual({ ...before, ...free, state: 'closed', places: null, askAgainOn: '2027-02-23' })
    expect(quickContent(before, 'reserved', today)).toEqual({ ...before, state: 'reserved', fromOn: today, untilOn: null, askAgainOn: null })
  })

  test('"en réservant" needs to know for whom: a group or communes', () => {
    expect(quickContent({ ...before, reservations: [] }, 'reserved', today)).toMatchObject({ reservedCommunes: ['59001'] })
    expect(quickContent({ ...before, reservedCommunes: [] }, 'reserved', today)).toMatchObject({ reservations: ['family'] })
    expect(quickContent({ ...before, reservations: [], reservedCommunes: [] }, 'reserved', today)).toBeNull()
  })
})

describe('an answer by telephone', () => {
  test('nothing said before: the answer alone, for the coordination', () => {
    expect(phoneContent(null, 'case_by_case', '3', today)).toEqual(bareContent('case_by_case', today))
    expect(phoneContent(null, 'reserved', '3', today)).toBeNull()
  })

  test.each(['open', 'case_by_case', 'occasional'] as const)('%s takes reservations back and keeps the rest', (answer) => {
    expect(phoneContent(before, answer, '3', today)).toEqual({ ...before, ...free, state: answer, askAgainOn: null })
  })

  test.each([['3', '2027-02-23'], ['6', '2027-05-23'], ['12', '2027-11-23'], ['none', null]] as const)('closed, to be asked again: %s', (choice, askAgainOn) => {
    expect(phoneContent(before, 'closed', choice, today)).toEqual({ ...before, ...free, state: 'closed', places: null, askAgainOn })
  })

  test('reserved needs to know for whom', () => {
    expect(phoneContent(before, 'reserved', '3', today)).toEqual({ ...before, state: 'reserved', fromOn: today, untilOn: null, askAgainOn: null })
    expect(phoneContent({ ...before, reservations: [] }, 'reserved', '3', today)).toMatchObject({ reservedCommunes: ['59001'] })
    expect(phoneContent({ ...before, reservations: [], reservedCommunes: [] }, 'reserved', '3', today)).toBeNull()
  })
})

describe('a line of the grouped question', () => {
  const asked = (state: 'open' | 'not_treating' | 'departed', content: StatementContent | null, lastContent = content, isReplacement = false) => ({ entry: { state, content }, lastContent, isReplacement })
  test.each([
    ['somebody who is there', asked('open', before), true], ['whoever left', asked('departed', null), false],
    ['no treating doctor', asked('not_treating', null), false], ['a replacement', asked('open', null, null, true), false],
  ])('%s', (_, practice, isAsked) => {
    expect(isStillAsked(practice)).toBe(isAsked)
  })

  test('the present answer comes first; "en réservant" only where it is known for whom', () => {
    expect(offeredAnswers(asked('open', before), today)).toEqual(['same', 'open', 'reserved', 'closed'])
    expect(offeredAnswers(asked('open', null, before), today)).toEqual(['later', 'open', 'reserved', 'closed'])
    expect(offeredAnswers(asked('open', null), today)).toEqual(['later', 'open', 'closed'])
  })
})
