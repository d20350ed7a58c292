import { expect, test } from 'vitest'
import { rolesThatMay } from '#tests/factories/actor'
import { canEditContract, canReadContract } from './policy.ts'

test('the coordination keeps the contract; treasurer and bureau read its aims and results', () => {
  expect(rolesThatMay(canEditContract)).toEqual(['coordination'])
  expect(rolesThatMay(canReadContract)).toEqual(['coordination', 'treasurer', 'bureau'])
})
