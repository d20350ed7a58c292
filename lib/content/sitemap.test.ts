import { expect, test } from 'vitest'
import { sitemapIndex, sitemapLine, sitemapPath } from './sitemap.ts'

const today = '2026-11-28'

test.each([
  ['a piece of news', 'news', 'octobre-rose', null, '/actualites/octobre-rose'],
  ['a written page', 'page', 'une-page', null, '/une-page'],
  ['a page that stands in another one', 'page', 'presentation', null, null],
  ['a page whose address is ours', 'page', 'medecins', null, null],
  ['what has no page of its own', 'document', 'statuts', null, null],
  ['an offer on its last day', 'offer', 'stage', '2026-11-28', '/s-installer/stage'],
  ['an offer the day after', 'offer', 'stage', '2026-11-27', null],
] as const)('%s', (_, kind, slug, lastDay, path) => {
  expect(sitemapPath({ kind, slug, lastDay }, today)).toBe(path)
})

test('addresses are written as XML text', () => {
  expect(sitemapLine('https://x.example/a&b', new Date('2026-11-28T00:00:00Z'))).toBe('<url><loc>https://x.example/a&amp;b</loc><lastmod>2026-11-28T00:00:00.000Z</lastmod></url>\n')
  expect(sitemapIndex(['https://x.example/sitemap.xml?partie=1'])).toContain('<sitemap><loc>https://x.example/sitemap.xml?partie=1</loc></sitemap>')
})
