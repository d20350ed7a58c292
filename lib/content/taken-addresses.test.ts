import { readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { root } from '#tests/architecture/file-kinds'
import { siteAddresses } from '#tests/helpers/site-addresses'
import { contentKinds } from './kinds.ts'
import type { ContentKindName } from './content-fields.ts'
import { housedPages, reservedSlugs, takenAddresses } from './taken-addresses.ts'

test('every first part of an address of ours is taken, so that the door does not look for a written page there', () => {
  const first = siteAddresses().map((one) => one.pattern.split('/')[1] ?? '').filter((one) => one !== '' && !one.startsWith('['))
  expect([...new Set([...first, ...readdirSync(path.join(root, 'public'))])].filter((one) => !takenAddresses.has(one))).toEqual([])
})

test.each(Object.keys(contentKinds) as ContentKindName[])('no content of the kind %s may take an address at which a route of ours answers', (kind) => {
  const address = contentKinds[kind].address?.('x').split('/') ?? null
  // `/#x` and the like: written inside a page, and in nobody's way.
  if (address === null || address.some((part) => part.includes('#'))) return
  const beside = siteAddresses().map((one) => one.pattern.split('/')).filter((parts) => parts.length === address.length && parts.slice(0, -1).join('/') === address.slice(0, -1).join('/'))
  const slugs = beside.map((parts) => parts.at(-1) ?? '').filter((one) => /^[a-z0-9-]+$/.test(one))
  expect(slugs.filter((one) => !reservedSlugs(kind).has(one))).toEqual([])
})

test('pages leave free what stands inside another page too', () => {
  expect(Object.keys(housedPages).filter((one) => !reservedSlugs('page').has(one))).toEqual([])
})
