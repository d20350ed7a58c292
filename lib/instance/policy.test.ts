import { expect, test } from 'vitest'
import { rolesThatMay } from '#tests/factories/actor'
import { canEditInstance } from './policy.ts'

test('who the CPTS is, and its settings, are the coordination’s and the administrator’s', () => {
  expect(rolesThatMay(canEditInstance)).toEqual(['coordination', 'admin'])
})
