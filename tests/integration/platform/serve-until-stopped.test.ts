import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { log, logIncident } from '#lib/platform/log'
import { incidentCount } from '#lib/platform/running/incident-count'
import { serveUntilStopped } from '#lib/platform/web/serve-until-stopped'
import type { WebServer } from '#lib/platform/web/web-server'
import { useDatabase } from '#tests/setup/test-database'

/** The site itself has tests of its own: here it opens and closes. `closing` is what happens while it finishes. */
const site = vi.hoisted(() => ({ isOpen: false, closing: () => {} }))
vi.mock('#lib/platform/web/web-server', () => ({
  openWebServer: async (): Promise<WebServer> => {
    site.isOpen = true
    return { port: 1, close: async () => { site.closing(); site.isOpen = false } }
  },
}))

const database = useDatabase()
/** A client that starts takes its time. */
const patience = { timeout: 10_000 }
const counted = async () => (await database.owner<{ count: number }>('SELECT coalesce(sum(count), 0)::int AS count FROM incident_hour'))[0]?.count

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  await database.owner('DELETE FROM incident_hour')
})
afterEach(() => { vi.useRealTimers(); site.closing = () => {} })

/** Serves; `stop` is what the signal calls. */
async function serve(): Promise<{ ended: Promise<number>; stop: () => void }> {
  const others = process.listeners('SIGTERM')
  const ended = serveUntilStopped('/nowhere', { host: '127.0.0.1', port: 0 })
  const own = await vi.waitFor(() => process.listeners('SIGTERM').find((one) => !others.includes(one)) ?? expect.unreachable())
  return { ended, stop: () => { own('SIGTERM') } }
}

const fail = () => { logIncident(new Error('of a page'), 'web') }

test('what failed is counted within the minute, each once, for whoever watches the installation', async () => {
  const { ended, stop } = await serve()
  fail()
  fail()
  await vi.advanceTimersByTimeAsync(59_000)
  expect(await counted(), 'control: nothing writes it before').toBe(0)
  await vi.advanceTimersByTimeAsync(1000)
  await vi.waitFor(async () => { expect(await counted()).toBe(2) }, patience)
  fail()
  await vi.advanceTimersByTimeAsync(60_000)
  await vi.waitFor(async () => { expect(await counted()).toBe(3) }, patience)
  await vi.advanceTimersByTimeAsync(60_000)
  stop()
  expect(await ended).toBe(0)
  expect([await counted(), site.isOpen]).toEqual([3, false])
})

test('asked to stop, it counts what failed since, also while the last requests are answered; then the timer is gone', async () => {
  const { ended, stop } = await serve()
  fail()
  site.closing = fail
  stop()
  expect(await ended).toBe(0)
  expect([await counted(), site.isOpen, vi.getTimerCount()]).toEqual([2, false, 0])
})

test('while the database does not answer, it goes on, and counts them afterwards', async () => {
  log().level = 'silent'
  const { ended, stop } = await serve()
  await database.owner('ALTER TABLE incident_hour RENAME TO incident_hour_away')
  fail()
  await vi.advanceTimersByTimeAsync(60_000)
  // Taken to be written, given back once that is refused.
  await vi.waitFor(() => { expect(incidentCount().unwritten).toBe(1) }, patience)
  expect(site.isOpen).toBe(true)
  await database.owner('ALTER TABLE incident_hour_away RENAME TO incident_hour')
  expect(await counted()).toBe(0)
  await vi.advanceTimersByTimeAsync(60_000)
  await vi.waitFor(async () => { expect(await counted()).toBe(1) }, patience)
  stop()
  expect(await ended).toBe(0)
})
