import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Pool, type QueryResultRow } from 'pg'
import { closeDatabase } from '#lib/platform/db/client'
import { openEmbeddedDatabase } from '#lib/platform/db/embedded-database'
import { freePort } from '#lib/platform/db/embedded-server'
import { migrateDatabase } from '#lib/platform/db/migrations'
import { addSettings } from '#lib/platform/env'
import { waitUntilHealthy } from '#lib/platform/process/wait-until-healthy'
import { loadExample } from '#prisma/seed'
import { startSmtpServer, type TestSmtpServer } from '#tests/setup/smtp-server'
import { asProgram, buildProduct, distDir, type Program, startProgram, stopped } from './programs.ts'

export type SoakSite = {
  address: string
  web: Program
  worker: Program
  mails: TestSmtpServer
  /** The name of the role that the product connects with. */
  appRole: string
  /** As the owner, past the product. */
  owner: Pool
  /** As the server's superuser: what the connections of others do is shown to nobody else. */
  watch: Pool
  rows: <Row extends QueryResultRow>(sql: string, values?: readonly unknown[]) => Promise<Row[]>
  signIn: (userId: string) => Promise<string>
  /** What both programs wrote to their logs. */
  logs: () => string
  stopPrograms: () => Promise<void>
  close: () => Promise<void>
}

/** The product as it runs in production, with the example, its worker, and a real mail server; on this machine alone. */
export async function openSoakSite(): Promise<SoakSite> {
  const folder = await mkdtemp(path.join(tmpdir(), 'soak-'))
  const logs = path.join(folder, 'logs')
  mkdirSync(logs)
  const database = await openEmbeddedDatabase(path.join(folder, 'postgres'), 'cpts')
  const mails = await startSmtpServer()
  const port = await freePort()
  const address = `http://127.0.0.1:${port}`
  addSettings({
    DATABASE_URL: database.databaseUrl, DATABASE_OWNER_URL: database.ownerUrl, SECRET: randomBytes(32).toString('base64url'), DATA_DIR: folder, HOST: '127.0.0.1',
    PORT: String(port), PUBLIC_URL: address, NEXT_DIST_DIR: distDir, LOG_LEVEL: 'warn', SMTP_URL: mails.url, MAIL_FROM: 'cpts@exemple.invalid', GEOCODER_URL: 'non', GEO_API_URL: 'non',
    SOAK_FOLDER: folder,
  })
  const appRole = new URL(database.databaseUrl).username
  await migrateDatabase(database.ownerUrl, appRole)
  await loadExample('pevele-du-douaisis')
  await buildProduct(logs)
  const programs = [startProgram('serve.ts', logs), startProgram('worker.ts', logs)] as const
  await waitUntilHealthy(address, 60, () => {
    if (programs.some((child) => child.exitCode !== null)) throw new Error(`a program ended as it started:\n${readLogs(logs)}`)
  })
  const owner = openPool(database.ownerUrl)
  const watch = openPool(database.server.url('cpts'))
  const rows = async <Row extends QueryResultRow>(sql: string, values: readonly unknown[] = []) => (await owner.query<Row>(sql, [...values])).rows
  const stopPrograms = async () => { await Promise.all(programs.map(stopped)) }
  return {
    address, mails, appRole, owner, watch, rows, stopPrograms,
    web: asProgram(programs[0]),
    worker: asProgram(programs[1]),
    signIn: async (userId) => {
      const token = randomBytes(32).toString('base64url')
      await rows(`INSERT INTO session (id, session_token, user_id, expires, second_factor_at) VALUES (gen_random_uuid(), $1, $2, now() + interval '1 day', (SELECT now() FROM role_grant WHERE user_id = $2 AND role IN ('coordination', 'coordination_referrals', 'treasurer', 'admin') LIMIT 1))`, [token, userId])
      return `next-auth.session-token=${token}`
    },
    logs: () => readLogs(logs),
    close: async () => {
      await stopPrograms()
      await owner.end()
      await watch.end()
      await closeDatabase()
      mails.stop()
      await database.server.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Its connections may still be closing when the server stops: what they say then is no failure. */
function openPool(connectionString: string): Pool {
  const pool = new Pool({ connectionString, max: 2 })
  pool.on('error', () => undefined)
  return pool
}

function readLogs(folder: string): string {
  return ['serve.ts.log', 'worker.ts.log'].map((name) => readFileSync(path.join(folder, name), 'utf8')).join('')
}

/** Bytes that a program still holds after a full collection. */
export async function heldBytes({ pid, exited }: Program): Promise<number> {
  if (exited()) throw new Error(`program ${pid} has ended`)
  const file = path.join(process.env['SOAK_FOLDER'] ?? '', `memory-${pid}.json`)
  await rm(file, { force: true })
  process.kill(pid, 'SIGUSR2')
  for (let attempt = 0; attempt < 100; attempt += 1) {
    await sleep(100)
    const written = read(file)
    if (written !== null) return written
  }
  throw new Error(`program ${pid} tells nothing of its memory`)
}

function read(file: string): number | null {
  try {
    const { held } = JSON.parse(readFileSync(file, 'utf8')) as { held: number }
    return held
  } catch {
    return null // Not there yet, or half-written.
  }
}
