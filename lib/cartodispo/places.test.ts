import { expect, test } from 'vitest'
import type { StatementFact } from './facts.ts'
import { mustRenew, placesLeftOn, placesSince } from './places.ts'

const at = new Date('2026-10-10T10:00:00Z')
const said = (more: Partial<StatementFact>): StatementFact => ({
  id: 's', state: 'open', fromOn: '2026-10-10', untilOn: null, declaredAt: at, confirmation: { on: '2026-10-10', at }, places: { count: 3, period: 'month' },
  account: { balance: 1, periodOn: '2026-10-10' }, askAgainOn: null, ...more,
})
const total = { count: 3, period: 'total' } as const

test.each<[string, Partial<StatementFact>, string, string, boolean, number | null]>([
  ['in the month of the statement, its own first day', {}, '2026-10-31', '2026-10-10', false, 1],
  ['the month after, its first day and the declared number', {}, '2026-11-01', '2026-11-01', true, 3],
  ['a ledger renewed this month', { account: { balance: 2, periodOn: '2026-11-01' } }, '2026-11-30', '2026-11-01', false, 2],
  ['a statement of the first', { fromOn: '2026-11-01', account: { balance: 0, periodOn: '2026-11-01' } }, '2026-11-20', '2026-11-01', false, 0],
  ['places in all never come back', { places: total }, '2027-03-01', '2026-10-10', false, 1],
  ['places in all of an earlier statement', { places: total, account: { balance: 0, periodOn: '2026-09-01' } }, '2026-10-12', '2026-10-10', true, 3],
  ['a ledger that stands for any day', { account: { balance: 0, periodOn: null } }, '2026-12-01', '2026-12-01', false, 0],
  ['nothing was ever taken', { account: null }, '2026-12-01', '2026-12-01', false, 3],
  ['no places', { places: null }, '2026-12-01', '2026-10-10', false, null],
])('%s', (_, more, today, since, renews, left) => {
  const statement = said(more)
  expect(placesSince(statement, today)).toBe(since)
  expect(mustRenew(statement, today)).toBe(renews)
  expect(placesLeftOn(statement, today)).toBe(left)
})
