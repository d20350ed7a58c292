import { expect, test } from 'vitest'
import { rolesThatMay } from '#tests/factories/actor'
import { canReadContact } from './policy.ts'

test('what people write to the CPTS is the coordination’s to read: no administrator, partner or bureau', () => {
  expect(rolesThatMay(canReadContact)).toEqual(['coordination', 'coordination_referrals'])
})
