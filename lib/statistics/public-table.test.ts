import fc from 'fast-check'
import { expect, test } from 'vitest'
import { flowTable, publicMedian, publicShare, type PublicTable, stockTable } from './public-table.ts'

const names = ['a', 'b', 'c', 'd']
const counted = (counts: readonly number[]) => counts.map((count, index) => ({ key: names[index] ?? '', label: names[index] ?? '', count }))
type Teller = (counts: readonly number[]) => PublicTable
const told: Teller = (counts) => flowTable(counted(counts))

/** Every row of so many counts, each up to `most`. */
function everyRow(parts: number, most: number): number[][] {
  return parts === 0 ? [[]] : everyRow(parts - 1, most).flatMap((row) => Array.from({ length: most + 1 }, (_, count) => [...row, count]))
}

/**
 * What somebody finds who knows the rule and reads what is told: of every row that would be told in the same words, the
 * cells (hidden, or standing nowhere under a hidden whole) that are the same in all of them.
 */
function recovered(teller: Teller, rows: readonly number[][]): string[] {
  return [...Map.groupBy(rows, (row) => JSON.stringify(teller(row)))].flatMap(([words, possible]) => {
    const table = JSON.parse(words) as PublicTable
    return names.slice(0, possible[0]?.length).filter((name, index) => {
      const line = table.lines.find(({ key }) => key === name)
      const isHidden = table.total === null || (line !== undefined && line.count === null)
      return isHidden && new Set(possible.map((row) => row[index])).size === 1
    }).map((name) => `${name} of ${words}`)
  })
}

test('whoever knows the rule and reads every number finds no hidden one: all rows of two, three and four parts', () => {
  expect(recovered(told, everyRow(2, 24))).toEqual([])
  expect(recovered(told, everyRow(3, 14))).toEqual([])
  expect(recovered(told, everyRow(4, 8))).toEqual([])
})

test('control: hiding small numbers alone gives them back by subtraction', () => {
  const naive: Teller = (counts) => ({ lines: counted(counts).map((one) => ({ ...one, count: one.count > 0 && one.count < 5 ? null : one.count })), total: counts.reduce((sum, count) => sum + count, 0) })
  expect(recovered(naive, everyRow(2, 8)).length).toBeGreaterThan(20)
})

test('control: to name the parts of a hidden whole tells that the others are empty', () => {
  const naming: Teller = (counts) => {
    const table = told(counts)
    return table.total === null ? { lines: counted(counts).filter(({ count }) => count > 0).map(({ key, label }) => ({ key, label, count: null })), total: null } : table
  }
  expect(recovered(naming, everyRow(2, 8)).length).toBeGreaterThan(0)
})

test('hidden numbers are in the order of words, whatever they are', () => {
  const mixed = flowTable([{ key: 'z', label: 'Zoé', count: 3 }, { key: 'e', label: 'Élan', count: 2 }, { key: 'm', label: 'Mot', count: 40 }])
  expect(mixed).toEqual({ lines: [{ key: 'e', label: 'Élan', count: null }, { key: 'm', label: 'Mot', count: 40 }, { key: 'z', label: 'Zoé', count: null }], total: 45 })
})

test('two publications of a stock, subtracted, tell of nobody: every change of one to four may be any other', () => {
  const differences = new Map<number, Set<number>>()
  for (let before = 0; before <= 40; before += 1) for (let after = 0; after <= 40; after += 1) {
    const seen = (stockTable(counted([after])).total ?? 0) - (stockTable(counted([before])).total ?? 0)
    differences.set(seen, (differences.get(seen) ?? new Set()).add(after - before))
  }
  for (const [seen, real] of differences) {
    expect(Math.abs(seen) % 5).toBe(0)
    expect(real.size).toBeGreaterThan(2)
  }
})

/** Rows of stocks as they would be told, and what of them can be told for sure. */
const certain = (teller: Teller, rows: readonly number[][]) => [...Map.groupBy(rows, (row) => JSON.stringify(teller(row)))].filter(([, possible]) => possible[0]?.some((_, index) => new Set(possible.map((row) => row[index])).size === 1)).map(([words]) => words)

test('no stock can be told to the unit, and a whole rounded by itself would give its parts back', () => {
  expect(certain((counts) => stockTable(counted(counts)), everyRow(4, 7))).toEqual([])
  const aside: Teller = (counts) => ({ ...stockTable(counted(counts)), total: Math.round(counts.reduce((sum, count) => sum + count, 0) / 5) * 5 })
  expect(certain(aside, everyRow(4, 7)).length).toBeGreaterThan(0)
})

test('a whole is told as the sum of what is told', () => {
  fc.assert(fc.property(fc.array(fc.nat(60), { maxLength: 4 }), (counts) => {
    const { lines, total } = stockTable(counted(counts))
    expect(lines.reduce((sum, { count }) => sum + (count ?? 0), 0)).toBe(total)
  }))
})

test('medians and shares are told of enough people, and in steps', () => {
  expect([publicMedian({ days: 12, people: 4 }), publicMedian({ days: 12, people: 5 }), publicMedian({ days: null, people: 0 })]).toEqual([null, 12, null])
  expect([publicShare(4, 60), publicShare(9, 9), publicShare(33, 60), publicShare(60, 60)]).toEqual([null, null, 55, 100])
})
