import { readFileSync } from 'node:fs'
import path from 'node:path'
import * as fc from 'fast-check'
import { NextRequest } from 'next/server'
import { beforeAll, expect, test, vi } from 'vitest'
import type * as RunAction from '#lib/platform/actions/run-action'
import type * as Sessions from '#lib/platform/auth/session'
import { now } from '#lib/platform/clock'
import { db } from '#lib/platform/db/client'
import { Role } from '#lib/platform/db/generated/enums'
import type * as Log from '#lib/platform/log'
import type * as Limits from '#lib/platform/rate-limit'
import { fictitiousEmail } from '#prisma/examples/fictitious'
import { loadExample } from '#prisma/seed'
import { root } from '#tests/architecture/file-kinds'
import { actorWith } from '#tests/factories/actor'
import { everyAction, everyRouteMethod, opened, type Entrance } from '#tests/helpers/every-action'
import { anyForm, emptyForm, ended, type Entry, fieldsOf, sendForm, told } from '#tests/helpers/fuzzed-forms'
import { junkText, queryNames } from '#tests/helpers/junk'
import { isLongRun } from '#tests/setup/how-many'
import { useDatabase } from '#tests/setup/test-database'

/** Who sends, what of ours failed meanwhile, and what each action reads. */
const seen = vi.hoisted(() => ({ actor: null as unknown, incidents: [] as unknown[], schemas: new WeakMap<object, unknown>(), open: new WeakSet<object>() }))

vi.mock('next/headers', () => ({
  headers: async () => new Headers({ 'x-cpts-path': '/', 'next-action': 'x' }),
  cookies: async () => ({ get: () => undefined, getAll: () => [], has: () => false, set: () => {}, delete: () => {} }),
}))
vi.mock('next/cache', () => ({ unstable_cache: (read: unknown) => read, revalidateTag: () => {}, revalidatePath: () => {}, refresh: () => {}, updateTag: () => {} }))
vi.mock('#lib/platform/auth/session', async (original) => {
  const real = await original<typeof Sessions>()
  const { redirect } = await import('next/navigation')
  const required = async () => seen.actor ?? redirect('/connexion')
  return { ...real, currentActor: async () => seen.actor, requireActor: required, requireSecondFactor: required, requireRecentFactor: required }
})
// Thousands of tries: the limits would answer in place of what is tried; they have tests of their own.
vi.mock('#lib/platform/rate-limit', async (original) => ({ ...(await original<typeof Limits>()), isWithinLimit: async () => true }))
vi.mock('#lib/platform/log', async (original) => ({ ...(await original<typeof Log>()), logIncident: (error: unknown) => { seen.incidents.push(error); return '1' } }))
vi.mock('#lib/platform/actions/run-action', async (original) => {
  const real = await original<typeof RunAction>()
  const remembered = (make: (definition: never) => object) => (definition: { schema: unknown }) => {
    const made = make(definition as never)
    seen.schemas.set(made, definition.schema)
    if (make === real.runPublicAction) seen.open.add(made)
    return made
  }
  return { ...real, runAction: remembered(real.runAction), runPublicAction: remembered(real.runPublicAction) }
})

const database = useDatabase()
const actions = everyAction()
const routes = everyRouteMethod().filter((one) => !one.file.includes('[...nextauth]'))
/** The same junk at each run, so that a change is red for what it changes; the long run looks for what nobody has met yet. */
const seed = Number(process.env['FUZZ_SEED'] ?? (isLongRun ? Math.trunc(Math.random() * 2 ** 31) : 20_261_123))
/** Of each action and route: so many tries. 10⁵ in all in the long run. */
const [ofAction, ofRoute] = isLongRun ? [400, 400] : [20, 20]
let ids: string[]

beforeAll(async () => {
  console.info(`fuzz of ${actions.length} actions and ${routes.length} methods of routes; again with FUZZ_SEED=${seed}`)
  await loadExample('pevele-du-douaisis', { now: now(), onProgress: () => {} })
  const tables = await database.owner<{ name: string }>(`SELECT quote_ident(table_name) AS name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'id' AND data_type = 'uuid' ORDER BY 1`)
  ids = (await database.owner<{ id: string }>(tables.map(({ name }) => `(SELECT id::text FROM ${name} LIMIT 3)`).join(' UNION ALL '))).map((row) => row.id)
  // Somebody who may do everything: what is refused, is refused for what it is.
  const user = await db().user.findFirstOrThrow({ where: { email: fictitiousEmail('coordination') }, select: { id: true, name: true, email: true } })
  const session = await db().session.create({ data: { sessionToken: 'fuzz', userId: user.id, expires: new Date(now().getTime() + 86_400_000), secondFactorAt: now() }, select: { id: true } })
  const own = await db().practice.findMany({ where: { removedAt: null }, take: 3, select: { id: true, practitionerId: true } })
  const { id: userId, ...who } = user
  seen.actor = actorWith({ ...who, userId, roles: new Set(Object.values(Role)), practitionerId: own[0]?.practitionerId ?? null, ownPracticeIds: new Set(own.map((one) => one.id)), session: { id: session.id, secondFactorAt: now() } })
  // Read here, in whatever order the tests come: two hundred files.
  await Promise.all(actions.map(opened))
}, 180_000)

