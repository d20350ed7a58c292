import { expect, test } from 'vitest'
import { type AskCandidate, askAgainSince, byMailbox, isAskedAgain, isAskedMonthly } from './ask-candidate.ts'

const today = '2026-11-23'
const one = (more: Partial<AskCandidate> = {}): AskCandidate => ({
  practiceId: 'p', mailbox: 'cabinet@exemple.invalid', prefersPhone: false, state: 'open', declared: 'open', fromOn: '2026-10-01', askAgainOn: null, leavingOn: null, askedOn: null, ...more,
})
const soon = (fromOn: string | null, more: Partial<AskCandidate> = {}) => one({ state: 'soon', fromOn, ...more })
const closed = (askAgainOn: string | null, more: Partial<AskCandidate> = {}) => one({ state: 'closed', declared: 'closed', askAgainOn, ...more })

test.each<[string, AskCandidate, string | null, boolean, boolean]>([
  ['an open answer has no day of its own', one(), null, true, false],
  ['left', one({ state: 'departed' }), null, false, false],
  ['no treating doctor', one({ state: 'not_treating' }), null, false, false],
  ['opens in a week', soon('2026-11-30'), today, true, true],
  ['opens in eight days', soon('2026-12-01'), '2026-11-24', true, false],
  ['opens in a week, asked today', soon('2026-11-30', { askedOn: today }), today, true, false],
  ['opens in a week, asked the day before', soon('2026-11-30', { askedOn: '2026-11-22' }), today, true, true],
  ['soon without a day', soon(null), null, true, false],
  ['closed until today', closed(today), today, true, true],
  ['closed until tomorrow', closed('2026-11-24'), '2026-11-24', false, false],
  ['closed without a day', closed(null), null, false, false],
  ['closed because of a departure', closed(today, { leavingOn: '2027-01-31' }), null, false, false],
  ['an open answer that a departure closes', closed(today, { declared: 'open' }), null, false, false],
  ['a closed answer that has grown old', closed('2026-11-01', { state: 'to_contact' }), '2026-11-01', true, true],
  ['a closed answer in doubt', closed('2026-11-01', { state: 'disputed' }), null, true, false],
])('%s', (_, candidate, since, monthly, again) => {
  expect(askAgainSince(candidate)).toBe(since)
  expect(isAskedMonthly(candidate, today)).toBe(monthly)
  expect(isAskedAgain(candidate, today)).toBe(again)
})

test('one question per mailbox; who has none or prefers the telephone is called', () => {
  const groups = byMailbox([one({ practiceId: 'a' }), one({ practiceId: 'b' }), one({ practiceId: 'c', mailbox: '' }), one({ practiceId: 'd', prefersPhone: true }), one({ practiceId: 'e', mailbox: 'autre@exemple.invalid' })])
  expect([...groups]).toEqual([['cabinet@exemple.invalid', ['a', 'b']], ['autre@exemple.invalid', ['e']]])
})
