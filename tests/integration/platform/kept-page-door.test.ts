import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { somethingChanged } from '#lib/platform/cache/freshness'
import { rememberPageTags } from '#lib/platform/cache/page-tags'
import type { OwnAnswer } from '#lib/platform/web/ask-own'
import { keptPageDoor } from '#lib/platform/web/kept-page-door'

// A real web server with the door in front; behind it, a stand-in for Next that counts what it is asked.
let server: Server
let asked: string[]
let title: string
let hold: Promise<void>

beforeEach(async () => {
  asked = []
  title = 'Avant'
  hold = Promise.resolve()
  const askNext = async (pathname: string): Promise<OwnAnswer> => {
    asked.push(pathname)
    const body = Buffer.from(`<h1>${title}</h1><script>run()</script>${'é'.repeat(2000)}`)
    await hold
    const headers: Record<string, string> = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': "script-src 'nonce-x'" }
    return pathname === '/absente' ? { status: 404, headers: { ...headers, 'x-nextjs-prerender': '1' }, body } : { status: 200, headers: pathname === '/pour-moi' ? headers : { ...headers, 'x-nextjs-prerender': '1' }, body }
  }
  const door = keptPageDoor({ isPrerendered: (pathname) => !pathname.startsWith('/espace'), askNext })
  server = createServer((request, response) => {
    void door(request, response).then((isAnswered) => { if (!isAnswered) response.writeHead(299).end('past the door') })
  })
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
})
afterEach(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => { server.close(resolve) })
})

const get = (path: string, headers: Record<string, string> = {}, method = 'GET') => fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, { method, headers: { 'accept-encoding': 'identity', ...headers } })

test('a page is asked of Next once, however many visit it', async () => {
  await Promise.all(Array.from({ length: 20 }, () => get('/')))
  expect((await get('/?utm=lettre')).status).toBe(200)
  expect(asked).toEqual(['/'])
})

test('after a change the next visitor reads the new page, not the kept one', async () => {
  expect(await (await get('/')).text()).toContain('Avant')
  title = 'Après'
  expect(await (await get('/')).text()).toContain('Avant') // Nothing was told: still kept. Otherwise this test would prove nothing.
  somethingChanged(['agenda'])
  expect(await (await get('/')).text()).toContain('Après')
})

test('a change of something else leaves a page as it is kept', async () => {
  rememberPageTags('/actualites', ['content'])
  await get('/actualites')
  title = 'Après'
  somethingChanged(['agenda'])
  expect(await (await get('/actualites')).text()).toContain('Avant')
  somethingChanged(['content'])
  expect(await (await get('/actualites')).text()).toContain('Après')
  expect(asked).toEqual(['/actualites', '/actualites'])
})

test('an answer begun before a change is not kept, and whoever comes after the change does not wait for it', async () => {
  const release = Promise.withResolvers<void>()
  hold = release.promise
  const early = get('/')
  await expect.poll(() => asked.length, { timeout: 20_000 }).toBe(1)
  title = 'Après'
  somethingChanged(['agenda'])
  hold = Promise.resolve()
  expect(await (await get('/')).text()).toContain('Après')
  release.resolve()
  await early
  expect(await (await get('/')).text()).toContain('Après')
})

test('each browser gets the page as it takes it: brotli, gzip or plain', async () => {
  const raw = async (encoding: string) => {
    const { port } = server.address() as AddressInfo
    const { request } = await import('node:http')
    return new Promise<{ encoding: string | undefined; body: Buffer; tag: string | undefined }>((resolve, reject) => {
      request({ host: '127.0.0.1', port, path: '/', headers: { 'accept-encoding': encoding } }, (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => { resolve({ encoding: response.headers['content-encoding'], body: Buffer.concat(chunks), tag: response.headers.etag }) })
      }).on('error', reject).end()
    })
  }
  const [plain, br, zipped, refusing] = [await raw('identity'), await raw('gzip, br'), await raw('gzip;q=0.5'), await raw('br;q=0, gzip;q=0')]
  expect([plain.encoding, br.encoding, zipped.encoding, refusing.encoding]).toEqual([undefined, 'br', 'gzip', undefined])
  expect(brotliDecompressSync(br.body)).toEqual(plain.body)
  expect(gunzipSync(zipped.body)).toEqual(plain.body)
  expect(new Set([plain.tag, br.tag, zipped.tag]).size).toBe(3)
})

test('a browser that has the page already is told so, until it changes', async () => {
  const tag = (await get('/')).headers.get('etag') ?? ''
  expect((await get('/', { 'if-none-match': tag })).status).toBe(304)
  title = 'Après'
  somethingChanged(['agenda'])
  expect((await get('/', { 'if-none-match': tag })).status).toBe(200)
})

test('HEAD has the headers of GET and no body', async () => {
  const head = await get('/', {}, 'HEAD')
  expect(head.headers.get('content-length')).toBe((await get('/')).headers.get('content-length'))
  expect(await head.text()).toBe('')
})

test('scripts are allowed by hash, and what was meant for one request is not passed on', async () => {
  const policy = (await get('/')).headers.get('content-security-policy') ?? ''
  expect(policy).toMatch(/script-src 'self' 'sha256-[^']+';/)
  expect(policy).not.toContain('nonce')
})

test('what is not the same for everyone goes past the door: forms, data of a navigation, drafts, errors, pages of one person', async () => {
  expect((await get('/', {}, 'POST')).status).toBe(299)
  expect((await get('/', { rsc: '1' })).status).toBe(299)
  expect((await get('/', { cookie: '__prerender_bypass=1' })).status).toBe(299)
  expect((await get('/espace')).status).toBe(299)
  expect(asked).toEqual([])
  for (const path of ['/absente', '/pour-moi']) {
    expect((await get(path)).status).toBe(299)
    expect((await get(path)).status).toBe(299)
  }
  expect(asked).toEqual(['/absente', '/absente', '/pour-moi', '/pour-moi'])
})

test('a page asked in a burst may be kept in front of us until the second ends; otherwise nothing is said', async () => {
  expect((await get('/')).headers.get('x-accel-expires')).toBeNull()
  // All of them within one second of the clock, however long they take.
  vi.useFakeTimers({ toFake: ['Date'] })
  try {
    const second = Math.floor(Date.now() / 1000)
    const answers = await Promise.all(Array.from({ length: 300 }, () => get('/lue')))
    const told = answers.map((one) => one.headers.get('x-accel-expires'))
    expect([told.filter((one) => one === null).length, told.filter((one) => one === `@${second}`).length]).toEqual([100, 200])
    vi.setSystemTime((second + 1) * 1000)
    expect((await get('/lue')).headers.get('x-accel-expires')).toBeNull()
  } finally {
    vi.useRealTimers()
  }
})
