import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { prerenderedPaths } from './prerendered-paths.ts'

test('a page of its own that is made for each request is not taken for one of a pattern', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'build-'))
  writeFileSync(path.join(folder, 'prerender-manifest.json'), JSON.stringify({ routes: { '/': {}, '/medecins': {}, '/_not-found': {} }, dynamicRoutes: { '/[slug]': { routeRegex: '^/([^/]+?)(?:/)?$' } } }))
  writeFileSync(path.join(folder, 'routes-manifest.json'), JSON.stringify({ staticRoutes: [{ page: '/' }, { page: '/medecins' }, { page: '/espace' }, { page: '/_not-found' }] }))
  const isPrerendered = prerenderedPaths(folder)
  expect(['/', '/medecins', '/une-page', '/espace', '/espace/profil', '/_not-found'].map((one) => isPrerendered(one))).toEqual([true, true, true, false, false, false])
})
