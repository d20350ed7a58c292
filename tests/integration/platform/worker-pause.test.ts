import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { transaction } from '#lib/platform/db/client'
import { addSettings, required } from '#lib/platform/env'
import { enqueueJob } from '#lib/platform/jobs/enqueue-job'
import { pauseInMaintenance } from '#lib/platform/jobs/pause-in-maintenance'
import { runWorker } from '#lib/platform/jobs/run-worker'
import { beginMaintenance, endMaintenance, readMaintenance } from '#lib/platform/running/maintenance'
import { useDatabase } from '#tests/setup/test-database'

const database = useDatabase()
const closed = { until: null, message: '', name: '', accent: '#123456', phone: null }
let folder = ''
let stop = new AbortController()
let running: Promise<void>[] = []

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'cpts-pause-'))
  addSettings({ DATA_DIR: folder })
  stop = new AbortController()
})
afterEach(async () => {
  stop.abort()
  await Promise.all(running.splice(0))
  await database.owner('DELETE FROM graphile_worker._private_jobs')
  rmSync(folder, { recursive: true })
})

/** Two workers on the real queue; `done` is what they did. */
function startTwo(isClosed = () => readMaintenance() !== null): { done: string[]; release: () => void } {
  const done: string[] = []
  const gate = Promise.withResolvers<void>()
  const jobs = {
    quick: { schedule: null, run: async () => { done.push('quick') } },
    slow: { schedule: null, run: async () => { done.push('slow begun'); await gate.promise; done.push('slow ended') } },
  }
  const start = () => runWorker({ databaseUrl: required('DATABASE_URL'), jobs, timeZone: 'Europe/Paris', deliver: async () => undefined, beat: async () => undefined })
  running = [1, 2].map(() => pauseInMaintenance({ start, isClosed, signal: stop.signal, everyMs: 20 }))
  return { done, release: () => { gate.resolve() } }
}

const ask = (name: 'quick' | 'slow') => transaction((tx) => enqueueJob(tx, { name }))

test('while the site is closed two workers take nothing, and what was asked is done once when it opens', async () => {
  beginMaintenance(closed)
  const { done } = startTwo()
  await ask('quick')
  await sleep(1500)
  expect(done).toEqual([])
  endMaintenance()
  await vi.waitFor(() => { expect(done).toEqual(['quick']) }, { timeout: 20_000 })
})

test('what has begun when it closes is finished, nothing else is taken', async () => {
  const { done, release } = startTwo()
  await ask('slow')
  await vi.waitFor(() => { expect(done).toEqual(['slow begun']) }, { timeout: 20_000 })
  beginMaintenance(closed)
  await sleep(500)
  await ask('quick')
  release()
  await vi.waitFor(() => { expect(done).toEqual(['slow begun', 'slow ended']) }, { timeout: 20_000 })
  await sleep(1000)
  expect(done).toEqual(['slow begun', 'slow ended'])
  endMaintenance()
  await vi.waitFor(() => { expect(done).toEqual(['slow begun', 'slow ended', 'quick']) }, { timeout: 20_000 })
})

test('control: workers that do not look at it go on while the site is closed', async () => {
  beginMaintenance(closed)
  const { done } = startTwo(() => false)
  await ask('quick')
  await vi.waitFor(() => { expect(done).toEqual(['quick']) }, { timeout: 20_000 })
})
