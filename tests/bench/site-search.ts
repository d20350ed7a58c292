import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openEmbeddedDatabase } from '#lib/platform/db/embedded-database'
import { migrateDatabase } from '#lib/platform/db/migrations'
import { now } from '#lib/platform/clock'
import { dayAt } from '#lib/platform/day'
import { addSettings } from '#lib/platform/env'
import { settleTables } from './settle-tables.ts'
import type { BenchLine } from './bench-line.ts'

const rounds = 200
const target = 50
/** What is typed: common words, rare ones, typing errors, words that are nowhere. */
export const typedSearches = ['vaccination', 'grippe orchies', 'infirmières', 'palliatifs', 'l’hôpital', 'depistage', 'medecin traitant', 'formation', 'vacination gripe', 'pharmacie de garde', 'sport', 'compte rendu', 'kine', 'orthophonistes', 'santé', 'dermatologgie', 'comment trouver un médecin à Orchies', 'kinesitherapeute coutiches', 'zzzqqq']

/** The site's search over 20,000 documents, page aside: common words, rare ones, typing errors. */
export const bench = { name: 'recherche-site', run: benchSearch }

async function benchSearch(): Promise<BenchLine[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'bench-site-search-'))
  const database = await openEmbeddedDatabase(folder, 'cpts')
  addSettings({ DATABASE_URL: database.databaseUrl, DATABASE_OWNER_URL: database.ownerUrl, SECRET: randomBytes(32).toString('base64url'), LOG_LEVEL: 'error' })
  const { closeDatabase } = await import('#lib/platform/db/client')
  try {
    await migrateDatabase(database.ownerUrl, new URL(database.databaseUrl).username)
    await (await import('#prisma/examples/grand')).loadGrand()
    await settleTables(database.ownerUrl)
    return await measure()
  } finally {
    await closeDatabase()
    await database.server.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

async function measure(): Promise<BenchLine[]> {
  const { publicSearch, publicSuggestions } = await import('#lib/search/queries')
  const today = dayAt(now(), 'Europe/Paris')
  const searches = await timed((words) => publicSearch(words, { today }))
  const suggestions = await timed((words) => publicSuggestions(words, today))
  return [
    line('recherche dans 20 000 documents, p50', searches.p50, '', true),
    line('recherche dans 20 000 documents, p95', searches.p95, `≤ ${target} ms`, searches.p95 <= target),
    line('suggestions pendant la frappe, p95', suggestions.p95, '', true),
  ]
}

async function timed(search: (words: string) => Promise<unknown>): Promise<{ p50: number; p95: number }> {
  for (const words of typedSearches) await search(words)
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const begun = performance.now()
    await search(typedSearches[round % typedSearches.length] ?? '')
    times.push(performance.now() - begun)
  }
  times.sort((a, b) => a - b)
  return { p50: times[Math.floor(rounds * 0.5)] ?? Number.NaN, p95: times[Math.floor(rounds * 0.95)] ?? Number.NaN }
}

function line(name: string, value: number, wanted: string, holds: boolean): BenchLine {
  return { part: 'site', name, value: Math.round(value * 10) / 10, unit: 'ms', target: wanted, holds }
}
