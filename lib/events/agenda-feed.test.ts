import { expect, test } from 'vitest'
import { agendaFeed } from './agenda-feed.ts'
import { agendaFilters, noAgendaFilters } from './agenda-filters.ts'

const site = { name: 'CPTS', url: 'https://cpts.exemple', timeZone: 'Europe/Paris' }
const item = { id: 'a', slug: 'soiree', title: 'Soirée <b>&', format: 'soiree', summary: 'Une soirée.', startsAt: '2026-12-03T18:30:00Z', endsAt: '2026-12-03T20:30:00Z', publishedAt: '2026-11-01T08:00:00Z', isCancelled: false, state: 'planned' }

test('a date is a line with its day, its address and what it is; what is typed ends nothing', () => {
  const feed = agendaFeed([item], site)
  expect(feed).toContain('<title>Soirée &lt;b&gt;&amp;</title><link>https://cpts.exemple/agenda/soiree</link><guid isPermaLink="false">a</guid>')
  expect(feed).toContain('<category>Soirée ouverte à tous</category>')
  expect(feed).toContain('jeudi 3 décembre, de 19\u00A0h\u00A030')
})

test('what is called off says so, under the same identity', () => {
  expect(agendaFeed([{ ...item, isCancelled: true }], site)).toContain('<title>Annulé\u00A0: Soirée')
  expect(agendaFeed([{ ...item, state: 'cancelled' }], site)).toContain('<guid isPermaLink="false">a</guid>')
})

test('an address narrows the agenda; what is absurd is left out', () => {
  expect(agendaFilters({})).toEqual(noAgendaFilters)
  expect(agendaFilters({ type: 'formation', public: 'members', commune: '59449', mois: '2026-12', quand: 'passes', page: '2' })).toEqual({ axis: null, format: 'formation', audience: 'members', commune: '59449', month: '2026-12-01', when: 'past', page: 2 })
  expect(agendaFilters({ axe: 'x', type: 'x', public: 'x', commune: '\u0000', mois: '2026-13', quand: 'x', page: '-1' })).toEqual(noAgendaFilters)
})
