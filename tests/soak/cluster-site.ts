import type { ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmodSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
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
import { hasProgram, openRecommendedProxy } from '#tests/bench/recommended-proxy'
import { openDoor } from '#tests/helpers/database-door'
import { startSmtpServer, type TestSmtpServer } from '#tests/setup/smtp-server'
import { buildProduct, distDir, type ProgramPlace, startProgram, stopped } from './programs.ts'

export type Member = {
  /** Where a web server answers by itself, past nginx; nothing for a worker. */
  address: string
  start: (place?: Pick<ProgramPlace, 'settings' | 'within'>) => Promise<void>
  /** As systemd does: asked to end, and waited for. */
  stop: () => Promise<void>
  /** As the machine does when memory runs out. */
  kill: () => Promise<void>
}

export type ClusterSite = {
  folder: string
  /** nginx, with the configuration that we recommend. */
  address: string
  webs: readonly [Member, Member]
  workers: readonly [Member, Member]
  mails: TestSmtpServer
  rows: <Row extends QueryResultRow>(sql: string, values?: readonly unknown[]) => Promise<Row[]>
  signIn: (userId: string) => Promise<string>
  database: { kill: () => Promise<void>; start: () => Promise<void>; slowDown: (milliseconds: number) => void }
  logs: () => string
  close: () => Promise<void>
}

/** Two web servers and two workers behind nginx, on one database that can be killed, restarted and slowed down; on this machine alone. */
export async function openClusterSite(): Promise<ClusterSite> {
  if (!hasProgram('nginx')) throw new Error('nginx is missing: apt-get install nginx')
  const folder = await mkdtemp(path.join(tmpdir(), 'cluster-'))
  chmodSync(folder, 0o755) // nginx leaves root's rights behind.
  const logs = path.join(folder, 'logs')
  mkdirSync(logs)
  let database = await openEmbeddedDatabase(path.join(folder, 'postgres'), 'cpts')
  let door = await openDoor(database.server.port)
  const mails = await startSmtpServer()
  const ports = [await freePort(), await freePort()] as const
  const proxy = await openRecommendedProxy(folder, ports, Buffer.from('here'))
  const address = `http://127.0.0.1:${proxy.port}`
  const throughDoor = (url: string) => url.replace(`:${database.server.port}/`, `:${door.port}/`)
  addSettings({
    DATABASE_URL: throughDoor(database.databaseUrl), DATABASE_OWNER_URL: throughDoor(database.ownerUrl), SECRET: randomBytes(32).toString('base64url'), DATA_DIR: folder, HOST: '127.0.0.1',
    PUBLIC_URL: address, NEXT_DIST_DIR: distDir, LOG_LEVEL: 'warn', SMTP_URL: mails.url, MAIL_FROM: 'cpts@exemple.invalid', GEOCODER_URL: 'non', GEO_API_URL: 'non', SOAK_FOLDER: folder,
  })
  await migrateDatabase(database.ownerUrl, new URL(database.databaseUrl).username)
  await loadExample('pevele-du-douaisis')
  await buildProduct(logs)
  const webs = [web('web-1', ports[0], logs), web('web-2', ports[1], logs)] as const
  const workers = [member('worker.ts', 'worker-1', logs), member('worker.ts', 'worker-2', logs)] as const
  const everybody = [...webs, ...workers]
  for (const one of everybody) await one.start()
  const owner = new Pool({ connectionString: throughDoor(database.ownerUrl), max: 3 })
  owner.on('error', () => undefined)
  const rows = async <Row extends QueryResultRow>(sql: string, values: readonly unknown[] = []) => (await owner.query<Row>(sql, [...values])).rows
  return {
    folder, address, webs, workers, mails, rows,
    signIn: async (userId) => {
      const token = randomBytes(32).toString('base64url')
      await rows(`INSERT INTO session (id, session_token, user_id, expires, second_factor_at) VALUES (gen_random_uuid(), $1, $2, now() + interval '1 day', now())`, [token, userId])
      return `next-auth.session-token=${token}`
    },
    database: {
      kill: async () => {
        process.kill(Number(readFileSync(path.join(folder, 'postgres/data/postmaster.pid'), 'utf8').split('\n')[0]), 'SIGKILL')
        await door.close()
        await sleep(1500) // Its children notice.
      },
      start: async () => {
        const { port } = door
        database = await openEmbeddedDatabase(path.join(folder, 'postgres'), 'cpts')
        door = await openDoor(database.server.port, port)
      },
      slowDown: (milliseconds) => door.slowDown(milliseconds),
    },
    logs: () => readdirSync(logs).map((name) => readFileSync(path.join(logs, name), 'utf8')).join(''),
    close: async () => {
      await Promise.all(everybody.map((one) => one.stop()))
      await owner.end()
      await closeDatabase()
      await proxy.stop()
      mails.stop()
      await door.close()
      await database.server.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

function web(name: string, port: number, logs: string): Member {
  const one = member('serve.ts', name, logs, { PORT: String(port) })
  const address = `http://127.0.0.1:${port}`
  return { ...one, address, start: async (place) => {
    await one.start(place)
    await waitUntilHealthy(address, 60, () => undefined)
  } }
}

function member(command: string, name: string, logs: string, settings: Record<string, string> = {}): Member {
  let child: ChildProcess | null = null
  return {
    address: '',
    start: (place) => {
      child = startProgram(command, logs, { name, settings: { ...settings, ...place?.settings }, within: place?.within ?? [] })
      return Promise.resolve()
    },
    stop: async () => { if (child) await stopped(child) },
    kill: async () => {
      if (!child || child.exitCode !== null || child.signalCode !== null) return
      const gone = new Promise((resolve) => { child?.once('exit', resolve) })
      child.kill('SIGKILL')
      await gone
    },
  }
}
