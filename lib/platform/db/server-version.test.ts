import { expect, test } from 'vitest'
import { majorOf, versionRefusal } from './server-version.ts'

test('a server older than those the product is tried on is refused, with what to do', () => {
  expect(versionRefusal(majorOf(140_019))).toMatch(/PostgreSQL 14 est trop ancien.*version 15 au moins/)
  expect([150_000, 180_004, 190_000].map((number) => versionRefusal(majorOf(number)))).toEqual([null, null, null])
})
