import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type FigureGroup, publishableFigures, territoryScope } from './public-figures.ts'

const sum = (groups: readonly FigureGroup[]) => ({ gps: groups.reduce((all, one) => all + one.gps, 0), open: groups.reduce((all, one) => all + one.open, 0) })
const scopes = (sectors: FigureGroup[]) => publishableFigures(sectors, sum(sectors)).map((one) => one.scope)

test('groups of five GPs of whom three welcome are told', () => {
  expect(scopes([{ scope: 'north', gps: 5, open: 3 }, { scope: 'south', gps: 12, open: 6 }])).toEqual([territoryScope, 'north', 'south'])
})

test.each([[4, 4], [5, 2], [40, 0]])('%s GPs of whom %s welcome are withheld, and a second sector with them', (gps, open) => {
  expect(scopes([{ scope: 'small', gps, open }, { scope: 'north', gps: 9, open: 5 }, { scope: 'south', gps: 12, open: 6 }])).toEqual([territoryScope, 'south'])
})

test('communes in no sector are never told by themselves, however many', () => {
  expect(scopes([{ scope: 'none', gps: 9, open: 4 }, { scope: 'north', gps: 9, open: 5 }])).not.toContain('none')
})

test('a territory too small tells nothing', () => {
  expect(scopes([{ scope: 'north', gps: 4, open: 3 }])).toEqual([])
})

test('what is left after taking the published sectors from the total is nothing, or a group large enough', () => {
  const sector = fc.record({ gps: fc.integer({ min: 0, max: 30 }), share: fc.double({ min: 0, max: 1, noNaN: true }) })
  fc.assert(fc.property(fc.array(sector, { maxLength: 8 }), fc.boolean(), (drawn, hasUnnamed) => {
    const sectors = drawn.map(({ gps, share }, index) => ({ scope: hasUnnamed && index === 0 ? 'none' : `s${index}`, gps, open: Math.round(gps * share) }))
    const figures = publishableFigures(sectors, sum(sectors))
    for (const one of figures) expect(one.gps >= 5 && one.open >= 3).toBe(true)
    const whole = figures.find((one) => one.scope === territoryScope)
    if (!whole) return
    const told = sum(figures.filter((one) => one.scope !== territoryScope))
    const rest = { gps: whole.gps - told.gps, open: whole.open - told.open }
    expect(rest.gps === 0 || (rest.gps >= 5 && rest.open >= 3)).toBe(true)
  }))
})
