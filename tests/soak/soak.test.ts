import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client, type PoolClient, type QueryResultRow } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { root } from '#tests/architecture/file-kinds'
import { gatherPeople, type People } from './people.ts'
import { type Connections, connectionsOf, hasLeaked, lostOrDoubledMails, type Rows, strayEntries, untracedChanges, wrongLedgers } from './soak-checks.ts'
import type { Program } from './programs.ts'
import { heldBytes, openSoakSite, type SoakSite } from './soak-site.ts'
import { mailReader, settle, walk } from './traffic.ts'
import { emptyTally } from './visitor.ts'

const seconds = Number(process.env['SOAK_SECONDS'] ?? 600)
/** The web server and the worker each keep a pool of 20; the queue, the lifeline and the listener some more. Ours stands beside. */
const mostConnections = 20 * 3 + 12

const tally = emptyTally()
type Memory = { warm: number; end: number; warmTotal: number; endTotal: number }
const memory: Record<'web' | 'worker', Memory> = { web: { warm: 0, end: 0, warmTotal: 0, endTotal: 0 }, worker: { warm: 0, end: 0, warmTotal: 0, endTotal: 0 } }
let site: SoakSite
let people: People
let since: Date
let mailsBefore: ReadonlySet<string>
let warmConnections: Connections = { open: 0, inTransaction: 0 }
let endConnections: Connections = { open: 0, inTransaction: 0 }

// One walk through the product; each test then looks at one thing that it must have left whole.
beforeAll(async () => {
  site = await openSoakSite()
  people = await gatherPeople(site)
  mailsBefore = new Set((await site.rows<{ id: string }>('SELECT message_id AS id FROM outbox_mail')).map(({ id }) => id))
  const [clock] = await site.rows<{ now: Date }>('SELECT now() AS now')
  since = clock?.now ?? new Date()
  refuseSomeMailsOnce(site)
  const readMail = mailReader(site, tally)
  await walk(site, people, tally, readMail, seconds * 0.3)
  warmConnections = await connectionsOf(site.watch, site.appRole)
  await measure('warm')
  await walk(site, people, tally, readMail, seconds * 0.7)
  await settle(site, readMail)
  endConnections = await connectionsOf(site.watch, site.appRole)
  await measure('end')
}, (seconds + 900) * 1000)
afterAll(async () => {
  await site.close()
  report()
}, 120_000)

test('everybody came through: no answer of 500, no connection broken, both programs still run', () => {
  expect(tally.broken).toEqual([])
  expect([site.web.exited(), site.worker.exited()]).toEqual([false, false])
  expect(tally.requests).toBeGreaterThan(seconds)
  expect([...tally.acknowledged.keys()].sort()).toEqual(['by a GP', 'by mail', 'by phone', 'place given back', 'place taken', 'question by mail'])
  expect(site.logs().split('\n').filter((line) => /"level":(50|60)/.test(line))).toEqual([])
})

test('what the programs hold does not grow without bound', () => {
  for (const { warm, end } of Object.values(memory)) {
    expect(hasLeaked(warm, end), `${warm} → ${end} bytes`).toBe(false)
    expect(hasLeaked(warm, 2 * warm), 'negative control').toBe(true)
  }
})

test('the register is the one that is made anew of what people said', async () => {
  expect(await strayEntries(site.rows)).toEqual([])
  await site.rows(`UPDATE register_entry SET changes_on = changes_on + 1 WHERE practice_id = $1`, [people.gp.practiceId])
  expect(await strayEntries(site.rows), 'negative control').toEqual([people.gp.practiceId])
})

test('each ledger of places is the sum of its rows', async () => {
  // An answer may carry places over as well, by a row of its own kind: whether one does hangs on who answers first.
  const [moved] = await site.rows<{ count: number }>(`SELECT count(*)::int AS count FROM places_row WHERE at >= $1 AND kind IN ('taken', 'taken_undone')`, [since])
  expect(moved?.count).toBe((tally.acknowledged.get('place taken') ?? 0) + (tally.acknowledged.get('place given back') ?? 0))
  expect(await wrongLedgers(site.rows)).toEqual([])
  await inVain(async (rows) => {
    await rows('ALTER TABLE places_account DISABLE TRIGGER USER')
    await rows('UPDATE places_account SET balance = balance + 1 WHERE practitioner_id = (SELECT practitioner_id FROM practice WHERE id = $1)', [people.gp.practiceId])
    expect(await wrongLedgers(rows), 'negative control').toHaveLength(1)
  })
})

test('each change has its trace and each trace its change, as many as were acknowledged', async () => {
  expect(await untracedChanges(site.rows, since)).toEqual([])
  const traces = async (event: string, actorIds: readonly string[] | null) => (await site.rows<{ count: number }>(
    'SELECT count(*)::int AS count FROM audit_event WHERE at >= $1 AND event ~ $2 AND ($3::text[] IS NULL OR actor_id::text = ANY($3))', [since, event, actorIds]))[0]?.count
  const said = (kind: string) => tally.acknowledged.get(kind)
  expect(await traces('^availability[.]', [people.gp.userId, people.contested.userId])).toBe(said('by a GP'))
  expect(await traces('^availability[.]', [people.coordinatorId])).toBe(said('by phone'))
  expect(await traces('^place[.]taken$', null)).toBe(said('place taken'))
  expect(await traces('^place[.]taken_undone$', null)).toBe(said('place given back'))
  expect(await traces('^confirmation[.]requested$', null)).toBe(said('question by mail'))
  await inVain(async (rows) => {
    await rows(`INSERT INTO confirmation (id, statement_id, practice_id, confirmed_on, at, capacity)
      SELECT gen_random_uuid(), statement_id, practice_id, confirmed_on, now(), 'system' FROM confirmation LIMIT 1`)
    expect(await untracedChanges(rows, since), 'negative control').toEqual(['no trace of a confirmation'])
  })
})

