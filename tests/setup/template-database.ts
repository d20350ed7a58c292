import { existsSync, readFileSync } from 'node:fs'
import { mkdir, readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { Client } from 'pg'
import type { TestProject } from 'vitest/node'
import { ensureDatabase, ensureRoles } from '#lib/platform/db/embedded-database'
import { startEmbeddedServer } from '#lib/platform/db/embedded-server'
import { migrateDatabase } from '#lib/platform/db/migrations'

export type TestServer = { port: number; superuserUrl: string; template: string; owner: Login; app: Login }
type Login = { role: string; password: string }

declare module 'vitest' {
  export interface ProvidedContext {
    server: TestServer
  }
}

const folders = path.resolve(import.meta.dirname, '../../node_modules/.cache/cpts-tests')
const template = 'cpts_template'
const owner = { role: 'cpts_proprietaire', password: 'owner-of-test-databases' }
const app = { role: 'cpts_application', password: 'application-of-test-databases' }

/**
 * One real PostgreSQL for the whole run, with one migrated template that each test file clones.
 * Each run has a server of its own, so that two runs on one machine never meet. TEST_POSTGRES names another version's folder.
 */
export default async function startTestServer(project: TestProject): Promise<() => Promise<void>> {
  await removeLeftovers()
  const folder = path.join(folders, `run-${process.pid}`)
  const other = process.env['TEST_POSTGRES']
  const server = await startEmbeddedServer(folder, 'fast', ...(other ? [other] : []))
  const stop = async () => {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
  try {
    await ensureRoles(server, { owner: owner.password, app: app.password })
    await ensureDatabase(server, template)
    const ownerUrl = `postgresql://${owner.role}:${owner.password}@127.0.0.1:${server.port}/${template}`
    await migrateDatabase(ownerUrl, app.role)
    await refuseWordsInTheTrail(ownerUrl)
    await waitUntilAlone(server.url('postgres'))
  } catch (error) {
    await stop()
    throw error
  }
  project.provide('server', { port: server.port, superuserUrl: server.url('postgres'), template, owner, app })
  return stop
}

/** A run killed with SIGKILL leaves its server and its files: the next one takes them away. */
async function removeLeftovers(): Promise<void> {
  await mkdir(folders, { recursive: true })
  for (const name of await readdir(folders)) {
    const pid = Number(/^run-(\d+)$/.exec(name)?.[1])
    if (!pid || isAlive(pid)) continue
    const folder = path.join(folders, name)
    stopOrphan(path.join(folder, 'data'))
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })
  }
}

function stopOrphan(data: string): void {
  const file = path.join(data, 'postmaster.pid')
  if (!existsSync(file)) return
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0])
  const commandLine = `/proc/${pid}/cmdline`
  if (process.platform === 'linux' && !(existsSync(commandLine) && readFileSync(commandLine, 'utf8').includes(data))) return
  if (isAlive(pid)) process.kill(pid, 'SIGQUIT')
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** In tests the database itself refuses a trace that holds more than ids, codes, days and numbers: no capital that begins a word, no space, no accent, no @. */
async function refuseWordsInTheTrail(url: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(`CREATE FUNCTION is_opaque(data jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
      SELECT NOT EXISTS (SELECT 1 FROM jsonb_path_query(data, 'strict $.** ? (@.type() == "string")') AS value WHERE (value #>> '{}') !~ '^([a-z0-9_][A-Za-z0-9_.:/-]*|[A-Z0-9-]+|)$') $$`)
    await client.query('ALTER TABLE audit_event ADD CONSTRAINT opaque CHECK (is_opaque(to_jsonb(ARRAY[capacity, event, subject_type, subject_id])) AND is_opaque(data))')
    await client.query('ALTER TABLE access_event ADD CONSTRAINT opaque CHECK (is_opaque(to_jsonb(ARRAY[subject_type, subject_id])))')
  } finally {
    await client.end()
  }
}

/** A database is cloned only while nobody is connected to it: the migrations' pools may still be closing. */
async function waitUntilAlone(url: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [template])
    await client.query(`ALTER DATABASE ${template} ALLOW_CONNECTIONS false`)
  } finally {
    await client.end()
  }
}
