import { request as send } from 'node:http'
import * as fc from 'fast-check'
import { type DemoPeople, demoPeople } from '#tests/helpers/demo-people'
import { demoFillers, filled, type Fillers } from '#tests/helpers/filled-addresses'
import { expect, test } from '#tests/helpers/journey'
import { junkText, queryNames } from '#tests/helpers/junk'
import { isLongRun } from '#tests/setup/how-many'
import { siteAddresses } from '#tests/helpers/site-addresses'

type Junk = { method?: string; path: string; headers?: Record<string, string>; body?: string }

const addresses = siteAddresses()
const multipart = (body: string) => ({ method: 'POST', headers: { 'content-type': 'multipart/form-data; boundary=x' }, body })
const part = (name: string, value: string) => `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`

let who: DemoPeople
let fillers: Fillers

test.beforeAll(async ({ playwright }) => {
  const request = await playwright.request.newContext({ baseURL: process.env['E2E_BASE_URL'] ?? '' })
  who = await demoPeople()
  fillers = await demoFillers(request, who)
  await request.dispose()
})

test('a malformed address is a bad request, never an error of ours @bureau', async () => {
  const broken = ['/%c0%ae%c0%ae/etc/passwd', '/medecins/%ff', '/medecins/fiche/%c0%ae', '/espace/%c0%ae', '/gestion/lieux/%', '/api/%c0%ae', '/api/imports/%c0%ae', '/icons/%c0%ae', '/_next/%c0%ae', '/_next/static/%ff', '/_next/image?url=%ff&w=1&q=1', '//%2f..%2f', '/\\..\\']
  expect(await faults(broken.map((path) => ({ path })))).toEqual([])
})

test('bodies that no form of ours sends are refused quietly, at every address @bureau', async () => {
  const bodies: Omit<Junk, 'path'>[] = [
    { method: 'POST', headers: { 'content-type': 'multipart/form-data' }, body: 'no boundary' },
    multipart('never closed'),
    multipart(`--x\r\nContent-Disposition: form-data; name="a`),
    multipart(`${part('$ACTION_ID_inconnue', '')}--x--\r\n`),
    multipart(`${part('$ACTION_REF_1', '')}${part('$ACTION_1:0', 'not json')}--x--\r\n`),
    multipart(`${part('$ACTION_REF_1', '')}${part('$ACTION_1:0', '{"id":"00","bound":"$@9"}')}${part('$ACTION_KEY', 'k')}--x--\r\n`),
    { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: '%ff=%c0%ae&&==' },
    { method: 'POST', headers: { 'content-type': 'text/plain;charset=UTF-8', 'next-action': '0'.repeat(42) }, body: '[]' },
    { method: 'POST', headers: { 'content-type': 'text/plain;charset=UTF-8', 'next-action': 'é'.normalize('NFD').slice(0, 1) }, body: '{' },
    { method: 'POST', headers: { 'content-type': 'multipart/form-data; boundary=x', 'next-action': '0'.repeat(42) }, body: 'cut' },
    { headers: { rsc: '1', 'next-router-state-tree': '%ff', 'next-router-prefetch': '7' } },
    { headers: { rsc: '1', 'next-router-state-tree': '[[[' } },
  ]
  const places = ['/', '/connexion', '/medecins', '/espace/medecins', '/confirmer', '/inconnue']
  expect(await faults(places.flatMap((path) => bodies.map((body) => ({ path, ...body }))))).toEqual([])
})

test('the forms’ own actions survive garbled arguments @bureau', async ({ request }) => {
  const page = await (await request.get('/connexion')).text()
  const names = [...page.matchAll(/name="(\$ACTION_[^"]+)"(?: value="([^"]*)")?/g)].map((match) => [match[1] ?? '', (match[2] ?? '').replaceAll('&quot;', '"')] as const)
  expect(names.length, 'the sign-in form works without JavaScript').toBeGreaterThan(0)
  const garbled = names.flatMap((_, index) => ['', 'null', '[{', '{"id":1}'].map((value) => multipart(`${names.map(([name, own], at) => part(name, at === index ? value : own)).join('')}--x--\r\n`)))
  expect(await faults(garbled.map((one) => ({ path: '/connexion', ...one })))).toEqual([])
})

