import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { db } from '#lib/platform/db/client'
import { addSettings, dataDir } from '#lib/platform/env'
import { addCommunes } from '#lib/territory/add-communes'
import { applyKeptContours } from '#lib/territory/apply-kept-contours'
import { approximateSource } from '#lib/territory/approximate-centre'
import { assignCommunes } from '#lib/territory/assign-communes'
import { fetchContours } from '#lib/territory/fetch-contours'
import { forgetOldContours } from '#lib/territory/forget-old-contours'
import { importContours } from '#lib/territory/import-contours'
import { locateCommunes } from '#lib/territory/locate-communes'
import { moveSector } from '#lib/territory/move-sector'
import { getBorderingSuggestions, getContourPreview, listSectors, listTerritoryCommunes, searchFrance } from '#lib/territory/office-queries'
import { receiveContours } from '#lib/territory/receive-contours'
import { removeCommune } from '#lib/territory/remove-commune'
import { removeSector } from '#lib/territory/remove-sector'
import { saveSector } from '#lib/territory/save-sector'
import { aGp, aSite, aStranger, coordinatorActor, entryOf, gpActor, monday } from '#tests/factories/register'
import { useDatabase } from '#tests/setup/test-database'

useDatabase()

const coordination = coordinatorActor()
const bytes = (text: string) => ({ bytes: new TextEncoder().encode(text) })
const square = (west: number, south: number) => ({ type: 'Polygon' as const, coordinates: [[[west, south], [west + 0.1, south], [west + 0.1, south + 0.1], [west, south + 0.1], [west, south]]] })
const file = (codes: readonly string[]) => JSON.stringify({ type: 'FeatureCollection', features: codes.map((code, index) => ({ type: 'Feature', properties: { code, nom: `Commune ${code}` }, geometry: square(3 + index / 10, 50) })) })

async function choose(codes: readonly string[], membership: 'territory' | 'bordering' = 'territory') {
  const located = await locateCommunes(coordination, { codes })
  if (!located.ok) throw new Error(located.code)
  await addCommunes(coordination, { communes: located.value.communes, membership }, monday)
  return located.value
}
const commune = (code: string) => db().commune.findUnique({ where: { code }, select: { name: true, membership: true, lat: true, lon: true, contour: true, contourSource: true, sectorId: true, population: true } })

describe('choosing communes while geo.api.gouv.fr is switched off', () => {
  test('they are there with their facts, their position said to be a guess', async () => {
    const { guessed } = await choose(['59435', '59551'])
    expect(guessed).toEqual(['Nomain', 'Saméon'])
    expect(await commune('59435')).toMatchObject({ name: 'Nomain', population: 2651, membership: 'territory', contourSource: approximateSource })
    const here = (await searchFrance(coordination, '59310'))?.found.filter((one) => one.membership !== null).map((one) => one.name)
    expect(here).toEqual(expect.arrayContaining(['Nomain', 'Saméon']))
  })

  test('a commune changes sides without losing its drawing', async () => {
    await choose(['59222'])
    await importContours(coordination, { source: 'fichier', features: [{ code: '59222', contour: square(3, 50) }] }, monday)
    await choose(['59222'], 'bordering')
    expect(await commune('59222')).toMatchObject({ membership: 'bordering', contourSource: 'fichier', lat: 50.05 })
  })

  test('neighbours are proposed by postal code and intercommunality', async () => {
    await choose(['59449'])
    const suggestions = await getBorderingSuggestions(coordination)
    expect(suggestions?.basis).toBe('relation')
    expect(suggestions?.communes.map((one) => one.name)).toContain('Landas')
  })

  test('contours cannot be asked for, and the answer says so', async () => {
    await choose(['59449'])
    expect(await fetchContours(coordination, { scope: 'missing' }, monday)).toMatchObject({ code: 'switched-off' })
  })

  test('codes that no commune has are refused', async () => {
    expect(await locateCommunes(coordination, { codes: ['99999'] })).toMatchObject({ code: 'nothing-chosen' })
  })
})

test('a commune that still holds sites is kept, and the refusal names them; empty, it goes', async () => {
  await aSite({ name: 'Cabinet du Moulin', communeCode: '59888' })
  expect(await removeCommune(coordination, { code: '59888' }, monday)).toMatchObject({ code: 'has-sites', details: { sites: ['Cabinet du Moulin'], count: 1 } })
  await choose(['59080'])
  expect(await removeCommune(coordination, { code: '59080' }, monday)).toEqual({ ok: true, value: null })
  expect(await commune('59080')).toBeNull()
  expect(await removeCommune(coordination, { code: '59080' }, monday)).toMatchObject({ code: 'not-found' })
})

