import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { NextRequest } from 'next/server'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { signInMail } from '#lib/accounts/sign-in-mail'
import { requestSignInLink } from '#lib/accounts/request-sign-in-link'
import { sealStranger, strangerCookieName, strangerCookieOptions } from '#lib/platform/auth/known-stranger'
import { sessionCookieName, sessionCookieOptions } from '#lib/platform/auth/session'
import { now } from '#lib/platform/clock'
import { db } from '#lib/platform/db/client'
import { addSettings, publicUrl } from '#lib/platform/env'
import { sayUnlessSaid, securityHeaders } from '#lib/platform/web/security-headers'
import { houseFiles } from '#tests/architecture/house-files'
import { opened } from '#tests/helpers/every-action'
import { startOpenIdProvider, type TestProvider } from '#tests/setup/openid-server'
import { useDatabase } from '#tests/setup/test-database'

vi.mock('next/headers', () => ({ headers: async () => new Headers({ 'user-agent': 'test' }), cookies: async () => ({ get: () => undefined, set: (name: string, value: string, options: Options) => { written.push(asHeader(name, value, options)) } }) }))

type Options = { httpOnly?: boolean; sameSite?: string; secure?: boolean; path?: string; maxAge?: number }
const written: string[] = []
const asHeader = (name: string, value: string, { path = '', httpOnly, sameSite, secure }: Options) => [`${name}=${value}`, `Path=${path}`, ...(httpOnly ? ['HttpOnly'] : []), ...(sameSite ? [`SameSite=${sameSite}`] : []), ...(secure ? ['Secure'] : [])].join('; ')

useDatabase()
let provider: TestProvider
beforeAll(async () => { provider = await startOpenIdProvider(); addSettings(provider.settings) })
afterAll(async () => { await provider.stop(); addSettings({ PUBLIC_URL: 'https://cpts.test', PSC_ISSUER: '', PSC_CLIENT_ID: '', PSC_CLIENT_SECRET: '' }) })
beforeEach(() => { written.length = 0 })

/** What a cookie lacks, or says too much, on a site of this kind. */
function wrongOf(cookie: string, isSecure: boolean): string[] {
  const [name = ''] = cookie.split('=', 1)
  const says = (words: RegExp) => words.test(cookie)
  return [
    ...(says(/;\s*HttpOnly/i) ? [] : ['HttpOnly']),
    ...(says(/;\s*SameSite=(lax|strict)/i) ? [] : ['SameSite']),
    ...(says(/;\s*Secure/i) === isSecure ? [] : ['Secure']),
    ...(/^__(Secure|Host)-/.test(name) === isSecure ? [] : ['prefix']),
    ...(name.startsWith('__Host-') && (!says(/;\s*Path=\/(;|$)/i) || says(/;\s*Domain=/i)) ? ['of this host'] : []),
  ].map((one) => `${name}: ${one}`)
}

/** What the route of sign-in answers. */
async function signIn(gesture: string, query: Record<string, string>): Promise<string[]> {
  const route = await opened({ file: 'app/api/auth/[...nextauth]/route.ts', name: 'GET' })
  const answer = (await route(new NextRequest(`${publicUrl()}/api/auth/${gesture}?${new URLSearchParams(query)}`), { params: Promise.resolve({ nextauth: gesture.split('/') }) })) as Response
  return answer.headers.getSetCookie()
}

async function byMail(): Promise<string[]> {
  const email = `${randomUUID()}@exemple.fr`
  await db().user.create({ data: { name: 'Anne', email }, select: { id: true } })
  await requestSignInLink(null, { email, returnTo: '/espace', caller: randomUUID() }, now())
  const { payload } = await db().outboxMail.findFirstOrThrow({ where: { recipient: email }, select: { payload: true } })
  const link = new URL((await signInMail(payload as Record<string, unknown>))?.button?.url ?? '')
  return signIn('callback/email', { token: link.searchParams.get('jeton') ?? '', email: link.searchParams.get('courriel') ?? '', callbackUrl: '/espace' })
}

