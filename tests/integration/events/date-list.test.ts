import { expect, test } from 'vitest'
import { listOfficeDates } from '#lib/events/date-list-queries'
import { datesRequest } from '#lib/events/date-list-schema'
import { getDatesSheet } from '#lib/events/date-list-sheet-queries'
import { db } from '#lib/platform/db/client'
import { Prisma } from '#lib/platform/db/generated/client'
import { listPageSize } from '#lib/platform/list-request'
import { aSession } from '#tests/factories/events'
import { coordinatorActor, daysLater, monday } from '#tests/factories/register'
import { useDatabase } from '#tests/setup/test-database'

useDatabase()

const coordination = coordinatorActor()

/** A date of an event of its own, so many days from now, in this state. */
async function aDate(title: string, days: number, more: { place?: string; state?: 'planned' | 'postponed' | 'cancelled'; isPublished?: boolean } = {}): Promise<void> {
  const startsAt = daysLater(days)
  const id = await aSession({ startsAt })
  const { eventId } = await db().eventSession.update({ where: { id }, data: { place: more.place ?? '' }, select: { eventId: true } })
  await db().event.update({ where: { contentId: eventId }, data: { state: more.state ?? 'planned', stateReason: more.state === undefined ? '' : 'Salle fermée', stateAt: more.state === undefined ? null : monday }, select: { contentId: true } })
  await db().content.update({ where: { id: eventId }, data: { draftTitle: title, ...(more.isPublished === false ? { published: Prisma.DbNull, publishedVersion: null, publishedAt: null } : {}) }, select: { id: true } })
}

const list = async (params: Record<string, string>) => {
  const found = await listOfficeDates(coordination, datesRequest(params), monday)
  if (found === null) throw new Error('not readable')
  return found
}
const titles = async (params: Record<string, string>) => (await list(params)).dates.map((one) => one.title)

test('dates are found, filtered, sorted and put into pages as the address asks, and leave as a file the same way', async () => {
  await aDate('Échanges de pratiques', 3, { place: 'Salle des fêtes' })
  await aDate('Soirée palliative', 9, { state: 'cancelled' })
  await aDate('Atelier mémoire', 20, { isPublished: false })
  await aDate('Réunion des adhérents', 30, { state: 'postponed' })
  await aDate('Passée, la dernière', -3)
  await aDate('Passée, la première', -40)
  expect(await titles({})).toEqual(['Échanges de pratiques', 'Soirée palliative', 'Atelier mémoire', 'Réunion des adhérents'])
  expect(await titles({ quand: 'passes' })).toEqual(['Passée, la dernière', 'Passée, la première'])
  expect(await titles({ quand: 'passes', tri: 'date' })).toEqual(['Passée, la première', 'Passée, la dernière'])
  expect(await titles({ tri: 'nom' })).toEqual(['Atelier mémoire', 'Échanges de pratiques', 'Réunion des adhérents', 'Soirée palliative'])
  expect(await titles({ tri: 'nom', ordre: 'desc' })).toEqual(['Soirée palliative', 'Réunion des adhérents', 'Échanges de pratiques', 'Atelier mémoire'])
  expect([await titles({ q: 'ECHANGES fetes' }), await titles({ q: 'échanges marché' })]).toEqual([['Échanges de pratiques'], []])
  expect(await Promise.all(['published', 'draft', 'postponed', 'cancelled'].map((etat) => titles({ etat })))).toEqual([['Échanges de pratiques'], ['Atelier mémoire'], ['Réunion des adhérents'], ['Soirée palliative']])
  const sheet = await getDatesSheet(coordination, { q: 'fetes' }, '2026-11-23', monday)
  expect(sheet?.rows.map((row) => [row[0], row[4], row[8]])).toEqual([['Échanges de pratiques', 'Salle des fêtes', 'Publié']])
  // A long list comes by pages, each date once; past the last page, the first.
  for (let count = 0; count < listPageSize; count += 1) await aDate(`Suite ${String(count).padStart(2, '0')}`, 40 + count)
  const [first, second, beyond] = [await list({ q: 'suite' }), await list({ page: '2' }), await list({ page: '9' })]
  expect([first.total, first.dates.length]).toEqual([listPageSize, listPageSize])
  expect([second.total, second.dates.length]).toEqual([listPageSize + 4, 4])
  expect(beyond.dates).toEqual((await list({})).dates)
  expect((await getDatesSheet(coordination, {}, '2026-11-23', monday))?.rows).toHaveLength(listPageSize + 4)
})
