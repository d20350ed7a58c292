import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { shiftClock } from '#lib/platform/clock'
import { addSettings } from '#lib/platform/env'
import { beginMaintenance, endMaintenance } from '#lib/platform/running/maintenance'
import { siteAddresses } from '#tests/helpers/site-addresses'
import { maintenanceDoor } from './maintenance-door.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'cpts-maintenance-'))
const closed = { until: null, message: 'Nous changeons de <serveur>.', name: 'CPTS d’ici', accent: '#123456', phone: { number: '+33320000000', display: '03 20 00 00 00', hours: 'de 9 h à 12 h' } }
let server: Server
let address = ''
let shifted = 0

beforeAll(async () => {
  addSettings({ DATA_DIR: folder })
  server = createServer((request, response) => { void maintenanceDoor(request, response).then((isDone) => isDone ? undefined : response.end('the site')) })
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => { server.close(); rmSync(folder, { recursive: true }); shiftClock(0); addSettings({ DATA_DIR: '' }) })
beforeEach(() => { endMaintenance(); moveOn() })

/** What is known of the file is half a second old at most. */
function moveOn(): void {
  shifted += 1000
  shiftClock(shifted)
}

function close(more: Partial<typeof closed> = {}): void {
  beginMaintenance({ ...closed, ...more })
  moveOn()
}

async function typed(headers: Record<string, string>): Promise<{ status: number; text: string }> {
  const form = new FormData()
  form.set('words', 'Bonjour <b>Maëlle</b>')
  const answer = await fetch(`${address}/contact?x=1`, { method: 'POST', body: form, headers })
  return { status: answer.status, text: await answer.text() }
}

test('open, everything passes; closed, every page says so; open again, everything passes', async () => {
  expect(await (await fetch(address)).text()).toBe('the site')
  close()
  for (const place of ['/', '/medecins', '/gestion', '/api/recherche?q=a', '/nowhere']) {
    const answer = await fetch(`${address}${place}`)
    expect({ status: answer.status, retry: answer.headers.get('retry-after'), cache: answer.headers.get('cache-control') }).toEqual({ status: 503, retry: '600', cache: 'no-store' })
    const text = await answer.text()
    for (const words of ['Le site est en maintenance', 'CPTS d’ici', '03 20 00 00 00', 'Nous changeons de &lt;serveur&gt;.', '--accent:#123456']) expect(text).toContain(words)
  }
  expect(endMaintenance()).toBe(true)
  moveOn()
  expect((await fetch(address)).status).toBe(200)
})

test('monitors, the files of open pages, and forms that the page itself refuses pass', async () => {
  close()
  for (const place of ['/api/sante', '/api/metriques', '/_next/static/chunks/a.js']) expect((await fetch(`${address}${place}`)).status).toBe(200)
  expect((await fetch(address, { method: 'POST', headers: { 'next-action': 'abc' } })).status).toBe(200)
  for (const method of ['GET', 'HEAD', 'PUT']) expect((await fetch(address, { method, headers: { 'next-action': 'abc' } })).status, `${method}: no form of a page`).toBe(503)
})

test('of every address of the site, that of monitors alone is open while it is closed; control: open, all are', async () => {
  const patterns = siteAddresses().map((one) => one.pattern)
  const answered = async () => {
    const found: string[] = []
    for (const pattern of patterns) for (const method of ['GET', 'POST']) if ((await fetch(`${address}${pattern}`, { method })).status === 200) found.push(`${method} ${pattern}`)
    return found
  }
  expect(await answered()).toHaveLength(2 * patterns.length)
  close()
  expect((await answered()).toSorted()).toEqual(['GET /api/sante', 'POST /api/sante'])
})

test('what was being sent comes back, to be sent again to the same address', async () => {
  close()
  const { status, text } = await typed({ origin: address })
  expect(status).toBe(503)
  expect(text).toContain('action="/contact?x=1"')
  expect(text).toContain('Bonjour &lt;b&gt;Maëlle&lt;/b&gt;')
})

test('a form of another site does not become ours', async () => {
  close()
  expect((await typed({ origin: 'https://ailleurs.exemple' })).text).not.toContain('Maëlle')
})

test('a file that cannot be read closes the site all the same', async () => {
  close({ accent: 'red;}</style><script>' })
  const answer = await fetch(address)
  expect(answer.status).toBe(503)
  expect(await answer.text()).not.toContain('<script>')
})
