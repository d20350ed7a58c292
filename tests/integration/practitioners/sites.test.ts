import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { shiftClock } from '#lib/platform/clock'
import { aGp, aSite, aStranger, coordinatorActor, entryOf, monday } from '#tests/factories/register'
import { useDatabase } from '#tests/setup/test-database'

// A server that plays the Géoplateforme; the settings are read at the first use, hence the late imports below.
let answer: (response: ServerResponse) => void = (response) => response.end()
let asked: string[] = []
let server: Server
const { locateSite } = await (async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? '')
    answer(response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  process.env['GEOCODER_URL'] = `http://127.0.0.1:${(server.address() as AddressInfo).port}/geocodage`
  return import('#lib/practitioners/locate-site')
})()
const { createSite } = await import('#lib/practitioners/create-site')
const { updateSite } = await import('#lib/practitioners/update-site')
const { getSite, listSites } = await import('#lib/practitioners/site-queries')

useDatabase()
beforeAll(() => aSite())
afterAll(() => {
  shiftClock(0)
  server.close()
})

const coordination = coordinatorActor()
const address = { addressLine: '12 rue des Saules', postalCode: '59990', communeCode: '59999', placing: 'address', lat: null, lon: null } as const
const found = (score: number, citycode = '59999') => (response: ServerResponse) => {
  response.end(JSON.stringify({ features: [{ geometry: { coordinates: [3.25, 50.45] }, properties: { score, citycode, label: '12 Rue des Saules 59990 Commune' } }] }))
}
const atCentre = { lat: 50.4, lon: 3.2, geoPrecision: 'commune' }

describe('where a site is', () => {
  test.each([
    ['a sure answer is taken', found(0.93), address, { ok: true, value: { lat: 50.45, lon: 3.25, geoPrecision: 'address' } }],
    ['exactly 0.8 is sure', found(0.8), address, { ok: true, value: { geoPrecision: 'address' } }],
    ['a doubtful one is asked back', found(0.79), address, { ok: false, code: 'address-doubtful', details: { label: '12 Rue des Saules 59990 Commune' } }],
    ['a doubtful one is taken by whoever says so', found(0.5), { ...address, placing: 'proposed' as const }, { ok: true, value: { geoPrecision: 'address' } }],
    ['below 0.5 it is the centre of the commune', found(0.49), address, { ok: true, value: { ...atCentre, geocoder: 'not-found' } }],
    ['another commune is not the one', found(0.99, '59000'), address, { ok: true, value: { ...atCentre, geocoder: 'not-found' } }],
    ['an unreadable answer is none', (response: ServerResponse) => response.end('<html>'), address, { ok: true, value: { ...atCentre, geocoder: 'no-answer' } }],
    ['an error is none', (response: ServerResponse) => response.writeHead(500).end(), address, { ok: true, value: { ...atCentre, geocoder: 'no-answer' } }],
    ['a cut connection is none', (response: ServerResponse) => response.destroy(), address, { ok: true, value: { ...atCentre, geocoder: 'no-answer' } }],
    ['an unknown commune is refused', found(0.9), { ...address, communeCode: '00000' }, { ok: false, code: 'commune-unknown' }],
  ])('%s', async (_, played, site, expected) => {
    answer = played
    expect(await locateSite(coordination, site)).toMatchObject(expected)
  })

  test('it asks for the address in its commune, and nothing else', async () => {
    answer = found(0.9)
    asked = []
    await locateSite(coordination, address)
    expect(asked).toEqual(['/geocodage/search?q=12+rue+des+Saules+59990&citycode=59999&limit=5&autocomplete=0'])
  })

  test('neither a point placed by hand nor a site without street is asked for', async () => {
    asked = []
    expect(await locateSite(coordination, { ...address, placing: 'hand', lat: 50.1, lon: 3.1 })).toMatchObject({ value: { lat: 50.1, lon: 3.1, geoPrecision: 'hand' } })
    expect(await locateSite(coordination, { ...address, addressLine: '' })).toMatchObject({ value: atCentre })
    expect(asked).toEqual([])
  })

  test('silent for longer than four seconds, it is none', async () => {
    answer = () => {}
    expect(await locateSite(coordination, address)).toMatchObject({ value: { ...atCentre, geocoder: 'no-answer' } })
  })

  test('told that it asks too much, it keeps quiet for five seconds', async () => {
    // A minute ago, so that the other tests, in whatever order, are past the silence.
    shiftClock(-60_000)
    answer = (response) => response.writeHead(429).end()
    await locateSite(coordination, address)
    asked = []
    answer = found(0.9)
    expect(await locateSite(coordination, address)).toMatchObject({ value: { geocoder: 'no-answer' } })
    expect(asked).toEqual([])
    shiftClock(-54_000)
    expect(await locateSite(coordination, address)).toMatchObject({ value: { geoPrecision: 'address' } })
    shiftClock(0)
  })
})

const facts = {
  name: 'Cabinet neuf', kind: 'single_practice', addressLine: '1 place', addressExtra: '', postalCode: '59990', communeCode: '59999', phone: '', email: '',
  isStepFree: null, lat: 50.41, lon: 3.21, geoPrecision: 'hand',
} as const

test('a site is added, found in the list, and corrected; those who work there show it at once', async () => {
  const created = await createSite(coordination, facts, monday)
  if (!created.ok) throw new Error(created.code)
  const gp = await aGp({ siteId: created.value.id })
  expect(await updateSite(coordination, { id: created.value.id, version: 1, site: { ...facts, name: 'Cabinet rebaptisé', phone: '0353010001' } }, monday)).toEqual({ ok: true, value: null })
  expect((await entryOf(gp.practiceId)).detail).toMatchObject({ siteName: 'Cabinet rebaptisé', phone: '0353010001' })
  expect(await getSite(coordination, created.value.id)).toMatchObject({ handEditedFields: ['phone', 'siteName'], people: [{ practiceId: gp.practiceId }] })
  const list = await listSites(coordination, { page: 1, sort: 'personnes', direction: 'desc', search: 'rebaptise', kind: null, communeCode: null, precision: null })
  expect(list).toMatchObject({ total: 1, items: [{ people: 1 }] })
})

test('the second of two people is told what changed', async () => {
  const created = await createSite(coordination, facts, monday)
  if (!created.ok) throw new Error(created.code)
  const { id } = created.value
  await updateSite(coordination, { id, version: 1, site: { ...facts, kind: 'msp' } }, monday)
  expect(await updateSite(coordination, { id, version: 1, site: { ...facts, phone: '0353010002' } }, monday))
    .toMatchObject({ code: 'conflict', details: { changed: ['Type de lieu : Maison de santé (MSP)', 'Téléphone : (vide)'] } })
})

test('a stranger gets not-found, and the geocoder is not asked on their behalf', async () => {
  const siteId = await aSite()
  asked = []
  expect(await locateSite(aStranger(), address)).toMatchObject({ code: 'not-found' })
  expect(asked).toEqual([])
  expect(await createSite(aStranger(), facts, monday)).toMatchObject({ code: 'not-found' })
  expect(await updateSite(aStranger(), { id: siteId, version: 1, site: facts }, monday)).toMatchObject({ code: 'not-found' })
  expect(await getSite(aStranger(), siteId)).toBeNull()
  expect(await getSite(coordination, 'pas-un-identifiant')).toBeNull()
})
