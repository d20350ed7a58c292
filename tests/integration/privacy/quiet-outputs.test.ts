import { spawnSync } from 'node:child_process'
import { createServer } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { workerTasks } from '#lib/cli/worker-tasks'
import { addSettings } from '#lib/platform/env'
import { openMetrics } from '#lib/platform/web/metrics'
import { root } from '#tests/architecture/file-kinds'
import { aWholePerson } from '#tests/factories/whole-person'
import { plantCanaries } from '#tests/helpers/planted-person'
import { fullDump } from '#tests/helpers/full-dump'
import { useDatabase } from '#tests/setup/test-database'

const database = useDatabase()
/** A word of its own in each column about somebody, as the classification names them: a new column is among them by itself. */
let words: string[]
let rows: string[]

beforeAll(async () => {
  const { userId } = await aWholePerson()
  words = await plantCanaries(database, { kind: 'compte', id: userId })
  // What the nights write down of all that.
  for (const name of ['begin-day', 'publish-quarters', 'prove-purge', 'keep-journals', 'watch-installation']) {
    const job = workerTasks[name]
    if (!job) throw new Error(`no job is called ${name}`)
    await job.run(null, { signal: new AbortController().signal })
  }
  rows = (await fullDump(database)).map((row) => row.toLowerCase())
}, 120_000)

const foundIn = (text: string) => words.filter((word) => text.toLowerCase().includes(word.toLowerCase()))
const of = (...tables: string[]) => rows.filter((row) => tables.some((table) => row.startsWith(`public.${table} `))).join('\n')

test('neither journal, nor the figures of the nights, nor the proof of purges hold a word about anybody', () => {
  expect(words.length).toBeGreaterThan(40)
  expect(of('audit_event', 'access_event').length).toBeGreaterThan(100)
  expect(foundIn(of('audit_event', 'access_event', 'journal_link', 'journal_checkpoint', 'public_quarter', 'public_figure', 'purge_proof', 'operator_alert', 'incident_hour', 'rate_limit'))).toEqual([])
})

test('control: where they were planted, all are found', () => {
  expect(foundIn(rows.join('\n'))).toEqual(words)
  expect(foundIn(of('contact_message')).length).toBeGreaterThan(3)
})

test('the diagnosis and the metrics tell of no one', async () => {
  const { stdout, stderr } = spawnSync(process.execPath, [path.join(root, 'lib/cli/diagnostic.ts')], { encoding: 'utf8', cwd: root })
  expect(stdout).toContain('PostgreSQL')
  expect(foundIn(stdout + stderr)).toEqual([])
  addSettings({ METRICS_TOKEN: 'a-token-that-prometheus-knows' })
  const { door } = openMetrics('0.0.0')
  const server = createServer((request, response) => void door(request, response)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const told = await (await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/api/metriques`, { headers: { authorization: 'Bearer a-token-that-prometheus-knows' } })).text()
  server.close()
  addSettings({ METRICS_TOKEN: '' })
  expect(told).toContain('cpts_')
  expect(foundIn(told)).toEqual([])
})
