import { expect, test } from 'vitest'
import { rolesThatMay } from '#tests/factories/actor'
import { canEditMenu } from './policy.ts'

test('the menu is the coordination’s, like the pages that it leads to', () => {
  expect(rolesThatMay(canEditMenu)).toEqual(['coordination'])
})