test('every action is tried with the fields that it reads', async () => {
  const read = await Promise.all(actions.map(async (one) => fieldsOf(seen.schemas.get(await opened(one))).length > 0))
  expect([actions.length > 200, read.filter(Boolean).length / actions.length > 0.85]).toEqual([true, true])
})

test('what can mean nothing is refused by every action, and writes nothing', { timeout: 120_000 }, async () => {
  const reading: Entrance[] = []
  // A form without a field says what it says by being sent: "begin the launch", "make me a key".
  for (const one of actions) if (fieldsOf(seen.schemas.get(await opened(one))).length > 0) reading.push(one)
  const before = await everything()
  expect(await actionFaults(reading, 4, emptyForm)).toEqual([])
  expect(await everything()).toEqual(before)
})

test('signed out, nothing that is sent to an action of signed-in people writes anything', async () => {
  const [somebody, before] = [seen.actor, await everything()]
  const closed: Entrance[] = []
  for (const one of actions) if (!seen.open.has(await opened(one)) && one.name !== 'signInAs') closed.push(one)
  expect(closed.length).toBeGreaterThan(150)
  seen.actor = null
  try {
    expect(await actionFaults(closed, 3, (fields) => anyForm(fields, ids))).toEqual([])
  } finally {
    seen.actor = somebody
  }
  expect(await everything()).toEqual(before)
})

test('no junk makes an action fail: a sentence at a field or above the form, or another page', { timeout: isLongRun ? 7_200_000 : 120_000 }, async () => {
  expect(await actionFaults(actions, ofAction, (fields) => anyForm(fields, ids))).toEqual([])
})

test('no junk makes a route fail', { timeout: isLongRun ? 7_200_000 : 120_000 }, async () => {
  expect(await routeFaults(routes, opened)).toEqual([])
})

test('no junk in the filters of a list makes it fail on its way out', { timeout: isLongRun ? 7_200_000 : 120_000 }, async () => {
  const file = 'app/api/exports/[liste]/route.ts'
  const answer = await opened({ file, name: 'GET' })
  const lists = [...readFileSync(path.join(root, file), 'utf8').matchAll(/(\w+): get\w+Sheet\b/g)].map((match) => match[1] ?? '')
  expect(lists.length).toBeGreaterThan(12)
  const faults: string[] = []
  for (const [rank, liste] of lists.entries()) {
    // Every filter at once, each with something else.
    for (const texts of fc.sample(fc.array(junkText(ids), { minLength: queryNames().length, maxLength: queryNames().length }), { seed: seed + rank, numRuns: isLongRun ? ofRoute : 5 })) {
      const fault = await routeFault(answer, { query: queryNames().map((name, index) => [name, (texts[index] ?? '').slice(0, 2000)] as const), params: { liste }, body: null, type: '' })
      if (fault !== null) { faults.push(`${liste}: ${fault}`); break }
    }
  }
  expect(faults).toEqual([])
})

test('control: a fault of ours is seen, thrown, logged or answered', async () => {
  const broken = async (): Promise<unknown> => { throw new TypeError('x is undefined') }
  expect(await sendForm(broken, [])).toMatchObject({ fault: expect.stringContaining('TypeError') })
  expect(await sendForm(async () => ({ status: 'error', values: Object.create([]) as object }), [])).toMatchObject({ fault: expect.stringContaining('answered') })
  expect(await routeFault(async () => new Response(null, { status: 500 }), { query: [], params: {}, body: null, type: '' })).toBe('500')
  const before = await everything()
  // A row that is written as it was is written all the same.
  await database.owner('UPDATE instance SET version = version')
  expect(await everything()).not.toEqual(before)
})

