import { expect, test } from 'vitest'
import { aPublicContent } from '#tests/factories/public-contents'
import { newsFeed } from './news-feed.ts'

const site = { name: 'CPTS de l’Essai', sentence: '', url: 'https://essai.example' }

test('a piece of news is told with its address, its date and its category', () => {
  const feed = newsFeed([aPublicContent('news', { title: 'Octobre rose', summary: 'Deux soirées.', category: 'prevention' }, { slug: 'octobre-rose' })], site)
  for (const part of ['<title>Octobre rose</title>', '<link>https://essai.example/actualites/octobre-rose</link>', '<pubDate>Fri, 20 Nov 2026 09:00:00 GMT</pubDate>', '<category>Prévention</category>']) expect(feed).toContain(part)
})

test('nothing typed is ever markup, and what no XML may hold is left out', () => {
  const feed = newsFeed([aPublicContent('news', { title: 'A & B <script>]]>\u0001', summary: '"x"' })], site)
  expect(feed).toContain('<title>A &amp; B &lt;script&gt;]]&gt;</title>')
  expect(feed).not.toContain('\u0001')
})

test('thirty at most', () => {
  expect(newsFeed(Array.from({ length: 40 }, () => aPublicContent('news')), site).match(/<item>/g)).toHaveLength(30)
})
