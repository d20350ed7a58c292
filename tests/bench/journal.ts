import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Client } from 'pg'
import { openEmbeddedDatabase } from '#lib/platform/db/embedded-database'
import { migrateDatabase } from '#lib/platform/db/migrations'
import type { BenchLine } from './bench-line.ts'

const inFlight = 20
const seconds = 6

/** Changes that leave a trace, with the chain of the journal and without it: 20 at once, on a database that writes to its disk. */
export const bench = {
  name: 'journal',
  run: async (): Promise<BenchLine[]> => {
    const folder = await mkdtemp(path.join(tmpdir(), 'bench-journal-'))
    const { server, databaseUrl, ownerUrl } = await openEmbeddedDatabase(path.join(folder, 'postgres'), 'cpts')
    try {
      await migrateDatabase(ownerUrl, new URL(databaseUrl).username)
      const rounds: { chained: Round; bare: Round }[] = []
      await changes(databaseUrl) // Warm.
      for (let round = 0; round < 3; round += 1) {
        const chained = await changes(databaseUrl)
        await trigger(ownerUrl, 'DISABLE')
        rounds.push({ chained, bare: await changes(databaseUrl) })
        await trigger(ownerUrl, 'ENABLE')
      }
      const middle = (of: (round: (typeof rounds)[number]) => number) => rounds.map(of).toSorted((a, b) => a - b)[1] ?? Number.NaN
      const perSecond = middle((one) => one.chained.perSecond)
      return [
        line('changements tracés par seconde, 20 à la fois, avec la chaîne', perSecond, '/s', '≥ 300', perSecond >= 300),
        line('les mêmes sans la chaîne', middle((one) => one.bare.perSecond), '/s', '', true),
        line('avec la chaîne, p95', middle((one) => one.chained.p95), 'ms', '', true),
        line('sans la chaîne, p95', middle((one) => one.bare.p95), 'ms', '', true),
      ]
    } finally {
      await server.stop()
      await rm(folder, { recursive: true, force: true })
    }
  },
}

type Round = { perSecond: number; p95: number }

/** Three statements a transaction, as the shortest of use cases: load, change, trace. */
async function changes(databaseUrl: string): Promise<Round> {
  const until = performance.now() + seconds * 1000
  const times = (await Promise.all(Array.from({ length: inFlight }, () => one(databaseUrl, until)))).flat().toSorted((a, b) => a - b)
  return { perSecond: times.length / seconds, p95: times[Math.floor(times.length * 0.95)] ?? Number.NaN }
}

async function one(databaseUrl: string, until: number): Promise<number[]> {
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  const times: number[] = []
  const key = randomUUID()
  while (performance.now() < until) {
    const startedAt = performance.now()
    await client.query('BEGIN')
    await client.query('SELECT id FROM audit_event WHERE subject_type = $1 AND subject_id = $2 ORDER BY id DESC LIMIT 1', ['bench', key])
    await client.query('INSERT INTO rate_limit (key, window_start, count) VALUES ($1, now(), 1) ON CONFLICT (key) DO UPDATE SET count = rate_limit.count + 1', [key])
    await client.query(`INSERT INTO audit_event (capacity, event, subject_type, subject_id, data) VALUES ('command', 'bench.changed', 'bench', $1, '{"state":"open"}')`, [key])
    await client.query('COMMIT')
    times.push(performance.now() - startedAt)
  }
  await client.end()
  return times
}

async function trigger(ownerUrl: string, state: 'ENABLE' | 'DISABLE'): Promise<void> {
  const client = new Client({ connectionString: ownerUrl })
  await client.connect()
  await client.query(`ALTER TABLE audit_event ${state} TRIGGER audit_event_chained`)
  await client.end()
}

function line(name: string, value: number, unit: string, target: string, holds: boolean): BenchLine {
  return { part: 'journal', name, value: Math.round(value * 10) / 10, unit, target, holds }
}