describe('a file of contours', () => {
  test('is previewed before anything is written, then drawn; chosen communes that were missing come in', async () => {
    await choose(['59449', '59158'])
    const received = await receiveContours(coordination, bytes(file(['59449', '59575'])), monday)
    if (!received.ok) throw new Error(received.code)
    const { id } = received.value
    const preview = await getContourPreview(coordination, id)
    expect(preview?.matched).toEqual([{ code: '59449', name: 'Orchies', isRedrawn: false }])
    expect(preview?.unmatched).toEqual([{ code: '59575', name: 'Commune 59575' }])
    expect(preview?.without).toContain('Coutiches')
    expect((await commune('59449'))?.contour).toBeNull()
    expect(await applyKeptContours(coordination, { id, addCodes: ['59575'], membership: 'bordering' }, monday)).toEqual({ ok: true, value: { drawn: 2 } })
    expect(await commune('59449')).toMatchObject({ contourSource: 'fichier', contour: square(3, 50) })
    expect(await commune('59575')).toMatchObject({ membership: 'bordering', contourSource: 'fichier' })
    expect(await getContourPreview(coordination, id)).toBeNull()
  })

  test('that nobody applied within a day is forgotten by the night, a younger one is not', async () => {
    const before = dataDir()
    addSettings({ DATA_DIR: await mkdtemp(path.join(tmpdir(), 'cpts-contours-')) })
    try {
      const at = new Date()
      const received = await receiveContours(coordination, bytes(file(['59449'])), at)
      const id = received.ok ? received.value.id : ''
      const hours = (count: number) => new Date(at.getTime() + count * 3_600_000)
      expect(await forgetOldContours(coordination, null, hours(23))).toEqual({ ok: true, value: { files: 0 } })
      expect(await getContourPreview(coordination, id)).not.toBeNull()
      expect(await forgetOldContours(coordination, null, hours(25))).toEqual({ ok: true, value: { files: 1 } })
      expect(await getContourPreview(coordination, id)).toBeNull()
    } finally {
      addSettings({ DATA_DIR: before })
    }
  })

  test('with nothing of the territory in it draws nothing', async () => {
    const received = await receiveContours(coordination, bytes(file(['01001'])), monday)
    if (!received.ok) throw new Error(received.code)
    expect(await applyKeptContours(coordination, { id: received.value.id, addCodes: [], membership: 'territory' }, monday)).toMatchObject({ code: 'nothing-matched' })
  })

  test.each([
    ['file-too-large', { bytes: 'too-large' as const }],
    ['file-cut', bytes('{"type":"FeatureCollection","features":[')],
    ['file-empty', { bytes: new Uint8Array() }],
    ['file-not-text', { bytes: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]) }],
  ])('%s is refused before it is kept', async (code, input) => {
    expect(await receiveContours(coordination, input, monday)).toMatchObject({ ok: false, code })
  })

  test('an address that is no preview is nothing', async () => {
    expect(await getContourPreview(coordination, '../../etc/passwd')).toBeNull()
  })
})

describe('sectors', () => {
  async function sector(name: string) {
    const saved = await saveSector(coordination, { id: null, name }, monday)
    if (!saved.ok) throw new Error(saved.code)
    return saved.value.id
  }

  test('are made, renamed, ordered; a name is taken once, whatever its capitals', async () => {
    const [north, south] = [await sector('Nord'), await sector('Sud')]
    expect(await saveSector(coordination, { id: null, name: 'NORD' }, monday)).toMatchObject({ code: 'name-taken' })
    expect(await saveSector(coordination, { id: south, name: 'Sud-Est' }, monday)).toMatchObject({ ok: true })
    await moveSector(coordination, { id: south, direction: 'up' }, monday)
    const order = (await listSectors(coordination))?.map((one) => one.id) ?? []
    expect(order.indexOf(south)).toBeLessThan(order.indexOf(north))
    expect(await moveSector(coordination, { id: order[0] ?? '', direction: 'up' }, monday)).toEqual({ ok: true, value: null })
  })

  test('two people who create the same one at once make one', async () => {
    const both = await Promise.all([1, 2].map(() => saveSector(coordination, { id: null, name: 'Course' }, monday)))
    expect(both.map((one) => (one.ok ? 'ok' : one.code)).sort()).toEqual(['name-taken', 'ok'])
  })

  test('the register tells the sector of a GP as soon as the commune is in it, and no more once it is undone', async () => {
    const gp = await aGp()
    const id = await sector('Ouest')
    await assignCommunes(coordination, { sectorId: id, codes: ['59999'] }, monday)
    expect((await entryOf(gp.practiceId)).detail).toMatchObject({ sectorId: id })
    await removeSector(coordination, { id }, monday)
    expect((await entryOf(gp.practiceId)).detail).toMatchObject({ sectorId: null })
  })
})

test('a stranger and a GP get not-found everywhere, and read nothing', async () => {
  for (const actor of [aStranger(), gpActor([])]) {
    expect(await locateCommunes(actor, { codes: ['59449'] })).toMatchObject({ code: 'not-found' })
    expect(await addCommunes(actor, { communes: [], membership: 'territory' }, monday)).toMatchObject({ code: 'not-found' })
    expect(await removeCommune(actor, { code: '59449' }, monday)).toMatchObject({ code: 'not-found' })
    expect(await saveSector(actor, { id: null, name: 'X' }, monday)).toMatchObject({ code: 'not-found' })
    expect(await receiveContours(actor, bytes(file(['59449'])), monday)).toMatchObject({ code: 'not-found' })
    expect(await importContours(actor, { source: 'x', features: [] }, monday)).toMatchObject({ code: 'not-found' })
    expect(await fetchContours(actor, { scope: 'all' }, monday)).toMatchObject({ code: 'not-found' })
    expect([await listTerritoryCommunes(actor), await listSectors(actor), await searchFrance(actor, 'Lille'), await getBorderingSuggestions(actor)]).toEqual([null, null, null, null])
  }
})
