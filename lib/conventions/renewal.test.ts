import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, daysBetween } from '#lib/platform/day'
import { decisionDue, type Ending, nextEnd, renewalToDecide, tacitEnd } from './renewal.ts'

const tacit: Ending = { endsOn: '2027-06-30', renewal: 'tacit', renewalMonths: 12, noticeMonths: 0, refused: false }

test.each([
  ['2027-02-28', 12, '2028-02-29'], ['2028-02-29', 12, '2029-02-28'], ['2026-12-31', 1, '2027-01-31'], ['2027-01-31', 1, '2027-02-28'],
  ['2026-08-14', 36, '2029-08-14'], ['2027-03-27', 1, '2027-04-27'],
  ['2024-02-28', 60, '2029-02-28'], ['2024-02-28', 48, '2028-02-28'], ['2026-12-30', 2, '2027-02-28'], ['2029-02-28', 60, '2034-02-28'],
])('after %s, %i months end on %s', (endsOn, months, next) => expect(nextEnd(endsOn, months)).toBe(next))

test('whatever its first day, the period after it begins on the day of the same number, or on the first of a month when there is none', () => {
  // Four hundred years hold every case of the calendar; every day of four of them is asked, and any other by chance.
  const holds = (startsOn: string, months: number) => {
    const after = addDays(nextEnd(addDays(startsOn, -1), months), 1)
    const [from, to] = [startsOn, after].map((day) => day.split('-').map(Number))
    const monthsBetween = ((to?.[0] ?? 0) - (from?.[0] ?? 0)) * 12 + (to?.[1] ?? 0) - (from?.[1] ?? 0)
    if (to?.[2] === from?.[2]) expect(monthsBetween).toBe(months)
    else {
      expect([monthsBetween, to?.[2]]).toEqual([months + 1, 1])
      expect(from?.[2]).toBeGreaterThan(Number(addDays(after, -1).slice(8)))
    }
  }
  for (let day = '2024-01-01'; day < '2028-01-01'; day = addDays(day, 1)) for (const months of [1, 12, 36, 60]) holds(day, months)
  fc.assert(fc.property(fc.integer({ min: 0, max: 146_097 }).map((days) => addDays('2000-01-01', days)), fc.integer({ min: 1, max: 120 }), holds))
})

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
