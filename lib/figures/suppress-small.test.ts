import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countPeople } from './count-people.ts'
import type { CountedPerson } from './counted-person.ts'
import { fewest, hideColumn, suppressSmall } from './suppress-small.ts'

const told = (parts: readonly number[]) => {
  const whole = parts.reduce((sum, part) => sum + part, 0)
  const isSmall = whole > 0 && whole < fewest
  return { whole: isSmall ? null : whole, parts: hideColumn(parts, isSmall ? null : whole) }
}

test('what counts one to four is not told, nor what would tell it by subtraction; nobody and five are told', () => {
  expect(hideColumn([3, 20, 9, 0], 32)).toEqual([null, 20, null, 0])
  expect(hideColumn([5, 0, 7], 12)).toEqual([5, 0, 7])
  expect(hideColumn([1, 2, 40], 43)).toEqual([null, null, null])
  expect(hideColumn([2, 4, 40], 46)).toEqual([null, null, 40])
  expect(hideColumn([1, 1, 1, 1, 1, 0], 5)).toEqual([null, null, null, null, null, null])
  expect(hideColumn([4, 0], null)).toEqual([null, null])
})

/** Every table of as many parts that would be told in the same words, by whoever knows the rule. */
function answers(parts: readonly number[]): number[][] {
  const wanted = JSON.stringify(told(parts))
  const whole = parts.reduce((sum, part) => sum + part, 0)
  const found: number[][] = []
  const fill = (begun: number[], left: number) => {
    if (begun.length === parts.length - 1) {
      const all = [...begun, left]
      if (JSON.stringify(told(all)) === wanted) found.push(all)
      return
    }
    for (let part = 0; part <= left; part += 1) fill([...begun, part], left - part)
  }
  fill([], whole)
  return found
}

test('whoever knows the rule, the total and every cell told finds no hidden cell', () => {
  fc.assert(fc.property(fc.array(fc.nat(9), { minLength: 2, maxLength: 4 }), (parts) => {
    const shown = told(parts)
    if (shown.whole === null) return
    const possible = answers(parts)
    for (const [index, part] of shown.parts.entries()) if (part === null) expect(new Set(possible.map((one) => one[index])).size, `${JSON.stringify(parts)}, part ${index}`).toBeGreaterThan(1)
  }), { numRuns: 1000 })
})

test('control: hiding small cells alone gives them away', () => {
  const naive = (parts: readonly number[]) => parts.map((part) => (part > 0 && part < fewest ? null : part))
  const shown = naive([3, 20])
  expect(23 - (shown[1] ?? 0)).toBe(3)
})

const aPerson = (more: Partial<CountedPerson>): CountedPerson => ({
  kind: 'find_gp', ageBand: 'from_70', channel: 'partner', organisationId: 'psd', sectorId: 'nord', receivedOn: '2026-01-10', qualifiedOn: '2026-01-11', proposedOn: null, acceptedOn: null, seenOn: null, declaredOn: null, endedOn: null,
  state: 'searching', reason: null, waiting: 'under_1_month', daysToQualify: 1, daysToAccept: null, daysToDeclare: null, ...more,
})
const year = { fromOn: '2026-01-01', untilOn: '2026-12-31' }
const people = (count: number, more: Partial<CountedPerson>) => Array.from({ length: count }, () => aPerson(more))

test('organisations are hidden with the channel that they make up', () => {
  const told = suppressSmall(countPeople([...people(8, {}), ...people(2, { channel: 'call', organisationId: null })], year))
  expect(told.total.received).toBe(10)
  expect(told.cuts.channel.map(({ counts }) => counts.received)).toEqual([null, null])
  expect(told.cuts.organisation.map(({ counts }) => counts.received)).toEqual([null])
})

test('a median is told, never of how many: the difference with another count would tell of a few', () => {
  const turnedAway = people(2, { state: 'not_admissible', reason: 'emergency', endedOn: '2026-01-11', waiting: null })
  const full = countPeople([...people(9, {}), ...turnedAway], year)
  expect((full.medians.toQualify.people ?? 0) - (full.total.eligible ?? 0)).toBe(2)
  const told = suppressSmall(full)
  expect(told.medians.toQualify).toEqual({ days: 1, people: null })
  expect(told.medians.toAccept).toEqual({ days: null, people: 0 })
  expect([told.total.ended, told.endedBy.map(({ count }) => count)]).toEqual([null, [null]])
})
