import { expect, test } from 'vitest'
import { mayLoseAdmin } from './last-admin.ts'

test.each([
  ['the only administrator stays', ['anne'], 'anne', false],
  ['one of two may go', ['anne', 'bilal'], 'anne', true],
  ['the same one listed twice is still alone', ['anne', 'anne'], 'anne', false],
  ['somebody who is no administrator may go', ['anne'], 'chloe', true],
  ['where there is none, nobody is held back', [], 'anne', true],
])('%s', (_, admins, leaving, isAllowed) => {
  expect(mayLoseAdmin(admins, leaving)).toMatchObject(isAllowed ? { ok: true, value: 'allowed' } : { ok: false, code: 'last-admin' })
})
