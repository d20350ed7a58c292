import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { noFilters, type RegisterFilters } from '#lib/cartodispo/register-filters'
import { commandActor, type Actor } from '#lib/platform/auth/actor'
import { now } from '#lib/platform/clock'
import { openEmbeddedDatabase } from '#lib/platform/db/embedded-database'
import { migrateDatabase } from '#lib/platform/db/migrations'
import { addSettings } from '#lib/platform/env'
import type { BenchLine } from './bench-line.ts'

const rounds = 400
const target = 15

/** One search among 5,000 entries, the page aside: bringing the copy up to date, filtering, ordering, making the items. */
export const bench = { name: 'recherche', run: benchSearch }

async function benchSearch(): Promise<BenchLine[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'bench-search-'))
  const database = await openEmbeddedDatabase(folder, 'cpts')
  addSettings({ DATABASE_URL: database.databaseUrl, DATABASE_OWNER_URL: database.ownerUrl, SECRET: randomBytes(32).toString('base64url'), LOG_LEVEL: 'error' })
  const { closeDatabase } = await import('#lib/platform/db/client')
  try {
    await migrateDatabase(database.ownerUrl, new URL(database.databaseUrl).username)
    await (await import('#prisma/examples/grand')).loadGrand()
    return await measure()
  } finally {
    await closeDatabase()
    await database.server.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

async function measure(): Promise<BenchLine[]> {
  const { searchRegister } = await import('#lib/cartodispo/register-queries')
  const { db } = await import('#lib/platform/db/client')
  const communes = await db().commune.findMany({ select: { name: true }, take: 50, orderBy: { code: 'asc' } })
  const searches = communes.flatMap(({ name }): RegisterFilters[] => [
    { ...noFilters, place: name }, { ...noFilters, place: name, withinKm: 20, needsHomeVisits: true }, { ...noFilters, language: 'ar', page: 2 },
  ])
  const first = await timed(() => searchRegister(partner, noFilters, now()))
  const times: number[] = []
  const before = process.cpuUsage()
  for (let round = 0; round < rounds; round += 1) times.push(await timed(() => searchRegister(partner, searches[round % searches.length] ?? noFilters, now())))
  const used = process.cpuUsage(before)
  const steady = times.slice(20).sort((a, b) => a - b)
  const p50 = at(steady, 0.5)
  const p95 = at(steady, 0.95)
  return [
    line('première lecture du registre entier, 5 000 médecins', first, '', true),
    line('recherche avec filtres en mémoire, p50', p50, '', true),
    line('recherche avec filtres en mémoire, temps de processeur moyen', (used.user + used.system) / 1000 / rounds, '', true),
    line('recherche avec filtres en mémoire, p95', p95, `≤ ${target} ms`, p95 <= target),
  ]
}

const partner: Actor = {
  ...commandActor, kind: 'person', userId: randomUUID(), roles: new Set(['partner_user']),
  partners: [{ organisationId: randomUUID(), organisationName: 'Partenaire', organisationKind: 'health_platform', role: 'partner_user', serviceIds: [], grants: new Set(['register_read']), endedOn: null }],
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.floor(sorted.length * share)] ?? 0
}

function line(name: string, value: number, wanted: string, holds: boolean): BenchLine {
  return { part: 'registre', name, value: Math.round(value * 10) / 10, unit: 'ms', target: wanted, holds }
}
