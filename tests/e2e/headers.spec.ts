import { request as send, type IncomingHttpHeaders } from 'node:http'
import { type DemoPeople, demoPeople } from '#tests/helpers/demo-people'
import { demoFillers, filled, type Fillers } from '#tests/helpers/filled-addresses'
import { expect, test } from '#tests/helpers/journey'
import { siteAddresses } from '#tests/helpers/site-addresses'

type Answer = { status: number; headers: IncomingHttpHeaders; text: string }

let who: DemoPeople
let fillers: Fillers

test.beforeAll(async ({ playwright }) => {
  const request = await playwright.request.newContext({ baseURL: process.env['E2E_BASE_URL'] ?? '' })
  who = await demoPeople()
  fillers = await demoFillers(request, who)
  await request.dispose()
})

/** What an answer lacks of what every answer says. */
function lacks({ headers }: Pick<Answer, 'headers'>): string[] {
  const policy = String(headers['content-security-policy'] ?? '')
  const scripts = policy.split(';').map((part) => part.trim()).find((part) => part.startsWith('script-src '))
  const isPage = headers['content-type']?.startsWith('text/html') === true
  return [
    ...(headers['x-content-type-options'] === 'nosniff' ? [] : ['nosniff']),
    ...(headers['referrer-policy'] === 'same-origin' ? [] : ['referrer-policy']),
    ...(headers['cross-origin-opener-policy'] === 'same-origin' ? [] : ['cross-origin-opener-policy']),
    ...(['same-origin', 'cross-origin'].includes(String(headers['cross-origin-resource-policy'])) && (headers['access-control-allow-origin'] === undefined || headers['cross-origin-resource-policy'] === 'cross-origin') ? [] : ['cross-origin-resource-policy']),
    ...(headers['permissions-policy'] === undefined ? ['permissions-policy'] : []),
    ...(/^(DENY|SAMEORIGIN)$/.test(String(headers['x-frame-options'])) && /frame-ancestors '(none|self)'/.test(policy) ? [] : ['frames']),
    ...((/default-src '(self|none)'/.test(policy) || headers['content-type']?.startsWith('application/pdf') === true && /script-src 'none'/.test(policy)) && !/unsafe-(inline|eval)/.test(scripts ?? '') && (!isPage || scripts !== undefined || policy.startsWith("default-src 'none'")) ? [] : [`policy: ${policy}`]),
    ...(headers['x-powered-by'] === undefined && headers['server'] === undefined ? [] : ['names its engine']),
    ...(headers['set-cookie'] ?? []).filter((cookie) => !/;\s*HttpOnly/i.test(cookie) || !/;\s*SameSite=(Lax|Strict)/i.test(cookie)).map((cookie) => `cookie ${cookie.split('=')[0]}`),
  ]
}

