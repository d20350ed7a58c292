import { randomUUID } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Client, type QueryResultRow } from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest'
import { parseManifest } from '#lib/platform/backup/backup-format'
import { checkBackup, readBackup } from '#lib/platform/backup/read-backup'
import { restoreBackup } from '#lib/platform/backup/restore-backup'
import type * as Snapshot from '#lib/platform/backup/begin-snapshot'
import { takeBackup } from '#lib/platform/backup/take-backup'
import { readStatements } from '#lib/platform/db/roles'
import { addSettings } from '#lib/platform/env'
import { diskStorage } from '#lib/platform/files/disk-storage'
import { fileStorage } from '#lib/platform/files/storage'
import { loadExample } from '#prisma/seed'
import { type Custodians, custodians } from '#tests/factories/custodians'
import { erasables } from '#tests/factories/erasures'
import { useReferralMode } from '#tests/factories/identities'
import { daysLater, monday } from '#tests/factories/register'
import { aDatabase } from '#tests/helpers/empty-databases'
import { startS3Server } from '#tests/setup/s3-server'
import { databaseName, useDatabase } from '#tests/setup/test-database'

const database = useDatabase()
const isolation = vi.hoisted(() => ({ isGivenUp: false }))
vi.mock('#lib/platform/backup/begin-snapshot', async (original) => {
  const real = await original<typeof Snapshot>()
  return { ...real, beginSnapshot: (client: Client) => (isolation.isGivenUp ? client.query('BEGIN') : real.beginSnapshot(client)) }
})

let keepers: Custodians
beforeAll(async () => {
  keepers = await custodians()
  await loadExample('pevele-du-douaisis', { now: monday })
  await useReferralMode(database, 'hds')
  for (const make of Object.values(erasables)) await make()
  await database.owner("INSERT INTO rate_limit (key, window_start, count) VALUES ('load', now(), 0)")
  await database.owner(`SELECT graphile_worker.add_job('locate-sites', '{"from":"test"}'::json, job_key => 'asked'), graphile_worker.add_job('begin-day', job_key => 'schedule:begin-day')`)
}, 180_000)
afterAll(async () => keepers.leave())

const ownerUrl = () => process.env['DATABASE_OWNER_URL'] ?? ''
const backup = (at: Date = monday, databaseUrl = ownerUrl(), folder = keepers.folder) => takeBackup({ databaseUrl, folder, recipients: keepers.recipients, product: '0.1.0', at })

/** The superuser's address of the server, or of this file's database. */
function superuserUrl(isOfDatabase = false): string {
  const url = new URL(inject('server').superuserUrl)
  if (isOfDatabase) url.pathname = `/${databaseName()}`
  return url.href
}

async function rowsOf<Row extends QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Row>(sql)).rows
  } finally {
    await client.end()
  }
}

/** People who write in two tables what must agree, again and again, in one transaction each, until stopped. */
function writers(count: number) {
  let isOver = false
  let written = 0
  const one = async () => {
    const client = new Client({ connectionString: process.env['DATABASE_URL'] })
    await client.connect()
    while (!isOver) {
      await client.query(`BEGIN; INSERT INTO erasure (kind, subject_id) VALUES ('draft', 'load'); UPDATE rate_limit SET count = count + 1 WHERE key = 'load'; COMMIT`)
      written += 1
    }
    await client.end()
  }
  const all = Array.from({ length: count }, one)
  return { written: () => written, stop: async () => { isOver = true; await Promise.all(all) } }
}

const bothCounts = `SELECT (SELECT count(*)::int FROM erasure WHERE subject_id = 'load') AS lines, (SELECT count FROM rate_limit WHERE key = 'load') AS counted`

async function takenUnderLoad(at: Date) {
  const load = writers(3)
  await vi.waitFor(() => expect(load.written()).toBeGreaterThan(50), 20_000)
  const before = load.written()
  const { file } = await backup(at)
  const during = load.written() - before
  await load.stop()
  return { file, during }
}

/** Rows of two tables as the parts of a backup hold them. */
async function linesIn(file: string): Promise<{ lines: number; counted: number }> {
  let [lines, counted] = [0, 0]
  for await (const piece of readBackup(file, keepers.keys)) {
    if (piece.kind !== 'table') continue
    const rows = Buffer.from(piece.bytes).toString('utf8').split('\n')
    if (piece.table === 'erasure') lines += rows.filter((row) => row.includes('\tload\t')).length
    const row = piece.table === 'rate_limit' ? rows.find((one) => one.startsWith('load\t')) : undefined
    if (row !== undefined) counted = Number(row.split('\t')[2])
  }
  return { lines, counted }
}

