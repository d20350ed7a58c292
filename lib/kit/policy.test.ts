import { expect, test } from 'vitest'
import { rolesThatMay } from '#tests/factories/actor'
import { canMakeKit } from './policy.ts'

test('the coordination prints the kit, nobody else', () => {
  expect(rolesThatMay(canMakeKit)).toEqual(['coordination'])
})
