import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Client } from 'pg'
import { type EmbeddedServer, startEmbeddedServer } from './embedded-server.ts'
import { createLogin } from './role-setup.ts'
import { quoteIdentifier } from './roles.ts'

export type EmbeddedDatabase = { server: EmbeddedServer; databaseUrl: string; ownerUrl: string }

const names = { owner: 'cpts_proprietaire', app: 'cpts_application' }

/** The demo's database: embedded server, an owner for migrations and the same weak role as in production. */
export async function openEmbeddedDatabase(folder: string, database: string): Promise<EmbeddedDatabase> {
  const server = await startEmbeddedServer(folder, 'durable')
  const passwords = await rolePasswords(folder)
  await ensureRoles(server, passwords)
  await ensureDatabase(server, database)
  const url = (role: string, password: string) => `postgresql://${role}:${password}@127.0.0.1:${server.port}/${database}`
  return { server, databaseUrl: url(names.app, passwords.app), ownerUrl: url(names.owner, passwords.owner) }
}

async function rolePasswords(folder: string): Promise<{ owner: string; app: string }> {
  const file = path.join(folder, 'role-passwords.json')
  if (!existsSync(file)) {
    const fresh = { owner: randomBytes(18).toString('base64url'), app: randomBytes(18).toString('base64url') }
    await writeFile(file, JSON.stringify(fresh), { mode: 0o600 })
  }
  return JSON.parse(await readFile(file, 'utf8')) as { owner: string; app: string }
}

/** Creates both roles on a server unless they exist. */
export async function ensureRoles(server: EmbeddedServer, passwords: { owner: string; app: string }): Promise<void> {
  await withClient(server.url('postgres'), async (client) => {
    const found = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [names.owner])
    if (found.rowCount) return
    for (const role of ['owner', 'app'] as const) await client.query(createLogin({ name: names[role], password: passwords[role] }))
  })
}

/** Creates a database owned by the owner's role unless it exists. */
export async function ensureDatabase(server: EmbeddedServer, database: string): Promise<void> {
  await withClient(server.url('postgres'), async (client) => {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [database])
    if (!found.rowCount) await client.query(`CREATE DATABASE ${quoteIdentifier(database)} OWNER ${names.owner}`)
  })
}

async function withClient(url: string, work: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}