test('control: a route that takes what it is sent for what it expects is named, by whichever way the junk came', async () => {
  const asked = (name: string, answer: (request: NextRequest, params: Record<string, string>) => unknown) => ({
    one: { file: 'careless', name }, answer: async (...args: unknown[]) => { await answer(args[0] as NextRequest, await (args[1] as { params: Promise<Record<string, string>> }).params); return new Response() },
  })
  const careless = [
    asked('GET', (request) => [...request.nextUrl.searchParams.values()].map((text) => new Date(text).toISOString())),
    asked('DELETE', (_, params) => BigInt(params['id'] ?? '')),
    asked('POST', async (request) => ((await request.json()) as { token: string }).token.trim()),
  ]
  const guarded = asked('GET', (request) => [...request.nextUrl.searchParams.values()].map((text) => text.length))
  for (const { one, answer } of careless) expect(await routeFaults([one], async () => answer)).toEqual([expect.stringMatching(new RegExp(`^${one.name} careless: .*(RangeError|SyntaxError|TypeError)`))])
  expect(await routeFaults([guarded.one], async () => guarded.answer)).toEqual([])
})

async function routeFaults(which: readonly Entrance[], open: typeof opened): Promise<string[]> {
  const faults: string[] = []
  for (const [rank, one] of which.entries()) {
    const answer = await open(one)
    for (const request of fc.sample(anyRequest(one.name), { seed: seed + rank, numRuns: ofRoute })) {
      const fault = await routeFault(answer, request)
      if (fault !== null) { faults.push(`${one.name} ${one.file}: ${fault} ${JSON.stringify(request).slice(0, 300)}`); break }
    }
  }
  return faults
}

async function actionFaults(which: readonly Entrance[], runs: number, formOf: (fields: readonly string[]) => fc.Arbitrary<readonly Entry[]>): Promise<string[]> {
  const faults: string[] = []
  for (const [rank, one] of which.entries()) {
    const action = await opened(one)
    for (const entries of fc.sample(formOf(fieldsOf(seen.schemas.get(action))), { seed: seed + rank, numRuns: runs })) {
      seen.incidents = []
      const answer = await sendForm(action, entries)
      if ('end' in answer && seen.incidents.length === 0) continue
      faults.push(`${one.name} of ${one.file}: ${'fault' in answer ? answer.fault : ''} ${seen.incidents.map(told).join(' ')} ${JSON.stringify(entries).slice(0, 300)}`)
      break
    }
  }
  return faults
}

type AskedRoute = { query: readonly (readonly [string, string])[]; params: Record<string, string>; body: string | null; type: string }

function anyRequest(method: string): fc.Arbitrary<AskedRoute> {
  const text = junkText(ids)
  const type = fc.constantFrom('application/json', 'multipart/form-data; boundary=x', 'multipart/form-data', 'text/plain', 'application/x-www-form-urlencoded', 'x'.repeat(300))
  const body = fc.oneof(text, text.map((one) => `--x\r\nContent-Disposition: form-data; name="fichier"; filename="a.csv"\r\n\r\n${one}\r\n--x--\r\n`), text.map((one) => JSON.stringify({ token: one, marks: [one], typed: { [one]: one } })))
  return fc.record({
    query: fc.array(fc.tuple(fc.constantFrom(...queryNames()), text), { maxLength: 4 }), params: fc.dictionary(fc.constantFrom('id', 'liste', 'document', 'size', 'slug', 'file'), text),
    body: ['POST', 'PUT', 'PATCH'].includes(method) ? body : fc.constant(null), type,
  })
}

async function routeFault(answer: (...args: unknown[]) => Promise<unknown>, { query, params, body, type }: AskedRoute): Promise<string | null> {
  seen.incidents = []
  try {
    const request = new NextRequest(`https://cpts.test/x?${new URLSearchParams(query.map(([name, value]) => [name, value]))}`, body === null ? {} : { method: 'POST', body, headers: { 'content-type': type } })
    const given = { id: 'x', liste: 'x', document: 'x', size: 'x', slug: 'x', file: 'x', page: ['x'], ...params }
    const response = await answer(request, { params: Promise.resolve(given) })
    if (!(response instanceof Response)) return 'answered nothing'
    await response.arrayBuffer()
    if (response.status >= 500) return String(response.status)
  } catch (error) {
    const end = ended(error)
    if ('fault' in end) return end.fault
  }
  return seen.incidents.length === 0 ? null : seen.incidents.map(told).join(' ')
}

/** The rows of every table, with the transaction that wrote each; sessions and readings aside, which are no answer to a form. */
async function everything(): Promise<Record<string, string>> {
  const tables = await database.owner<{ name: string }>(`SELECT quote_ident(table_name) AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name NOT IN ('session', 'rate_limit', 'access_event') ORDER BY 1`)
  const rows = await database.owner<{ name: string; rows: string }>(tables.map(({ name }) => `SELECT '${name}' AS name, count(*) || ' ' || coalesce(max(xmin::text::bigint), 0) || ' ' || md5(coalesce(string_agg(t::text, ';' ORDER BY t::text), '')) AS rows FROM ${name} t`).join(' UNION ALL '))
  return Object.fromEntries(rows.map((row) => [row.name, row.rows]))
}
