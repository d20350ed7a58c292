import { expect, test } from 'vitest'
import { feeState, receiptNumber, yearEnd, yearOf } from './fee-state.ts'
import { isHumanPace } from '#lib/platform/human-pace'
import { graceUntil, hasLapsed, usualLapse } from './renewal.ts'

test.each([
  ['in January the year’s day counts', '2027-03-31', '2027-01-02', '2027-03-31'],
  ['late, a month from now', '2027-03-31', '2027-03-15', '2027-04-14'],
  ['on the very limit, the year’s day', '2027-03-31', '2027-03-01', '2027-03-31'],
  ['in December, the year’s end and no further', '2027-03-31', '2027-12-15', '2027-12-31'],
])('rights without renewal: %s', (_, lapsesOn, today, until) => {
  expect(graceUntil(lapsesOn, today)).toBe(until)
})

test.each([
  ['on the last day', '2027-01-02', '2027-03-31', false],
  ['the day after', '2027-01-02', '2027-04-01', true],
  ['a month to the day after a late mail', '2027-03-20', '2027-04-19', false],
  ['one day more', '2027-03-20', '2027-04-20', true],
  ['never asked', null, '2027-12-31', false],
])('lapsed, %s', (_, askedOn, today, answer) => {
  expect(hasLapsed({ lapsesOn: '2027-03-31', askedOn }, today)).toBe(answer)
})

test.each([
  [null, 'none'], [{ dueCents: 0, settledOn: '2027-01-01' }, 'free'], [{ dueCents: 0, settledOn: null }, 'free'],
  [{ dueCents: 5000, settledOn: null }, 'due'], [{ dueCents: 5000, settledOn: '2027-01-01' }, 'received'],
] as const)('the fee of %j is %s', (membership, state) => {
  expect(feeState(membership)).toBe(state)
})

test('a year and its receipts', () => {
  expect([yearOf('2027-01-01'), yearEnd(2027), usualLapse(2027), receiptNumber({ year: 2027, number: 7 }), receiptNumber({ year: 2027, number: 1234 })]).toEqual([2027, '2027-12-31', '2027-03-31', '2027-007', '2027-1234'])
})

test.each([[0, false], [2_999, false], [3_000, true], [60_000, true], [-1, false]])('a form sent after %i ms comes from a person: %s', (ms, answer) => {
  const madeAt = new Date('2027-01-01T10:00:00Z')
  expect(isHumanPace(madeAt, new Date(madeAt.getTime() + ms))).toBe(answer)
})
