import { execFile } from 'node:child_process'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')
const run = promisify(execFile)
let proxy: Server
const asked: string[] = []

beforeAll(async () => {
  proxy = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`)
    response.writeHead(403).end()
  })
  proxy.on('connect', (request, socket) => {
    asked.push(`CONNECT ${request.url}`)
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n')
  })
  await new Promise<void>((resolve) => { proxy.listen(0, '127.0.0.1', resolve) })
})

afterAll(() => { proxy.close() })

/** What a process with these settings asks the proxy for. */
async function asksFor(code: string, settings: Record<string, string>): Promise<string[]> {
  asked.length = 0
  await run(process.execPath, ['--input-type=module', '-e', code], { cwd: root, env: { PATH: process.env['PATH'] ?? '', LOG_LEVEL: 'silent', NODE_ENV: 'test', ...settings } })
  return [...asked]
}

const geocode = `import { useProxy } from '#lib/platform/outgoing-calls'; import { geocodeAddress } from '#lib/platform/geo/geocoder-adapter'
  useProxy(); await geocodeAddress({ line: '1 rue', postalCode: '59000', communeCode: '59350' })`
const through = () => ({ HTTPS_PROXY: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`, GEOCODER_URL: 'https://adresses.exemple' })

test('a call goes through the proxy of the settings', async () => {
  expect(await asksFor(geocode, through())).toEqual(['CONNECT adresses.exemple:443'])
})

test('without the proxy of the settings it does not, nor for a host that NO_PROXY names', async () => {
  // Asked directly: an address that is nobody’s (RFC 5737), for which no name need be looked up.
  const nobody = { ...through(), GEOCODER_URL: 'https://192.0.2.1' }
  expect(await asksFor(geocode.replace('useProxy(); ', ''), nobody)).toEqual([])
  expect(await asksFor(geocode, { ...nobody, NO_PROXY: '192.0.2.1' })).toEqual([])
  expect(await asksFor(geocode, nobody)).toEqual(['CONNECT 192.0.2.1:443'])
})

test('a bucket is reached through the proxy too', async () => {
  const code = `import { useProxy } from '#lib/platform/outgoing-calls'; import { s3Storage } from '#lib/platform/files/s3-storage'
    useProxy(); await s3Storage({ endpoint: 'https://objets.exemple', bucket: 'b', region: 'r', accessKeyId: 'k', secretAccessKey: 's' }, 'p').put('k', Buffer.from('x'), 'text/plain').catch(() => undefined)`
  expect(new Set(await asksFor(code, through()))).toEqual(new Set(['CONNECT objets.exemple:443']))
})

test('a link that somebody typed is never asked through a proxy: nobody here would know where its name leads', async () => {
  const code = `import { askLink } from '#lib/platform/links/ask-link'; import { useProxy } from '#lib/platform/outgoing-calls'
    useProxy(); if (await askLink('https://liens.exemple/') !== 'switched-off') process.exit(1)`
  expect(await asksFor(code, through())).toEqual([])
})
