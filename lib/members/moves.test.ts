import { expect, test } from 'vitest'
import { handMoves, livingStates, mayFollow, memberStates, moves, movesFrom } from './moves.ts'

test.each([
  ['received', ['forward', 'ask', 'refuse', 'withdraw']],
  ['asked', ['forward', 'answered', 'refuse', 'withdraw']],
  ['bureau', ['admit', 'decline', 'send_back', 'withdraw']],
  ['member', ['leave']],
  ['lapsed', ['leave']],
  ['departed', ['reopen']],
  ['refused', ['reopen']],
  ['withdrawn', ['reopen']],
] as const)('from %s a person may %j', (state, names) => {
  expect(movesFrom(state)).toEqual(names)
})

test('nobody becomes a member but through the bureau, or by a fee after a lapse', () => {
  expect(memberStates.filter((state) => mayFollow(state, 'member'))).toEqual(['bureau', 'lapsed'])
  expect(handMoves.filter((name) => moves[name].to === 'member').map((name) => moves[name].by)).toEqual(['bureau'])
})

test('each answer that the person reads needs its words', () => {
  expect(handMoves.filter((name) => moves[name].note === 'needed')).toEqual(['ask', 'refuse', 'decline', 'send_back'])
})

test('whoever left, was refused or withdrew may ask again: the others count as living', () => {
  expect(memberStates.filter((state) => !livingStates.includes(state))).toEqual(['departed', 'refused', 'withdrawn'])
})
