import { expect, test } from 'vitest'
import { actorWith, rolesThatMay } from '#tests/factories/actor'
import { canErasePerson, canReadProcessing, canSeeHeld, canTakePersonData, needsCodeToErase } from './policy.ts'

test.each([
  ['reads the register of processing', canReadProcessing, ['admin', 'bureau', 'coordination']],
  ['sees how much is held of a person', canSeeHeld, ['admin', 'bureau', 'coordination']],
  ['takes a person’s data away', canTakePersonData, ['coordination']],
  ['erases a person', canErasePerson, ['admin', 'coordination']],
] as const)('who %s', (_, policy, expected) => {
  expect(rolesThatMay(policy).toSorted()).toEqual(expected)
  expect(policy(actorWith())).toBe(false)
})

test('erasing asks for a code of the last ten minutes, of whoever it is', () => {
  const now = new Date('2026-11-23T09:00:00Z')
  const given = (minutes: number) => actorWith({ session: { id: 's', secondFactorAt: new Date(now.getTime() - minutes * 60_000) } })
  expect([given(9), given(10), actorWith()].map((actor) => needsCodeToErase(actor, now))).toEqual([false, true, true])
})
