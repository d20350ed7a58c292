import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, daysBetween } from '#lib/platform/day'
import { decisionDue, type Ending, nextEnd, renewalToDecide, tacitEnd } from './renewal.ts'

const tacit: Ending = { endsOn: '2027-06-30', renewal: 'tacit', renewalMonths: 12, noticeMonths: 0, refused: false }

test.each([
  ['2027-02-28', 12, '2028-02-29'], ['2028-02-29', 12, '2029-02-28'], ['2026-12-31', 1, '2027-01-31'], ['2027-01-31', 1, '2027-02-28'],
  ['2026-08-14', 36, '2029-08-14'], ['2027-03-27', 1, '2027-04-27'],
])('after %s, %i months end on %s', (endsOn, months, next) => expect(nextEnd(endsOn, months)).toBe(next))

test.each([
  ['2026-12-31', 3, '2026-09-30'], ['2026-12-31', 0, '2026-12-31'], ['2028-02-29', 1, '2028-01-31'], ['2027-05-31', 3, '2027-02-28'], ['2028-05-31', 3, '2028-02-29'],
])('for an end on %s with %i months of notice, the decision is due on %s', (endsOn, notice, due) => expect(decisionDue(endsOn, notice)).toBe(due))

describe('warnings', () => {
  test.each([
    ['2027-04-30', null], ['2027-05-01', 60], ['2027-05-31', 30], ['2027-06-01', 30], ['2027-06-22', 30], ['2027-06-23', 7], ['2027-06-30', 7], ['2027-07-01', null],
  ])('on %s: %s', (today, warning) => expect(renewalToDecide(tacit, today)?.warning ?? null).toBe(warning))

  test('count from the notice, not from the end', () => {
    expect(renewalToDecide({ ...tacit, noticeMonths: 3 }, '2027-01-30')).toEqual({ dueOn: '2027-03-31', daysLeft: 60, warning: 60 })
    expect(renewalToDecide({ ...tacit, noticeMonths: 3 }, '2027-04-01')).toBeNull()
  })

  test('hold for a written renewal as well', () => expect(renewalToDecide({ ...tacit, renewal: 'express' }, '2027-06-25')?.warning).toBe(7))

  test.each<[string, Partial<Ending>]>([
    ['it does not renew', { renewal: 'none', renewalMonths: null }], ['it has no last day', { endsOn: null }], ['it was refused', { refused: true }],
  ])('are not sent when %s', (_, more) => expect(renewalToDecide({ ...tacit, ...more }, '2027-06-20')).toBeNull())
})

describe('tacit renewal', () => {
  test.each([['2027-06-30', '2027-06-30'], ['2027-07-01', '2028-06-30'], ['2029-01-01', '2029-06-30']])('on %s the convention holds until %s', (today, end) => expect(tacitEnd(tacit, today)).toBe(end))

  test.each<[string, Partial<Ending>]>([
    ['refused', { refused: true }], ['renewed in writing only', { renewal: 'express' }], ['that does not renew', { renewal: 'none', renewalMonths: null }],
  ])('does not touch one %s', (_, more) => expect(tacitEnd({ ...tacit, ...more }, '2028-01-01')).toBe('2027-06-30'))

  test('whatever the day, it leaves no day uncovered and the end moves by whole periods', () => {
    const day = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('2000-01-01', days))
    fc.assert(fc.property(day, fc.integer({ min: 1, max: 60 }), fc.integer({ min: -400, max: 4000 }), (endsOn, renewalMonths, later) => {
      const today = addDays(endsOn, later)
      const end = tacitEnd({ ...tacit, endsOn, renewalMonths }, today) ?? ''
      expect(end >= today).toBe(true)
      if (later > 0) expect(daysBetween(today, end)).toBeLessThan(renewalMonths * 31)
      else expect(end).toBe(endsOn)
    }))
  })
})
