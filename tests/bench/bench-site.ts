import { randomBytes } from 'node:crypto'
import { spawn } from 'node:child_process'
import { mkdtemp, mkdir, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Client } from 'pg'
import { openEmbeddedDatabase } from '#lib/platform/db/embedded-database'
import { freePort } from '#lib/platform/db/embedded-server'
import { migrateDatabase } from '#lib/platform/db/migrations'
import { addSettings, childEnvironment } from '#lib/platform/env'
import { prepareBuild } from '#lib/platform/process/prepare-application'
import { root } from '#tests/architecture/file-kinds'

export type BenchSite = {
  port: number
  webPid: number
  /** A signed-in cookie for one of the profile's users. */
  signIn: (userId: string) => Promise<string>
  query: (sql: string, values?: unknown[]) => Promise<Record<string, unknown>[]>
  stop: () => Promise<void>
}

const distDir = '.next-bench'

/** The product as it runs in production, with the data that `load` writes, its web server telling the time of each answer. */
export async function openBenchSite(load: () => Promise<unknown>): Promise<BenchSite> {
  const folder = await mkdtemp(path.join(tmpdir(), 'bench-site-'))
  const database = await openEmbeddedDatabase(path.join(folder, 'postgres'), 'cpts')
  const port = await freePort()
  addSettings({
    DATABASE_URL: database.databaseUrl, DATABASE_OWNER_URL: database.ownerUrl, SECRET: randomBytes(32).toString('base64url'),
    DATA_DIR: folder, PORT: String(port), PUBLIC_URL: `http://127.0.0.1:${port}`, NEXT_DIST_DIR: distDir, LOG_LEVEL: 'error',
  })
  await migrateDatabase(database.ownerUrl, new URL(database.databaseUrl).username)
  await load()
  const { closeDatabase } = await import('#lib/platform/db/client')
  await closeDatabase()
  const logs = path.join(folder, 'logs')
  await mkdir(logs, { recursive: true })
  await prepareBuild({ root, logs, distDir, run: (program) => runToEnd(program.args, program.environment, program.logFile) })
  const log = await open(path.join(logs, 'web.log'), 'a')
  const server = spawn(process.execPath, ['--import', path.join(import.meta.dirname, 'server-timing.mjs'), path.join(root, 'lib/cli/serve.ts')], {
    env: childEnvironment({ NODE_ENV: 'production' }), stdio: ['ignore', log.fd, log.fd],
  })
  await untilHealthy(port)
  const client = new Client({ connectionString: database.ownerUrl })
  await client.connect()
  return {
    port,
    webPid: server.pid ?? 0,
    query: async (sql, values = []) => (await client.query<Record<string, unknown>>(sql, values)).rows,
    signIn: async (userId) => {
      const token = randomBytes(32).toString('base64url')
      await client.query(`INSERT INTO session (id, session_token, user_id, expires, second_factor_at) VALUES (gen_random_uuid(), $1, $2, now() + interval '1 day', (SELECT now() FROM role_grant WHERE user_id = $2 AND role IN ('coordination', 'coordination_referrals', 'treasurer', 'admin') LIMIT 1))`, [token, userId])
      return `next-auth.session-token=${token}`
    },
    stop: async () => {
      await client.end()
      server.kill('SIGTERM')
      await new Promise((resolve) => { server.once('exit', resolve) })
      await log.close()
      await database.server.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function runToEnd(args: readonly string[], environment: NodeJS.ProcessEnv, logFile: string): Promise<void> {
  const log = await open(logFile, 'a')
  const child = spawn(process.execPath, [...args], { cwd: root, env: environment, stdio: ['ignore', log.fd, log.fd] })
  const code = await new Promise<number | null>((resolve) => { child.once('exit', resolve) })
  await log.close()
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}: see ${logFile}`)
}

async function untilHealthy(port: number): Promise<void> {
  for (let attempt = 0; attempt < 240; attempt += 1) {
    const answer = await fetch(`http://127.0.0.1:${port}/api/sante`).catch(() => null)
    if (answer?.ok) return
    await new Promise((resolve) => { setTimeout(resolve, 250) })
  }
  throw new Error('the web server does not answer')
}
