import { expect, test } from 'vitest'
import { aPublicContent } from '#tests/factories/public-contents'
import { campaignsInTime, offersInForce, officersInTime, publishedOn } from './in-time.ts'

const today = '2026-11-22'
const titles = (found: readonly { values: { title: string } }[]) => found.map((one) => one.values.title)

test('an offer stands until the end of its last day, the one that ends first before the others', () => {
  const offers = [['Sans fin', null], ['Hier', '2026-11-21'], ['Plus tard', '2026-12-01'], ['Aujourd’hui', today]] as const
  expect(titles(offersInForce(offers.map(([title, untilOn]) => aPublicContent('offer', { title, untilOn })), today))).toEqual(['Aujourd’hui', 'Plus tard', 'Sans fin'])
})

test('a campaign runs from its first day to its last, both included', () => {
  const campaigns = [
    ['Finie', '2026-10-01', '2026-11-21'], ['Finie avant', '2025-10-01', '2025-10-31'], ['Dernier jour', '2026-10-01', today], ['Premier jour', today, null], ['Demain', '2026-11-23', '2026-12-01'], ['Plus tard', '2027-01-01', null],
  ] as const
  const found = campaignsInTime(campaigns.map(([title, fromOn, untilOn]) => aPublicContent('campaign', { title, fromOn, untilOn })), today)
  expect({ running: titles(found.running), toCome: titles(found.toCome), over: titles(found.over) }).toEqual({
    running: ['Premier jour', 'Dernier jour'], toCome: ['Demain', 'Plus tard'], over: ['Finie', 'Finie avant'],
  })
})

test('a term of office that has ended is past, one that has not begun is not told yet', () => {
  const officers = [['Présidence', '2025-06-01', null], ['Ancienne', '2020-01-01', '2023-01-01'], ['Plus ancienne', '2018-01-01', '2019-12-31'], ['Élue', '2027-01-01', null]] as const
  const found = officersInTime(officers.map(([title, fromOn, untilOn]) => aPublicContent('officer', { title, fromOn, untilOn })), today)
  expect([titles(found.present), titles(found.past)]).toEqual([['Présidence'], ['Ancienne', 'Plus ancienne']])
})

test('the day of publication is that of the instance’s zone', () => {
  expect(publishedOn({ publishedAt: '2026-11-20T23:30:00.000Z' }, 'Europe/Paris')).toBe('2026-11-21')
  expect(publishedOn({ publishedAt: '2026-11-20T23:30:00.000Z' }, 'America/Guadeloupe')).toBe('2026-11-20')
})
