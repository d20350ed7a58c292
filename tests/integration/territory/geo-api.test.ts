import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, expect, test } from 'vitest'
import { db } from '#lib/platform/db/client'
import { coordinatorActor, monday } from '#tests/factories/register'
import { useDatabase } from '#tests/setup/test-database'

// A server that plays geo.api.gouv.fr; the settings are read at the first use, hence the late imports.
const contour = { type: 'Polygon', coordinates: [[[3.2, 50.4], [3.3, 50.4], [3.3, 50.5], [3.2, 50.4]]] }
const official = (code: string) => ({ code, nom: `Officielle ${code}`, centre: { type: 'Point', coordinates: [3.24, 50.47] }, contour })
const well = (url: URL, response: ServerResponse) => {
  const departement = /^\/departements\/(\w+)\/communes$/.exec(url.pathname)
  response.end(JSON.stringify(departement ? [official('59449'), { ...official('59560'), nom: 'Voisine' }] : [official(url.searchParams.get('code') ?? '')]))
}
let play = well
const server = createServer((request, response) => play(new URL(request.url ?? '', 'http://x'), response))
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
process.env['GEO_API_URL'] = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
const { addCommunes } = await import('#lib/territory/add-communes')
const { fetchContours } = await import('#lib/territory/fetch-contours')
const { locateCommunes } = await import('#lib/territory/locate-communes')
const { getBorderingSuggestions } = await import('#lib/territory/office-queries')

useDatabase()
afterAll(() => void server.close())

const coordination = coordinatorActor()

async function choose(codes: readonly string[]) {
  const located = await locateCommunes(coordination, { codes })
  if (!located.ok) throw new Error(located.code)
  await addCommunes(coordination, { communes: located.value.communes, membership: 'territory' }, monday)
  return located.value.guessed
}

test('chosen communes come with their official centre and contour, and their neighbours with distances', async () => {
  play = well
  expect(await choose(['59449'])).toEqual([])
  expect(await db().commune.findUnique({ where: { code: '59449' }, select: { name: true, lat: true, contourSource: true } })).toEqual({ name: 'Orchies', lat: 50.47, contourSource: 'geo.api.gouv.fr' })
  expect(await getBorderingSuggestions(coordination)).toMatchObject({ basis: 'distance', communes: [{ name: 'Voisine', kilometres: 0 }] })
})

test.each<[string, typeof well]>([
  ['an error', (_, response) => void response.writeHead(503).end()],
  ['a web page instead of data', (_, response) => void response.end('<html>')],
  ['a cut connection', (_, response) => void response.destroy()],
])('%s is told as no answer; later the contour comes and corrects the guess', async (_, broken) => {
  await db().commune.deleteMany({ where: { code: '59158' } })
  play = broken
  expect(await choose(['59158'])).toEqual(['Coutiches'])
  expect(await fetchContours(coordination, { scope: 'missing' }, monday)).toMatchObject({ code: 'no-answer' })
  play = well
  expect(await fetchContours(coordination, { scope: 'missing' }, monday)).toMatchObject({ ok: true })
  expect(await db().commune.findUnique({ where: { code: '59158' }, select: { lat: true, lon: true, contourSource: true } })).toEqual({ lat: 50.47, lon: 3.24, contourSource: 'geo.api.gouv.fr' })
})
