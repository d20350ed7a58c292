import { expect, test } from 'vitest'
import { isUndoable } from './is-undoable.ts'

const now = new Date('2026-11-30T10:00:00Z')
const daysAgo = (days: number, more = 0) => new Date(now.getTime() - days * 86_400_000 - more)

test.for([
  ['a no of the seventh day, to the second', 'not_possible', daysAgo(7), 'searching', true],
  ['a no of a second more', 'not_possible', daysAgo(7, 1000), 'searching', false],
  ['a no once somebody else has said yes', 'not_possible', daysAgo(1), 'favourable', false],
  ['a wish to be called back', 'call_back', daysAgo(1), 'searching', true],
  ['a yes for some of a household', 'in_part', daysAgo(1), 'searching', true],
  ['a yes for some, once another has said yes to all', 'in_part', daysAgo(1), 'favourable', false],
  ['a yes that waits for the person', 'favourable', daysAgo(1), 'favourable', true],
  ['a yes to which the person agreed', 'favourable', daysAgo(1), 'accepted', true],
  ['a yes of which the person was told', 'favourable', daysAgo(1), 'person_told', false],
  ['a question without answer', 'proposed', null, 'searching', false],
  ['a question that was withdrawn', 'withdrawn', daysAgo(1), 'searching', false],
] as const)('%s', ([, state, answeredAt, need, expected]) => {
  expect(isUndoable({ state, answeredAt }, need, now)).toBe(expected)
})