test('other methods, huge and hostile parameters, and foreign cookies give no error of ours @bureau', async () => {
  const methods = ['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD', 'PROPFIND'].flatMap((method) => ['/', '/espace', '/medecins', '/api/sante', '/api/medecins.json', '/api/imports/liste', '/api/auth/callback/email'].map((path) => ({ method, path })))
  const queries = [`?${'a'.repeat(7_000)}`, `?q=${'é'.repeat(10).split('').map(encodeURIComponent).join('')}`, `?${'x=1&'.repeat(1_500)}`, '?q=%00', '?lieu=%00&nom=%00', '?page=1e99&tri=__proto__&ordre=constructor', '?page=-1&page=2&q=%25%5F%5C', '?__proto__=1', '?jeton=%00&courriel=%00', '?retour=//evil.example&retour=%00', '?qui=%00', '?q=%ED%A0%80', '?%ff']
  const open = addresses.filter((one) => !one.isPrivate).map((one) => filled(one.pattern, fillers) ?? one.pattern)
  const cookies = ['next-auth.session-token=%c0%ae', 'next-auth.session-token=', `next-auth.session-token=${'a'.repeat(4_000)}`, '=;;=', 'next-auth.session-token=%00']
  expect(await faults([
    ...methods,
    ...open.flatMap((path) => queries.map((query) => ({ path: `${path}${query}` }))),
    ...cookies.map((cookie) => ({ path: '/espace/medecins', headers: { cookie } })),
  ])).toEqual([])
})

test('the same parameters and ids that are none, for somebody who may open everything @bureau', async () => {
  const headers = { cookie: `next-auth.session-token=${who.cookies.coordination}` }
  const queries = ['?q=%00', '?page=99999&tri=__proto__', '?q=%25%27%22%5C', '?commune=%00&profession=%00&etat=%00&secteur=%00', '?secteur=x&commune=x&qui=x&fait=x&refus=x']
  const pages = addresses.filter((one) => one.isPrivate && one.kind === 'page')
  const junk = pages.flatMap(({ pattern }) => [
    ...queries.map((query) => ({ path: `${filled(pattern, fillers) ?? pattern}${query}`, headers })),
    ...(pattern.includes('[') ? ['%00', 'x', '..', '00000000-0000-0000-0000-00000000000g', 'a'.repeat(2_000)].map((id) => ({ path: pattern.replaceAll(/\[[^\]]+\]/g, id), headers })) : []),
  ])
  expect(await faults(junk)).toEqual([])
})

test('every page, asked with anything at all in its address, answers without an error of ours @bureau', async () => {
  test.setTimeout(isLongRun ? 3_600_000 : 240_000)
  const seed = Number(process.env['FUZZ_SEED'] ?? Math.trunc(Math.random() * 2 ** 31))
  console.info(`junk in the addresses of pages; again with FUZZ_SEED=${seed}`)
  const query = fc.array(fc.tuple(fc.constantFrom(...queryNames()), junkText([who.practiceId, who.organisationId]).map((text) => encodeURIComponent(text.toWellFormed().slice(0, 900)))), { minLength: 1, maxLength: 4 })
  const headers = { cookie: `next-auth.session-token=${who.cookies.coordination}` }
  // Each parameter that any page reads, as the name of something that every object has.
  const owned = ['__proto__', 'constructor'].map((key) => queryNames().map((name) => `${name}=${key}`).join('&'))
  const asked = addresses.filter((one) => one.kind === 'page').flatMap(({ pattern, isPrivate }, rank) =>
    fc.sample(query, { seed: seed + rank, numRuns: isLongRun ? 60 : 1 }).map((all) => all.map(([name, value]) => `${name}=${value}`).join('&')).concat(owned).map((words) => ({ path: `${filled(pattern, fillers) ?? pattern}?${words}`, ...(isPrivate ? { headers } : {}) })))
  expect(await faults(asked)).toEqual([])
})

/** Those that our server answered with a failure of its own, or not at all. */
async function faults(all: readonly Junk[]): Promise<string[]> {
  const [found, waiting]: [string[], Junk[]] = [[], [...all]]
  // Several under way, as they would come.
  await Promise.all(Array.from({ length: 6 }, async () => {
    for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) {
      const status = await statusOf(one)
      if (status >= 500 || status === 0) found.push(`${status} ${one.method ?? 'GET'} ${one.path.slice(0, 120)} ${JSON.stringify({ ...one.headers, cookie: undefined })} ${(one.body ?? '').slice(0, 160)}`)
    }
  }))
  return found
}

// node:http, not fetch: it sends an address as it is, however broken.
function statusOf({ method = 'GET', path, headers = {}, body }: Junk): Promise<number> {
  const { hostname, port } = new URL(process.env['E2E_BASE_URL'] ?? '')
  return new Promise((resolve) => {
    const outgoing = send({ hostname, port, method, path, headers: { ...headers, origin: `http://${hostname}:${port}`, ...(body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }) } }, (answer) => {
      answer.resume()
      answer.on('end', () => { resolve(answer.statusCode ?? 0) })
      answer.on('error', () => { resolve(0) })
    })
    outgoing.setTimeout(20_000, () => outgoing.destroy())
    outgoing.on('error', () => { resolve(0) })
    outgoing.end(body)
  })
}
