import { readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { root } from '#tests/architecture/file-kinds'
import { siteAddresses } from '#tests/helpers/site-addresses'
import { takenAddresses } from './taken-addresses.ts'

test('every first part of an address of ours is taken, so that the door does not look for a written page there', () => {
  const first = siteAddresses().map((one) => one.pattern.split('/')[1] ?? '').filter((one) => one !== '' && !one.startsWith('['))
  expect([...new Set([...first, ...readdirSync(path.join(root, 'public'))])].filter((one) => !takenAddresses.has(one))).toEqual([])
})
