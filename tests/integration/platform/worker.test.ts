import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { addHours } from '#tests/integration/platform/wall-clock'
import { transaction } from '#lib/platform/db/client'
import { required } from '#lib/platform/env'
import { enqueueJob } from '#lib/platform/jobs/enqueue-job'
import type { Jobs } from '#lib/platform/jobs/job'
import { type RunningWorker, runWorker } from '#lib/platform/jobs/run-worker'
import { useDatabase } from '#tests/setup/test-database'

const database = useDatabase()
const workers: RunningWorker[] = []
const children: ChildProcess[] = []
let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'cpts-worker-'))
})

afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  await Promise.all(workers.splice(0).map((worker) => worker.stop()))
  await database.owner('DELETE FROM graphile_worker._private_jobs')
  await rm(folder, { recursive: true })
})

async function startWorker(jobs: Jobs, deliver: () => Promise<unknown> = async () => undefined): Promise<RunningWorker> {
  const worker = await runWorker({ databaseUrl: required('DATABASE_URL'), jobs, timeZone: 'Europe/Paris', deliver, beat: async () => undefined })
  workers.push(worker)
  return worker
}

/** A worker in another process that has taken up the endless job. */
async function startDoomedWorker(): Promise<ChildProcess> {
  const trace = path.join(folder, 'trace')
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'worker-child.ts'), required('DATABASE_URL'), trace], {
    stdio: 'inherit', env: { ...process.env, LOG_LEVEL: 'silent' },
  })
  children.push(child)
  await transaction((tx) => enqueueJob(tx, { name: 'endless' }))
  await vi.waitFor(() => { expect(existsSync(trace)).toBe(true) }, { timeout: 20_000, interval: 50 })
  return child
}

async function jobCount(): Promise<number> {
  const rows = await database.owner<{ count: number }>('SELECT count(*)::int AS count FROM graphile_worker._private_jobs')
  return rows[0]?.count ?? -1
}

test('a scheduled run that two workers see is done once', async () => {
  // Both make up for the run of an hour ago, which is how two workers meet the same minute without waiting for it.
  await database.owner(`INSERT INTO graphile_worker._private_known_crontabs (identifier, known_since) VALUES ('daily', now() - interval '5 hours')`)
  const run = vi.fn(async () => undefined)
  const jobs: Jobs = { daily: { schedule: { every: 'day', at: addHours(-1) }, run } }
  await Promise.all([startWorker(jobs), startWorker(jobs)])
  await vi.waitFor(() => { expect(run).toHaveBeenCalled() }, { timeout: 10_000 })
  await vi.waitFor(async () => { expect(await jobCount()).toBe(0) }, { timeout: 10_000 })
  expect(run).toHaveBeenCalledTimes(1)
})

test('each of forty jobs is done once by one of two workers', async () => {
  const done: unknown[] = []
  const jobs: Jobs = { count: { schedule: null, run: async (payload) => { done.push(payload) } } }
  await Promise.all([startWorker(jobs), startWorker(jobs)])
  await Promise.all(Array.from({ length: 40 }, (_, number) => transaction((tx) => enqueueJob(tx, { name: 'count', payload: { number } }))))
  await vi.waitFor(async () => { expect(await jobCount()).toBe(0) }, { timeout: 20_000 })
  expect(done).toHaveLength(40)
  expect(new Set(done.map((payload) => JSON.stringify(payload))).size).toBe(40)
})

test('a job asked for in a transaction that fails does not exist', async () => {
  await expect(transaction(async (tx) => {
    await enqueueJob(tx, { name: 'count' })
    throw new Error('decided otherwise')
  })).rejects.toThrow('decided otherwise')
  expect(await jobCount()).toBe(0)
})

test('two requests with one key are one job', async () => {
  await transaction((tx) => enqueueJob(tx, { name: 'import', key: 'import:1' }))
  await transaction((tx) => enqueueJob(tx, { name: 'import', key: 'import:1' }))
  expect(await jobCount()).toBe(1)
})

test('a job that throws is run again, and what it said is not kept', async () => {
  let tries = 0
  let kept: unknown = null
  const jobs: Jobs = {
    fragile: {
      schedule: null,
      run: async () => {
        tries += 1
        if (tries === 1) throw new Error('Madame Dupont, 12 rue des Lilas')
        kept = await database.owner('SELECT last_error FROM graphile_worker._private_jobs')
      },
    },
  }
  await startWorker(jobs)
  await transaction((tx) => enqueueJob(tx, { name: 'fragile' }))
  await vi.waitFor(() => { expect(kept).not.toBeNull() }, { timeout: 15_000 })
  expect(kept).toEqual([{ last_error: expect.stringMatching(/^incident \d{3}-\d{3}-\d{3}, try 1 of 10$/) }])
})

test('the job of a killed worker is taken up at the next start, that of a living one is left alone', async () => {
  const child = await startDoomedWorker()
  const run = vi.fn(async () => undefined)
  const second = await startWorker({ endless: { schedule: null, run } })
  await new Promise((resolve) => setTimeout(resolve, 1500))
  expect(run).not.toHaveBeenCalled()
  await second.stop()

  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGKILL')
  await gone
  // Its locks go with its connections, which the server misses a moment later.
  await vi.waitUntil(async () => (await database.owner(`SELECT 1 FROM pg_stat_activity WHERE application_name = 'cpts-worker' AND datname = current_database()`)).length === 0, { timeout: 20_000 })
  await startWorker({ endless: { schedule: null, run } })
  await vi.waitFor(() => { expect(run).toHaveBeenCalledTimes(1) }, { timeout: 10_000 })
})

test('a mail put in the outbox wakes the worker at once', async () => {
  const deliver = vi.fn(async () => undefined)
  await startWorker({}, deliver)
  await vi.waitFor(() => { expect(deliver).toHaveBeenCalledTimes(1) })
  await database.app(`SELECT pg_notify('cpts_outbox', '')`)
  await vi.waitFor(() => { expect(deliver).toHaveBeenCalledTimes(2) }, { timeout: 10_000, interval: 20 })
})

test('a worker cut off from the database takes its life lock back', async () => {
  await startWorker({})
  const lifelines = () => database.owner<{ pid: number }>(`
    SELECT DISTINCT a.pid FROM pg_stat_activity a JOIN pg_locks l ON l.pid = a.pid AND l.locktype = 'advisory'
     WHERE a.application_name = 'cpts-worker' AND a.datname = current_database()`)
  const [before] = await lifelines()
  await database.app('SELECT pg_terminate_backend($1)', [before?.pid])
  await vi.waitFor(async () => {
    const [after] = await lifelines()
    expect(after?.pid).toBeDefined()
    expect(after?.pid).not.toBe(before?.pid)
  }, { timeout: 10_000 })
})

test('a stopped worker lets its job finish and leaves nothing locked', async () => {
  let hasFinished = false
  const begun = Promise.withResolvers<void>()
  const worker = await startWorker({
    slow: { schedule: null, run: async () => { begun.resolve(); await new Promise((resolve) => setTimeout(resolve, 700)); hasFinished = true } },
  })
  await transaction((tx) => enqueueJob(tx, { name: 'slow' }))
  await begun.promise
  await worker.stop()
  expect(hasFinished).toBe(true)
  expect(await jobCount()).toBe(0)
})
