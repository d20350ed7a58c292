import { describe, expect, test } from 'vitest'
import { isDue, makeUpHours, type Schedule, scheduleMistake } from './schedule.ts'

const zone = 'Europe/Paris'

function timesDue(schedule: Schedule, from: string, until: string, stepMinutes = 1): string[] {
  const found: string[] = []
  for (let at = Date.parse(from); at < Date.parse(until); at += stepMinutes * 60_000) {
    if (isDue(schedule, new Date(at), zone)) found.push(new Date(at).toISOString())
  }
  return found
}

describe('when a job is due', () => {
  test('a daily job is due once on each day of a year, DST nights included', () => {
    for (const at of ['00:00', '01:00', '03:00', '23:00']) {
      const times = timesDue({ every: 'day', at }, '2026-12-31T23:00:00Z', '2027-12-31T23:00:00Z', 60)
      expect(times).toHaveLength(365)
    }
  })

  test('a daily job keeps its hour on the wall when the clocks change', () => {
    const times = timesDue({ every: 'day', at: '06:30' }, '2026-03-28T00:00:00Z', '2026-03-30T00:00:00Z')
    expect(times).toEqual(['2026-03-28T05:30:00.000Z', '2026-03-29T04:30:00.000Z'])
  })

  test('a weekly job is due on its weekday only', () => {
    const times = timesDue({ every: 'week', weekday: 1, at: '08:00' }, '2026-11-15T00:00:00Z', '2026-11-30T00:00:00Z')
    expect(times).toEqual(['2026-11-16T07:00:00.000Z', '2026-11-23T07:00:00.000Z'])
  })

  test('a monthly job is due on its day only', () => {
    const times = timesDue({ every: 'month', day: 1, at: '09:00' }, '2026-10-15T00:00:00Z', '2026-12-15T00:00:00Z')
    expect(times).toEqual(['2026-11-01T08:00:00.000Z', '2026-12-01T08:00:00.000Z'])
  })

  test('a job every quarter of an hour is due four times an hour', () => {
    const times = timesDue({ every: 'minutes', count: 15 }, '2026-11-15T10:00:00Z', '2026-11-15T11:00:00Z')
    expect(times.map((at) => at.slice(14, 16))).toEqual(['00', '15', '30', '45'])
  })
})

describe('schedules that cannot be kept', () => {
  test.each<[Schedule, RegExp | null]>([
    [{ every: 'day', at: '02:00' }, /DST/],
    [{ every: 'week', weekday: 7, at: '02:59' }, /DST/],
    [{ every: 'day', at: '25:00' }, /not a time/],
    [{ every: 'day', at: '6:30' }, /not a time/],
    [{ every: 'month', day: 31, at: '06:30' }, /not in every month/],
    [{ every: 'month', day: 28, at: '06:30' }, null],
    [{ every: 'day', at: '03:00' }, null],
    [{ every: 'minutes', count: 5 }, null],
  ])('%o', (schedule, mistake) => {
    if (mistake) expect(scheduleMistake(schedule)).toMatch(mistake)
    else expect(scheduleMistake(schedule)).toBeNull()
  })
})

test('a missed run is made up for until the next one', () => {
  expect(makeUpHours({ every: 'minutes', count: 5 })).toBe(0)
  expect(makeUpHours({ every: 'day', at: '06:00' })).toBe(24)
  expect(makeUpHours({ every: 'week', weekday: 2, at: '06:00' })).toBe(168)
  expect(makeUpHours({ every: 'month', day: 2, at: '06:00' })).toBe(672)
})
