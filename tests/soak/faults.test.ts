import { randomBytes, randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { requestConfirmation } from '#lib/cartodispo/request-confirmation'
import { now } from '#lib/platform/clock'
import { transaction } from '#lib/platform/db/client'
import { stableId } from '#prisma/examples/stable-id'
import { type AnsweringGp, answeringGps, databaseNow, keptAnswers, type Walk, walkWhile } from './answering-gps.ts'
import { type ClusterSite, openClusterSite } from './cluster-site.ts'
import { strayEntries, untracedChanges, wrongLedgers } from './soak-checks.ts'

let site: ClusterSite
let gps: AnsweringGp[]

beforeAll(async () => {
  site = await openClusterSite()
  gps = await answeringGps(site)
}, 600_000)
afterAll(async () => { await site.close() }, 120_000)

test('PostgreSQL is killed under load and comes back: all that was acknowledged is there, once, and everybody goes on by themselves', async () => {
  const since = await databaseNow(site)
  const walk = await walkWhile(site.address, gps, async () => {
    await sleep(3000)
    await site.database.kill()
    await sleep(2000)
    await site.database.start()
    await sleep(10_000)
  })
  expect(walk.tally.broken.length, 'the fault was felt').toBeGreaterThan(0)
  await expectWhole(walk, since)
  await expectRecovered()
}, 120_000)

test('a web server is killed under load: the other answers, and nothing acknowledged is lost', async () => {
  const since = await databaseNow(site)
  const walk = await walkWhile(site.address, gps, async () => {
    for (const one of site.webs) {
      await sleep(2000)
      await one.kill()
      await sleep(2000)
      await one.start()
    }
  })
  expect(walk.tally.broken.filter((one) => one.startsWith('GET'))).toEqual([])
  await expectWhole(walk, since)
  await expectRecovered()
}, 120_000)

test('workers are killed again and again while a hundred mails leave: each arrives, at most once more with the same number', async () => {
  const before = site.mails.received.length
  for (let turn = 0; turn < 100; turn += 1) {
    await transaction((tx) => requestConfirmation(tx, { kind: 'monthly', mailbox: `essai.${randomUUID()}@exemple.invalid`, practiceIds: [gps[0]?.practiceId ?? ''], leavesAt: now(), timeZone: 'Europe/Paris' }, now()))
  }
  for (let turn = 0; turn < 4; turn += 1) {
    const worker = site.workers[turn % 2 === 0 ? 0 : 1]
    await sleep(400)
    await worker.kill()
    await worker.start()
  }
  await expect.poll(async () => (await site.rows(`SELECT 1 FROM outbox_mail WHERE status = 'waiting' AND not_before_at < now()`)).length, { timeout: 150_000, interval: 1000 }).toBe(0)
  const ids = site.mails.received.slice(before).map((one) => one.messageId)
  const arrived = Map.groupBy(ids, (id) => id)
  expect(arrived.size).toBe(100)
  expect(Math.max(...[...arrived.values()].map((all) => all.length))).toBeLessThanOrEqual(2)
}, 240_000)

test('the disk of uploads is full: the sender is told what to do, nothing is half kept, and small files still go in', async () => {
  const [web] = site.webs
  await web.stop()
  // Its own small disk where pictures and documents lie, seen by this program alone.
  await web.start({ within: ['unshare', '-r', '-m', 'sh', '-c', `mkdir -p ${site.folder}/medias && mount -t tmpfs -o size=3m tmpfs ${site.folder}/medias && exec "$0" "$@"`] })
  const cookie = await site.signIn(stableId('account', 'coordination'))
  expect(await upload(web.address, cookie, 500_000)).toEqual({ status: 200, error: '' })
  expect(await upload(web.address, cookie, 4_000_000)).toEqual({ status: 422, error: expect.stringContaining('n’a plus de place') })
  expect(await upload(web.address, cookie, 500_000)).toEqual({ status: 200, error: '' })
  const kept = await site.rows<{ count: number }>(`SELECT count(*)::int AS count FROM media WHERE title LIKE 'Essai de place%'`)
  expect(kept[0]?.count).toBe(2)
  await web.stop()
  await web.start()
}, 120_000)

test('one server’s clock is three hours off, then a day: nothing is lost, sent twice, or refused', async () => {
  const since = await databaseNow(site)
  const before = site.mails.received.length
  for (const shift of [3, -3, 24]) {
    const settings = { SOAK_CLOCK_SHIFT_MS: String(shift * 3_600_000) }
    for (const one of [site.webs[0], site.workers[0]]) {
      await one.stop()
      await one.start({ settings })
    }
    const walk = await walkWhile(site.webs[1].address, gps.slice(0, 2), () => sleep(3000))
    expect(walk.tally.broken).toEqual([])
    expect(walk.taken).toBeGreaterThan(0)
  }
  for (const one of [site.webs[0], site.workers[0]]) {
    await one.stop()
    await one.start()
  }
  const ids = site.mails.received.slice(before).map((one) => one.messageId)
  expect(new Set(ids).size).toBe(ids.length)
  expect(await untracedChanges(site.rows, since)).toEqual([])
  await expectRecovered()
}, 180_000)

test('the database answers slowly: people wait, nobody loses anything', async () => {
  const since = await databaseNow(site)
  const walk = await walkWhile(site.address, gps, async () => {
    site.database.slowDown(150)
    await sleep(12_000)
    site.database.slowDown(0)
    await sleep(2000)
  })
  expect(walk.tally.broken).toEqual([])
  await expectWhole(walk, since)
}, 120_000)

test('after all that the register, the ledgers and the traces are whole', async () => {
  expect(await strayEntries(site.rows)).toEqual([])
  expect(await wrongLedgers(site.rows)).toEqual([])
})

/** All that was acknowledged, and nothing beyond what was sent: an answer whose connection broke may have been kept. */
async function expectWhole(walk: Walk, since: Date): Promise<void> {
  const kept = await keptAnswers(site, gps, since)
  expect(walk.taken).toBeGreaterThan(0)
  expect(kept.changes).toBe(kept.traces)
  expect(kept.changes).toBeGreaterThanOrEqual(walk.taken)
  expect(kept.changes).toBeLessThanOrEqual(walk.sent)
  expect(await untracedChanges(site.rows, since)).toEqual([])
}

async function expectRecovered(): Promise<void> {
  const since = await databaseNow(site)
  const walk = await walkWhile(site.address, gps, () => sleep(2000))
  expect(walk.tally.broken).toEqual([])
  expect(await keptAnswers(site, gps, since)).toEqual({ changes: walk.taken, traces: walk.taken })
}

async function upload(address: string, cookie: string, bytes: number): Promise<{ status: number; error: string }> {
  const form = new FormData()
  form.append('title', `Essai de place ${randomUUID()}`)
  form.append('audience', 'public')
  form.append('fichier', new File([Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(bytes)])], 'essai.pdf', { type: 'application/pdf' }))
  const answer = await fetch(`${address}/api/medias`, { method: 'POST', headers: { cookie, accept: 'application/json', origin: address }, body: form, redirect: 'manual' })
  const body = await answer.json() as { error?: string }
  return { status: answer.status, error: body.error ?? '' }
}
