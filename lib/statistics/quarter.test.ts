import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '#lib/platform/day'
import { quartersToPublish } from './quarter.ts'

const years = [{ fromOn: '2025-10-15', untilOn: '2026-10-14' }, { fromOn: '2026-10-15', untilOn: '2027-10-14' }]

test('a quarter of the contract is told a month after its end, once', () => {
  const first = quartersToPublish({ years, published: [], today: '2026-08-13' })
  expect(first.map((one) => one.fromOn)).toEqual(['2025-10-15', '2026-01-15'])
  expect(quartersToPublish({ years, published: first, today: '2026-08-14' })).toEqual([{ fromOn: '2026-04-15', untilOn: '2026-07-14' }])
})

test('without a contract, quarters are those of the calendar; none of the last two years is told twice once there is one', () => {
  const told = quartersToPublish({ years: [], published: [], today: '2026-05-10' })
  expect(told.at(-1)).toEqual({ fromOn: '2026-01-01', untilOn: '2026-03-31' })
  expect(quartersToPublish({ years, published: told, today: '2026-09-01' }).map((one) => one.fromOn)).toEqual(['2026-04-15'])
})

test('whatever the contract becomes from one night to the next, no day is ever told twice', () => {
  const day = fc.integer({ min: 0, max: 900 }).map((days) => addDays('2025-01-01', days))
  const span = fc.tuple(day, fc.integer({ min: 30, max: 400 })).map(([fromOn, length]) => ({ fromOn, untilOn: addDays(fromOn, length) }))
  fc.assert(fc.property(fc.array(fc.tuple(day, fc.array(span, { maxLength: 2 })), { maxLength: 6 }), (nights) => {
    const published: { fromOn: string; untilOn: string }[] = []
    for (const [today, contract] of nights.toSorted(([one], [other]) => (one < other ? -1 : 1))) {
      for (const one of quartersToPublish({ years: contract.slice(0, 1), published, today })) {
        expect(published.filter((other) => one.fromOn <= other.untilOn && other.fromOn <= one.untilOn)).toEqual([])
        published.push(one)
      }
    }
  }))
})