test('every page, route, file, refusal and failure says what browsers must hold to @bureau', async () => {
  const cookie = `next-auth.session-token=${who.cookies.coordination}`
  const wrong: string[] = []
  const look = async (what: string, answer: Promise<Answer>, statuses?: readonly number[]) => {
    const got = await answer
    if (statuses && !statuses.includes(got.status)) wrong.push(`${what}: answers ${got.status}`)
    const missing = lacks(got)
    if (missing.length > 0) wrong.push(`${got.status} ${what}: ${missing.join(', ')}`)
  }
  const addresses = siteAddresses()
  expect(addresses.length).toBeGreaterThan(100)
  for (const { pattern, isPrivate } of addresses) {
    const path = filled(pattern, fillers) ?? pattern
    await look(path, ask({ path, headers: isPrivate ? { cookie } : {} }))
    if (isPrivate) await look(`${path}, signed out`, ask({ path }))
  }
  const home = await ask({ path: '/' })
  const file = /\/_next\/static\/[^"]+\.js/.exec(home.text)?.[0] ?? ''
  const style = /\/_next\/static\/[^"]+\.css/.exec(home.text)?.[0] ?? ''
  await look('a script', ask({ path: file }), [200])
  await look('a style', ask({ path: style }), [200])
  // Another journey may change what the page says between the two.
  await expect(async () => {
    const etag = String((await ask({ path: '/' })).headers['etag'])
    const known = await ask({ path: '/', headers: { 'if-none-match': etag } })
    expect([known.status, lacks(known)]).toEqual([304, []])
  }).toPass({ timeout: 10_000 })
  await look('a drawing', ask({ path: '/icones.svg' }), [200])
  await look('a navigation', ask({ path: '/contact', headers: { rsc: '1' } }), [200, 307])
  await look('no page', ask({ path: '/inconnue/ailleurs' }), [404])
  await look('no file', ask({ path: '/_next/static/inconnu.js' }), [404])
  await look('no route', ask({ path: '/api/inconnue' }), [404])
  await look('an address that is none', ask({ path: '/%c0%ae' }), [400])
  await look('an address that is none, of a file', ask({ path: '/_next/static/%ff' }), [400, 404])
  await look('a place', ask({ path: '/connexion/' }), [308])
  expect(wrong).toEqual([])
})

test('nothing is taken from a page of another site, at any address @bureau', async () => {
  const cookie = `next-auth.session-token=${who.cookies.coordination}`
  const taken: string[] = []
  for (const { pattern } of siteAddresses()) {
    const path = filled(pattern, fillers) ?? pattern
    for (const method of ['POST', 'PUT', 'DELETE']) for (const headers of [{ origin: 'https://mal.example' }, { 'sec-fetch-site': 'cross-site' }, { origin: 'null' }]) {
      const answer = await ask({ method, path, body: 'a=1', headers: { cookie, 'content-type': 'application/x-www-form-urlencoded', ...headers } })
      if (answer.status !== 403 || lacks(answer).length > 0) taken.push(`${answer.status} ${method} ${path}`)
    }
  }
  expect(taken).toEqual([])
  expect((await ask({ method: 'POST', path: '/connexion', body: 'a=1', headers: { 'sec-fetch-site': 'cross-site' } })).text).toContain('vient d’un autre site')
})

test('a body larger than a form is read to its end, and refused in a sentence @bureau', async () => {
  for (const path of ['/contact', '/api/pointage', '/connexion', '/gestion/contenus/actualites', '/api/auth/callback/email']) {
    const heavy = await ask({ method: 'POST', path, body: 'x'.repeat(3_000_000), headers: { 'content-type': 'multipart/form-data; boundary=x' } })
    expect([heavy.status, lacks(heavy)]).toEqual([413, []])
    expect(heavy.text).toContain('trop lourd')
    expect((await ask({ method: 'POST', path, body: 'x', headers: { 'transfer-encoding': 'chunked' } })).status).toBe(411)
  }
  expect((await ask({ path: '/api/sante' })).status).toBe(200)
})

test('whom to tell about a weakness stands where RFC 9116 says @bureau', async () => {
  const { status, headers, text } = await ask({ path: '/.well-known/security.txt' })
  expect([status, headers['content-type']]).toEqual([200, 'text/plain; charset=utf-8'])
  const expires = Date.parse(/^Expires: (.+)$/m.exec(text)?.[1] ?? '')
  expect(expires - Date.now()).toBeGreaterThan(90 * 86_400_000)
  expect(expires - Date.now()).toBeLessThan(365 * 86_400_000)
  expect(text).toMatch(/^Contact: mailto:\S+@\S+$/m)
})

function ask({ method = 'GET', path, headers = {}, body }: { method?: string; path: string; headers?: Record<string, string>; body?: string }): Promise<Answer> {
  const { hostname, port } = new URL(process.env['E2E_BASE_URL'] ?? '')
  const length = body === undefined || 'transfer-encoding' in headers ? {} : { 'content-length': String(Buffer.byteLength(body)) }
  return new Promise((resolve, reject) => {
    const outgoing = send({ hostname, port, method, path, headers: { ...headers, ...length } }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () => { resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text: Buffer.concat(chunks).toString('utf8') }) })
      answer.on('error', reject)
    })
    outgoing.on('error', reject)
    outgoing.end(body)
  })
}
