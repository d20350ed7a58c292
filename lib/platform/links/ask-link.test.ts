import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { askLink } from './ask-link.ts'

const asked: string[] = []
let server: Server
let port = 0

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`)
    const to = (location: string) => response.writeHead(302, { location }).end()
    switch (request.url ?? '') {
      case '/page': response.end('oui'); return
      case '/court': response.writeHead(request.method === 'HEAD' ? 405 : 200).end(); return
      case '/ferme': response.writeHead(403).end(); return
      case '/panne': response.writeHead(500).end(); return
      case '/ailleurs': to('/page'); return
      case '/rond': to('/rond'); return
      case '/dedans': to('http://169.254.169.254/latest/meta-data'); return
      case '/fichier': to('file:///etc/passwd'); return
      case '/muet': return
      default: response.writeHead(404).end()
    }
  })
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  port = (server.address() as AddressInfo).port
})

afterAll(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => { server.close(resolve) })
})

/** What answers is waited for: a machine that is busy is not a server that is silent. */
const patience = 20_000
const here = (path: string) => `http://127.0.0.1:${port}${path}`
/** This machine alone may be asked: the server of the test stands there. */
const rules = (timeoutMs = patience) => ({ allows: (address: string) => address === '127.0.0.1', ports: [port], timeoutMs })

test.each([
  ['/page', 'answers'], ['/court', 'answers'], ['/ferme', 'answers'], ['/ailleurs', 'answers'], ['/rien', 'gone'], ['/panne', 'fails'], ['/rond', 'fails'], ['/muet', 'silent'],
])('%s: %s', async (path, expected) => {
  expect(await askLink(here(path), rules(expected === 'silent' ? 700 : patience))).toBe(expected)
})

test('a redirect into our own network, or out of the web, is not followed', async () => {
  expect(await askLink(here('/dedans'), rules())).toBe('not-asked')
  expect(await askLink(here('/fichier'), rules())).toBe('not-asked')
})

test('with the rules in force, this machine is asked nothing, however it is written', async () => {
  const before = asked.length
  const ways = [here('/page'), `http://localhost:${port}/page`, 'http://localhost/page', 'http://127.1/page', 'http://2130706433/page', 'http://0x7f.1/page', 'http://[::1]/page', 'http://[::ffff:127.0.0.1]/page', 'http://10.0.0.1/', 'http://user:pass@example.org/', 'https://example.org:22/', 'ftp://example.org/', 'nonsense']
  expect(await Promise.all(ways.map((way) => askLink(way, { timeoutMs: patience })))).toEqual(ways.map(() => 'not-asked'))
  // Even where the port is right: the name itself leads here.
  expect(await askLink(`http://localhost:${port}/page`, { ports: [port], timeoutMs: patience })).toBe('not-asked')
  expect(asked.length).toBe(before)
})

test('a server that is not there, or a name that nobody has, is silent and throws nothing', async () => {
  expect(['silent', 'unreachable']).toContain(await askLink('http://rien-de-tel.invalid/', { timeoutMs: 700 }))
})
