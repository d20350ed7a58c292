import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, daysBetween } from '#lib/platform/day'
import { type TruthFacts, truthFigures } from './truth-figures.ts'

const today = '2026-11-22'
const day = fc.integer({ min: -400, max: 30 }).map((offset) => addDays(today, offset))
const facts: fc.Arbitrary<TruthFacts> = fc.record({
  sectorId: fc.constantFrom(null, 'a'), sinceOn: day, endsOn: fc.option(day), notTreatingSinceOn: fc.option(day), confirmedOn: fc.array(day, { maxLength: 8 }),
})

test('whatever the register holds, the figures are those of a count by hand', () => {
  fc.assert(fc.property(fc.array(facts, { maxLength: 25 }), day, (all, on) => {
    const ages: number[] = []
    let practices = 0
    for (const one of all) {
      if (on < one.sinceOn) continue
      if (one.endsOn !== null && on > one.endsOn) continue
      if (one.notTreatingSinceOn !== null && on >= one.notTreatingSinceOn) continue
      practices += 1
      // Day by day backwards until one on which somebody confirmed.
      for (let age = 0; age <= 500; age += 1) {
        if (one.confirmedOn.includes(addDays(on, -age))) {
          ages.push(age)
          break
        }
      }
    }
    const found = truthFigures(all, on, 30)
    expect(found.practices).toBe(practices)
    expect(found.fresh).toBe(ages.filter((age) => age <= 30).length)
    expect(found.never).toBe(practices - ages.length)
    if (found.medianAge !== null) {
      // Half of them are at most as old, half at least, up to the rounding of an even number.
      expect(ages.filter((age) => age <= (found.medianAge ?? 0)).length * 2).toBeGreaterThanOrEqual(ages.length)
      expect(ages.filter((age) => age >= (found.medianAge ?? 0) - 1).length * 2).toBeGreaterThanOrEqual(ages.length)
    }
  }))
})

test('what is confirmed later does not embellish the past', () => {
  const one: TruthFacts = { sectorId: null, sinceOn: '2026-01-01', endsOn: null, notTreatingSinceOn: null, confirmedOn: ['2026-11-20'] }
  expect(truthFigures([one], '2026-10-31', 30)).toEqual({ practices: 1, fresh: 0, freshShare: 0, medianAge: null, never: 1 })
  expect(truthFigures([one], '2026-12-20', 30)).toMatchObject({ fresh: 1, freshShare: 100, medianAge: daysBetween('2026-11-20', '2026-12-20') })
  expect(truthFigures([one], '2026-12-21', 30)).toMatchObject({ fresh: 0 })
})

test('an empty register has no share', () => {
  expect(truthFigures([], today, 30)).toEqual({ practices: 0, fresh: 0, freshShare: null, medianAge: null, never: 0 })
})