describe('while people write', () => {
  test('a backup is one instant, holds nobody up, and is restored equal to it in another database, jobs and files included', { timeout: 240_000 }, async () => {
    const { file, during } = await takenUnderLoad(daysLater(1))
    expect(during).toBeGreaterThan(5)
    await using elsewhere = await aDatabase()
    const files = path.join(keepers.folder, randomUUID())
    const { manifest, checks } = await restoreBackup({ file, identities: [keepers.keys[0] ?? ''], ownerUrl: elsewhere.ownerUrl, appRole: 'cpts_application', storage: (area) => diskStorage(path.join(files, area)) })
    const [found] = await rowsOf<{ lines: number; counted: number }>(elsewhere.ownerUrl, bothCounts)
    expect(found?.lines).toBe(found?.counted)
    expect(found?.lines).toBeGreaterThan(50)
    expect(found).toEqual(await linesIn(file))
    // The database itself says that the rows are those of the backup (restoreBackup compares digests); here, that they are all there.
    expect(Object.keys(checks.tables)).toEqual(expect.arrayContaining((await rowsOf<{ name: string }>(ownerUrl(), "SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> '_prisma_migrations'")).map((row) => row.name)))
    expect(Object.values(checks.tables).filter((one) => one.rows > 0).length).toBeGreaterThan(60)
    expect(Object.keys(checks.files).length).toBeGreaterThan(10)
    expect((await readdir(path.join(files, 'medias'))).toSorted()).toEqual((await readdir(path.join(process.env['DATA_DIR'] ?? '', 'medias'))).toSorted())
    expect(await rowsOf(elsewhere.ownerUrl, 'SELECT t.identifier, j.payload, j.key FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id')).toEqual([{ identifier: 'locate-sites', payload: { from: 'test' }, key: 'asked' }])
    // Triggers are awake again, sequences go on, and the application's role may do what it could and no more.
    expect(await rowsOf(elsewhere.ownerUrl, "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal AND tgenabled = 'D'")).toEqual([])
    const [next] = await rowsOf<{ id: string }>(elsewhere.appUrl, "INSERT INTO erasure (kind, subject_id) VALUES ('draft', 'after') RETURNING id")
    expect(Number(next?.id)).toBeGreaterThan(found?.lines ?? 0)
    await expect(rowsOf(elsewhere.appUrl, 'DELETE FROM audit_event')).rejects.toMatchObject({ code: '42501' })
    expect(manifest.migrations.length).toBeGreaterThan(50)
    await expect(restoreBackup({ file, identities: keepers.keys, ownerUrl: elsewhere.ownerUrl, appRole: 'cpts_application', storage: null })).rejects.toThrow('La base de données n’est pas vide')
    expect(await rowsOf(elsewhere.ownerUrl, bothCounts)).toEqual([found])
  })

  test('without its snapshot it would be no instant at all', { timeout: 120_000 }, async () => {
    isolation.isGivenUp = true
    try {
      const { lines, counted } = await linesIn((await takenUnderLoad(daysLater(2))).file)
      expect(counted).toBeGreaterThan(lines)
    } finally {
      isolation.isGivenUp = false
    }
  })
})

describe('the role that only reads', () => {
  test('is enough for a backup with all of the queue, and may change nothing', { timeout: 120_000 }, async () => {
    const readUrl = new URL(ownerUrl())
    ;[readUrl.username, readUrl.password] = [`lecture_${databaseName()}`, 'a-password-of-tests']
    await rowsOf(superuserUrl(), `CREATE ROLE ${readUrl.username} LOGIN PASSWORD '${readUrl.password}'`)
    try {
      await expect(backup(daysLater(3), readUrl.href)).rejects.toMatchObject({ code: '42501' })
      const statements = readStatements(readUrl.username)
      for (const sql of statements.filter((one) => one.startsWith('GRANT'))) await database.owner(sql)
      await expect(backup(daysLater(3), readUrl.href)).rejects.toThrow('ne voit pas la file des tâches')
      for (const sql of statements) await database.owner(sql)
      const { file } = await backup(daysLater(3), readUrl.href)
      let jobs = ''
      for await (const piece of readBackup(file, keepers.keys)) if (piece.kind === 'queue') jobs = Buffer.from(piece.bytes).toString('utf8')
      expect(jobs).toContain('locate-sites')
      await expect(rowsOf(readUrl.href, 'DELETE FROM closure')).rejects.toMatchObject({ code: '42501' })
      expect(await rowsOf(readUrl.href, 'DELETE FROM graphile_worker._private_jobs RETURNING 1').catch(() => [])).toEqual([])
    } finally {
      await database.owner(`DROP OWNED BY ${readUrl.username}`).catch(() => undefined)
      await rowsOf(superuserUrl(true), `DROP OWNED BY ${readUrl.username}; DROP ROLE ${readUrl.username}`)
    }
  })
})

