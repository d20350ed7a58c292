import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, addMonths } from '#lib/platform/day'
import { olderErasedOn } from './older-limit.ts'

describe('the day on which a request of an older list goes', () => {
  it.each([
    ['three months and a day after it was taken over', '2026-11-23', null, 3, '2027-02-24'],
    ['the first day of a month after one that has no thirty-first', '2026-11-30', null, 3, '2027-03-01'],
    ['after the end of February, once a month earlier is later', '2027-02-28', null, 1, '2027-04-01'],
    ['thirty-one days after a third call in vain, when that is sooner', '2026-11-23', '2026-11-30', 3, '2026-12-31'],
    ['at the limit all the same, when the third call was just before it', '2026-11-23', '2027-02-20', 3, '2027-02-24'],
  ])('%s', (_, takenOn, silentOn, months, erasedOn) => {
    expect(olderErasedOn({ takenOn, silentOn }, months)).toBe(erasedOn)
  })

  it('is the first day whose limit lies after the day of the taking over, whatever the months', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 2_000 }), fc.integer({ min: 1, max: 6 }), (offset, months) => {
      const takenOn = addDays('2026-01-01', offset)
      const day = olderErasedOn({ takenOn, silentOn: null }, months)
      return addMonths(day, -months) > takenOn && addMonths(addDays(day, -1), -months) <= takenOn
    }))
  })
})