/** Every cookie that the product sets, as a browser gets it. */
async function everyCookie(): Promise<string[]> {
  await (await opened({ file: 'app/(site)/suivi/follow-cookie.ts', name: 'rememberCode' }))('ABCD', now())
  return [
    ...(await byMail()), ...(await signIn('signin/prosanteconnect', { retour: '/espace' })), ...written,
    asHeader(sessionCookieName(), 'x', sessionCookieOptions()), asHeader(strangerCookieName(), sealStranger({ nationalId: '800000000001', firstName: 'A', lastName: 'B' }, now()), strangerCookieOptions()),
  ].filter((one) => !/;\s*Max-Age=0/i.test(one))
}

/** The header that asks browsers for nothing in clear, as the server says it. */
async function strictTransport(): Promise<string | null> {
  const server = createServer((_, response) => { sayUnlessSaid(response, securityHeaders(publicUrl())); response.writeHead(200).end() })
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  server.close()
  return answer.headers.get('strict-transport-security')
}

/** What a site at this address says wrongly, as one for encrypted connections or not; and the header. */
async function saidAt(address: string, isSecure: boolean): Promise<{ wrong: string[]; strict: string | null }> {
  addSettings({ PUBLIC_URL: address })
  await provider.tell({ redirectUri: `${address}/api/auth/callback/prosanteconnect` })
  const found = await everyCookie()
  const names = found.map((one) => one.split('=', 1)[0]?.replace(/^__(Secure|Host)-/, '') ?? '')
  expect(names).toEqual(expect.arrayContaining(['next-auth.session-token', 'next-auth.state', 'next-auth.nonce', 'next-auth.pkce.code_verifier', 'suivi', 'cpts-carte']))
  return { wrong: found.flatMap((one) => wrongOf(one, isSecure)), strict: await strictTransport() }
}

test('a site that people reach encrypted sets every cookie for such connections alone, and is never to be asked in clear', async () => {
  expect(await saidAt('https://cpts.test', true)).toEqual({ wrong: [], strict: 'max-age=31536000' })
})

test('control: a site reached in clear says none of it, which browsers would refuse there, and keeps the rest', async () => {
  const inClear = await saidAt('http://127.0.0.1:3000', false)
  expect(inClear).toEqual({ wrong: [], strict: null })
  expect((await saidAt('http://127.0.0.1:3000', true)).wrong.filter((one) => one.endsWith(': Secure')).length).toBeGreaterThan(5)
})

test('control: what a cookie lacks is found', () => {
  expect(wrongOf('a=1; Path=/', true)).toEqual(['a: HttpOnly', 'a: SameSite', 'a: Secure', 'a: prefix'])
  expect(wrongOf('__Host-a=1; Path=/x; HttpOnly; SameSite=Lax; Secure', true)).toEqual(['__Host-a: of this host'])
  expect(wrongOf('__Secure-a=1; Path=/; HttpOnly; SameSite=Lax; Secure', false)).toEqual(['__Secure-a: Secure', '__Secure-a: prefix'])
})

test('every place that writes a cookie says how by one of the three functions tried here', () => {
  const writes = houseFiles().flatMap(({ path, kind, text }) => (kind === 'test' ? [] : [...text.matchAll(/\b(?:jar|cookies\(\)\)|response\.cookies)\.set\((.*)$/gm)].map((match) => `${path}: ${/(\w*[oO]ptions)\(\)/.exec(match[1] ?? '')?.[1] ?? 'otherwise'}`)))
  expect(writes.toSorted()).toEqual(['app/(connexion)/connexion/actions.ts: sessionCookieOptions', 'app/(site)/suivi/follow-cookie.ts: options', 'app/api/auth/[...nextauth]/route.ts: strangerCookieOptions'])
})