test('no mail was lost or doubled, refused ones included, and each answer was written once', async () => {
  const mails = await site.rows<{ id: string; status: string; due: boolean }>(`SELECT message_id AS id, status, not_before_at < now() AS due FROM outbox_mail`)
  const own = mails.filter(({ id }) => !mailsBefore.has(id))
  expect(own.filter(({ status, due }) => status === 'failed' || (status === 'waiting' && due))).toEqual([])
  const sent = own.filter(({ status }) => status === 'sent').map(({ id }) => id)
  const received = site.mails.received.map(({ messageId }) => messageId)
  expect(lostOrDoubledMails(sent, received.filter((id) => !mailsBefore.has(id)))).toEqual([])
  // A question whose doctors have all answered before it leaves is cancelled.
  expect(own.filter(({ status }) => status !== 'waiting').length).toBeGreaterThanOrEqual(tally.acknowledged.get('question by mail') ?? 1)
  const [answered] = await site.rows<{ count: number }>('SELECT count(*)::int AS count FROM confirmation_request WHERE answered_at >= $1', [since])
  expect(tally.acknowledged.get('by mail')).toBe(answered?.count)
  expect(answered?.count).toBeGreaterThan(0)
  expect(lostOrDoubledMails(sent, [...sent.slice(1), ...sent.slice(-1)]), 'negative control').toHaveLength(2)
})

test('connections to PostgreSQL stay within the pools, none sits in a transaction, and all end with the programs', async () => {
  expect(Math.max(warmConnections.open, endConnections.open)).toBeLessThanOrEqual(mostConnections)
  expect(endConnections.inTransaction).toBe(0)
  await sittingInTransaction(async () => {
    expect((await connectionsOf(site.watch, site.appRole)).inTransaction, 'negative control').toBe(1)
  })
  await site.stopPrograms()
  expect([site.web.exited(), site.worker.exited()], 'both programs end when they are asked to').toEqual([true, true])
  const { closeDatabase } = await import('#lib/platform/db/client')
  await closeDatabase()
  await sleep(1000)
  expect(await connectionsOf(site.watch, site.appRole)).toEqual({ open: 0, inTransaction: 0 })
})

function refuseSomeMailsOnce({ mails }: SoakSite): void {
  const seen = new Set<string>()
  mails.answerWith((question) => {
    if (question.step !== 'message' || seen.has(question.messageId)) return 'accept'
    seen.add(question.messageId)
    return seen.size % 25 === 5 ? 451 : 'accept'
  })
}

async function measure(moment: 'warm' | 'end'): Promise<void> {
  for (const name of ['web', 'worker'] as const) {
    const program: Program = site[name]
    memory[name][`${moment}Total`] = Number(spawnSync('ps', ['-o', 'rss=', '-p', String(program.pid)], { encoding: 'utf8' }).stdout) * 1024
    memory[name][moment] = await heldBytes(program)
  }
}

/** Work while a connection of the product's own role sits in a transaction that it began. */
async function sittingInTransaction(work: () => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: process.env['DATABASE_URL'] })
  await client.connect()
  try {
    await client.query('BEGIN')
    await sleep(500)
    await work()
  } finally {
    await client.end()
  }
}

/** Work of a negative control on one connection: nothing of it stays. */
async function inVain(work: (rows: Rows) => Promise<void>): Promise<void> {
  const client: PoolClient = await site.owner.connect()
  try {
    await client.query('BEGIN')
    await work(async <Row extends QueryResultRow>(sql: string, values: readonly unknown[] = []) => (await client.query<Row>(sql, [...values])).rows)
  } finally {
    await client.query('ROLLBACK')
    client.release()
  }
}

/** The figures of the walk, for the README. */
function report(): void {
  const megabytes = (bytes: number) => Math.round(bytes / 1024 / 1024)
  const waits = tally.waits.toSorted((a, b) => a - b)
  const figures = {
    seconds, requests: tally.requests, statuses: Object.fromEntries(tally.statuses), waitMedianMs: Math.round(waits[Math.floor(waits.length / 2)] ?? 0), waitP95Ms: Math.round(waits[Math.floor(waits.length * 0.95)] ?? 0),
    acknowledged: Object.fromEntries(tally.acknowledged), mails: site.mails.received.length, connections: { warm: warmConnections.open, end: endConnections.open },
    memoryMb: Object.fromEntries(Object.entries(memory).map(([name, { warm, end, warmTotal, endTotal }]) => [name, { held: [megabytes(warm), megabytes(end)], resident: [megabytes(warmTotal), megabytes(endTotal)] }])),
  }
  mkdirSync(path.join(root, 'reports'), { recursive: true })
  writeFileSync(path.join(root, 'reports/soak-figures.json'), `${JSON.stringify(figures, null, 2)}\n`)
  console.log(JSON.stringify(figures))
}
