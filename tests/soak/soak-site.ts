import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Pool, type QueryResultRow } from 'pg'
import { closeDatabase } from '#lib/platform/db/client'
import { openEmbeddedDatabase } from '#lib/platform/db/embedded-database'
import { freePort } from '#lib/platform/db/embedded-server'
import { migrateDatabase } from '#lib/platform/db/migrations'
import { addSettings, childEnvironment } from '#lib/platform/env'
import { prepareBuild } from '#lib/platform/process/prepare-application'
import { waitUntilHealthy } from '#lib/platform/process/wait-until-healthy'
import { loadExample } from '#prisma/seed'
import { root } from '#tests/architecture/file-kinds'
import { startSmtpServer, type TestSmtpServer } from '#tests/setup/smtp-server'

const distDir = '.next-soak'

export type Program = { pid: number; exited: () => boolean }
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
  await build(logs)
  const programs = [start('serve.ts', logs), start('worker.ts', logs)] as const
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

function start(command: string, logs: string): ChildProcess {
  const log = openSync(path.join(logs, `${command}.log`), 'a')
  return spawn(process.execPath, ['--expose-gc', '--import', path.join(import.meta.dirname, 'memory-probe.ts'), path.join(root, 'lib/cli', command)], {
    cwd: root, env: childEnvironment({ NODE_ENV: 'production' }), stdio: ['ignore', log, log],
  })
}

function asProgram(child: ChildProcess): Program {
  return { pid: child.pid ?? 0, exited: () => child.exitCode !== null || child.signalCode !== null }
}

async function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise<void>((resolve) => { child.once('exit', () => resolve()) })
  child.kill('SIGTERM')
  await Promise.race([gone, sleep(30_000, undefined, { ref: false })])
}

/** Next writes the folder of each build into tsconfig.json: this one's is nobody's business. */
async function build(logs: string): Promise<void> {
  const compilerFile = path.join(root, 'tsconfig.json')
  const before = readFileSync(compilerFile, 'utf8')
  try {
    await prepareBuild({ root, logs, distDir, run: (program) => toItsEnd(program.args, program.environment, program.logFile) })
  } finally {
    if (readFileSync(compilerFile, 'utf8') !== before) writeFileSync(compilerFile, before)
  }
}

async function toItsEnd(args: readonly string[], environment: NodeJS.ProcessEnv, logFile: string): Promise<void> {
  const log = openSync(logFile, 'a')
  const child = spawn(process.execPath, [...args], { cwd: root, env: environment, stdio: ['ignore', log, log] })
  const code = await new Promise<number | null>((resolve) => { child.once('exit', resolve) })
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}:\n${readFileSync(logFile, 'utf8').slice(-3000)}`)
}
