import { beforeEach, expect, test } from 'vitest'
import * as freshness from './freshness.ts'
import * as tags from './page-tags.ts'

// One per process: as if each test were one.
beforeEach(() => {
  for (const name of ['cptsPageTags', 'cptsFreshness']) Reflect.deleteProperty(globalThis, name)
})

test('a page is out of date after a change of what it depends on, and of nothing else', () => {
  tags.rememberPageTags('/route-cache/APP_PAGE/0123/$/actualites', ['_N_T_/layout', 'content', 'menu'])
  const kept = freshness.changeCount()
  freshness.somethingChanged(['register'])
  expect(freshness.latestChange(tags.tagsOfPage('/actualites'))).toBeLessThanOrEqual(kept)
  freshness.somethingChanged(['agenda', 'content'])
  expect(freshness.latestChange(tags.tagsOfPage('/actualites'))).toBeGreaterThan(kept)
})

test('of a page that nothing is known of, every change counts', () => {
  const kept = freshness.changeCount()
  freshness.somethingChanged(['register'])
  expect(tags.tagsOfPage('/medecins')).toBeNull()
  expect(freshness.latestChange(null)).toBeGreaterThan(kept)
})

test('what the latest making told is what counts', () => {
  tags.rememberPageTags('/agenda', ['content'])
  tags.rememberPageTags('/agenda', ['content', 'agenda'])
  const kept = freshness.changeCount()
  freshness.somethingChanged(['agenda'])
  expect(freshness.latestChange(tags.tagsOfPage('/agenda'))).toBeGreaterThan(kept)
})

test('when changes may have been missed, everything is out of date', () => {
  tags.rememberPageTags('/agenda', ['agenda'])
  const kept = freshness.changeCount()
  freshness.forgetAll('Europe/Paris')
  expect(freshness.latestChange(tags.tagsOfPage('/agenda'))).toBeGreaterThan(kept)
  expect(freshness.latestChange(['register'])).toBeGreaterThan(kept)
})

test('the first page is known by its path', () => {
  tags.rememberPageTags('/route-cache/APP_PAGE/0123/$/index', ['menu'])
  expect(tags.tagsOfPage('/')).toEqual(['menu'])
  expect(tags.tagsOfPage('/_next/static/chunks/a.js')).toEqual([])
})