describe('a backup that is not what it should be', () => {
  let good = ''
  beforeAll(async () => {
    good = (await backup(daysLater(4))).file
  }, 120_000)
  const spoilt = async (change: (bytes: Buffer) => Buffer) => {
    const file = path.join(keepers.folder, `${randomUUID()}.age`)
    await writeFile(file, change(await readFile(good)))
    return file
  }

  test.each([
    ['altered by one bit in its middle', (bytes: Buffer) => { bytes[Math.floor(bytes.length / 2)] = (bytes[Math.floor(bytes.length / 2)] ?? 0) ^ 1; return bytes }],
    ['altered in its last byte', (bytes: Buffer) => { bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1; return bytes }],
    ['altered in its header', (bytes: Buffer) => { bytes[200] = (bytes[200] ?? 0) ^ 1; return bytes }],
    ['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length - 70_000)],
    ['cut at the edge of a chunk', (bytes: Buffer) => bytes.subarray(0, bytes.indexOf('---') + 47 + 16 + 65_552)],
    ['empty', () => Buffer.alloc(0)],
    ['something else', () => Buffer.from('Bonjour')],
  ])('%s is refused with one sentence, before anything is touched', async (_, change) => {
    await using elsewhere = await aDatabase()
    const file = await spoilt(change)
    await expect(restoreBackup({ file, identities: keepers.keys, ownerUrl: elsewhere.ownerUrl, appRole: 'cpts_application', storage: null })).rejects.toThrow('Ce fichier est incomplet ou a été modifié')
    expect(await rowsOf(elsewhere.ownerUrl, "SELECT 1 FROM pg_class WHERE relnamespace = 'public'::regnamespace")).toEqual([])
  })

  test('another key, a missing file, a newer product: a sentence each', async () => {
    const { keys: [stranger = ''], leave } = await custodians()
    await expect(checkBackup(good, [stranger])).rejects.toThrow('Cette clé n’ouvre pas ce fichier')
    await expect(checkBackup(`${good}.absent`, keepers.keys)).rejects.toThrow('Il n’y a pas de fichier')
    const manifest = { format: 1, product: '9.0.0', takenAt: monday.toISOString(), instanceKey: 'k', shortName: 'S', migrations: ['29990101000000_later'], tables: [], sequences: [] }
    for (const newer of [manifest, { format: 2 }]) expect(() => parseManifest(Buffer.from(JSON.stringify(newer)), ['20261121220000_house_and_register'])).toThrow('version plus récente du produit')
    await leave()
  })

  test('what fails half-way leaves the database empty', { timeout: 120_000 }, async () => {
    await using elsewhere = await aDatabase()
    const broken = { ...diskStorage(path.join(keepers.folder, 'nowhere')), put: () => Promise.reject(new Error('disk full')) }
    await expect(restoreBackup({ file: good, identities: keepers.keys, ownerUrl: elsewhere.ownerUrl, appRole: 'cpts_application', storage: () => broken })).rejects.toThrow('disk full')
    expect(await rowsOf(elsewhere.ownerUrl, "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'")).toEqual([])
  })
})

test('files of a bucket are in it as well', { timeout: 120_000 }, async () => {
  const server = await startS3Server()
  try {
    addSettings(server.settings)
    await fileStorage('medias').put('a-folder/original', Buffer.from('kept in a bucket'), 'text/plain')
    const { file } = await backup(daysLater(5))
    expect(Object.keys((await checkBackup(file, keepers.keys)).checks.files)).toEqual(['files/medias/a-folder/original'])
  } finally {
    addSettings(Object.fromEntries(Object.keys(server.settings).map((name) => [name, ''])))
    server.stop()
  }
})
