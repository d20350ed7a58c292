import { expect, test } from 'vitest'
import { rolesThatMay } from '#tests/factories/actor'
import { canEditTerritory } from './policy.ts'

test('the territory is the coordination’s alone', () => {
  expect(rolesThatMay(canEditTerritory)).toEqual(['coordination'])
})
