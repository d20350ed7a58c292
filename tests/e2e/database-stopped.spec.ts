import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { connect, createServer, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { Client } from 'pg'
import { type EmbeddedServer, freePort, startEmbeddedServer } from '#lib/platform/db/embedded-server'
import { ensureDatabase, ensureRoles } from '#lib/platform/db/embedded-database'
import { migrateDatabase } from '#lib/platform/db/migrations'
import { root } from '#tests/architecture/file-kinds'

const folder = mkdtempSync(path.join(tmpdir(), 'cpts-stopped-'))
const passwords = { owner: 'owner-of-this-test-only', app: 'application-of-this-test-only' }

let postgres: EmbeddedServer
let door: Door
let site: ChildProcess | null = null
let address: string

test.describe.configure({ mode: 'serial' })

// An installation of its own, on the build that the demo has just made: its database may stop without harm to other specs.
test.beforeAll(async () => {
  test.setTimeout(120_000)
  postgres = await startEmbeddedServer(folder, 'durable')
  door = await openDoor(postgres.port)
  await ensureRoles(postgres, passwords)
  await ensureDatabase(postgres, 'cpts')
  await migrateDatabase(`postgresql://cpts_proprietaire:${passwords.owner}@127.0.0.1:${postgres.port}/cpts`, 'cpts_application')
  const port = await freePort()
  address = `http://127.0.0.1:${port}`
  const { DATABASE_OWNER_URL: _owner, SMTP_URL: _smtp, FORCE_COLOR: _color, ...inherited } = process.env
  const env = {
    ...inherited, DATABASE_URL: `postgresql://cpts_application:${passwords.app}@127.0.0.1:${door.port}/cpts`, SECRET: 'a-secret-of-this-test-and-nothing-else', PUBLIC_URL: address,
    PORT: String(port), HOST: '127.0.0.1', DATA_DIR: folder, NEXT_DIST_DIR: '.next-test', GEOCODER_URL: 'non', GEO_API_URL: 'non',
  }
  // Straight to the server: the door belongs to this process, which waits here.
  const direct = { ...env, DATABASE_URL: `postgresql://cpts_application:${passwords.app}@127.0.0.1:${postgres.port}/cpts` }
  const load = `import { loadExample } from '#prisma/seed'; import { closeDatabase } from '#lib/platform/db/client'; await loadExample('pevele-du-douaisis'); await closeDatabase()`
  const loaded = spawnSync(process.execPath, ['--input-type=module', '-e', load], { cwd: root, env: direct, encoding: 'utf8' })
  expect(loaded.status, loaded.stderr).toBe(0)
  site = spawn(process.execPath, [path.join(root, 'lib/cli/start.ts')], { cwd: root, env, stdio: 'ignore' })
  await expect.poll(() => fetch(`${address}/api/sante`).then((answer) => answer.ok, () => false), { timeout: 60_000 }).toBe(true)
})

test.afterAll(async () => {
  if (site) {
    const gone = new Promise((resolve) => { site?.once('exit', resolve) })
    site.kill('SIGTERM')
    await gone
  }
  await door.close()
  await postgres.stop()
  rmSync(folder, { recursive: true, force: true })
})

test('the database stops while a form is being saved: a sentence, an incident number, what was typed; then it goes through @bureau', async ({ page }) => {
  test.setTimeout(120_000)
  await signIn(page)
  await page.goto(`${address}/gestion/professionnels/nouveau`)
  await page.getByLabel('Nom d’exercice', { exact: true }).fill('Interrompue')
  await page.getByLabel('Prénom d’exercice').fill('Maëlle')

  const release = await holdPractitioners()
  await page.getByRole('button', { name: submitName, exact: true }).click()
  await expect.poll(waiting, { message: 'the request waits in the database' }).toBeGreaterThan(0)
  await door.close()
  await postgres.stop()
  await release()

  const summary = page.getByRole('alert').filter({ hasText: 'Incident n°' })
  await expect(summary).toContainText('Le service ne répond pas pour le moment.')
  await expect(summary).toBeFocused()
  await expect(page.getByLabel('Nom d’exercice', { exact: true })).toHaveValue('Interrompue')
  await expect(page.getByLabel('Prénom d’exercice')).toHaveValue('Maëlle')
  expect((await fetch(`${address}/api/sante`)).status).toBe(503)

  // Sent again while it is still down: nobody can even be recognised, and what was typed stays all the same.
  await page.getByRole('button', { name: submitName, exact: true }).click()
  await expect(summary).toContainText('Le service ne répond pas pour le moment.')
  await expect(page.getByLabel('Nom d’exercice', { exact: true })).toHaveValue('Interrompue')

  const port = door.port
  postgres = await startEmbeddedServer(folder, 'durable')
  door = await openDoor(postgres.port, port)
  await expect.poll(() => fetch(`${address}/api/sante`).then((answer) => answer.ok), { timeout: 30_000 }).toBe(true)
  await page.getByRole('button', { name: submitName, exact: true }).click()
  await expect(page).toHaveURL(/\/gestion\/professionnels\/[0-9a-f-]{36}/)
  expect(await sql(`SELECT first_name FROM practitioner WHERE last_name = 'Interrompue'`)).toEqual([{ first_name: 'Maëlle' }])
})

const submitName = 'Ajouter'

async function signIn(page: Page): Promise<void> {
  const token = 'a-session-of-this-test'
  await sql(`INSERT INTO session (id, session_token, user_id, expires) SELECT gen_random_uuid(), '${token}', user_id, now() + interval '1 day' FROM role_grant WHERE role = 'coordination' LIMIT 1`)
  await page.context().addCookies([{ name: 'next-auth.session-token', value: token, url: address }])
}

/** Holds the table that the form writes, so that the request is caught in the middle. */
async function holdPractitioners(): Promise<() => Promise<void>> {
  const client = await superuser()
  client.on('error', () => undefined)
  await client.query('BEGIN')
  await client.query('LOCK TABLE practitioner IN ACCESS EXCLUSIVE MODE')
  return () => client.end().catch(() => undefined)
}

async function waiting(): Promise<number> {
  const [row] = await sql(`SELECT count(*)::int AS count FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = 'cpts'`)
  return Number(row?.['count'])
}

async function sql(text: string): Promise<Record<string, unknown>[]> {
  const client = await superuser()
  try {
    return (await client.query<Record<string, unknown>>(text)).rows
  } finally {
    await client.end()
  }
}

async function superuser(): Promise<Client> {
  const client = new Client({ connectionString: postgres.url('cpts') })
  await client.connect()
  return client
}

type Door = { port: number; close: () => Promise<void> }

/** The address that the site knows its database by: a restarted embedded server listens elsewhere. */
async function openDoor(target: number, port = 0): Promise<Door> {
  const sockets = new Set<Socket>()
  const server: Server = createServer((incoming) => {
    const outgoing = connect(target, '127.0.0.1')
    for (const [one, other] of [[incoming, outgoing], [outgoing, incoming]] as const) {
      sockets.add(one)
      one.on('error', () => other.destroy())
      one.on('close', () => { sockets.delete(one) })
      one.pipe(other)
    }
  })
  await new Promise<void>((resolve) => { server.listen(port, '127.0.0.1', resolve) })
  const bound = server.address()
  return {
    port: typeof bound === 'object' && bound !== null ? bound.port : port,
    close: () => new Promise((resolve) => {
      server.close(() => { resolve() })
      for (const socket of sockets) socket.destroy()
    }),
  }
}
