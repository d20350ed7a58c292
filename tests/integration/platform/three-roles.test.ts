import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { migrateDatabase } from '#lib/platform/db/migrations'
import { closedTables } from '#lib/platform/db/statistics-role'
import { createLogin, databaseStatements, roleNames, roleScript, serverStatements } from '#lib/platform/db/role-setup'
import { addSettings, env } from '#lib/platform/env'

const names = roleNames(`roles_${randomBytes(4).toString('hex')}`)
const passwords = { owner: 'of-the-owner', app: 'of-the-application', read: 'of-the-reader', backup: 'of-the-backup' }
const admin = { name: `${names.database}_admin`, password: 'of-the-admin' }
const before = env().DATABASE_READ_ROLE ?? ''

const url = (name: string, password: string, database: string = names.database) => `postgresql://${name}:${password}@127.0.0.1:${inject('server').port}/${database}`
const as = {
  owner: (sql: string) => query(url(names.owner, passwords.owner), sql),
  app: (sql: string) => query(url(names.app, passwords.app), sql),
  read: (sql: string) => query(url(names.read, passwords.read), sql),
  superuser: (sql: string) => query(inject('server').superuserUrl, sql),
}

beforeAll(async () => {
  // A managed server: whoever sets it up may create roles and databases, and is no superuser.
  await as.superuser(`${createLogin(admin)} CREATEROLE CREATEDB`)
  for (const statement of serverStatements(names, passwords)) await query(url(admin.name, admin.password, 'postgres'), statement)
  await query(url(admin.name, admin.password), databaseStatements(names).join('; '))
  addSettings({ DATABASE_READ_ROLE: names.read, DATABASE_BACKUP_URL: url(names.backup, passwords.backup) })
  await migrateDatabase(url(names.owner, passwords.owner), names.app)
})

afterAll(async () => {
  addSettings({ DATABASE_READ_ROLE: before, DATABASE_BACKUP_URL: '' })
  await as.superuser(`DROP DATABASE IF EXISTS ${names.database} WITH (FORCE)`)
  for (const role of [names.app, names.read, names.backup, names.owner, admin.name]) await as.superuser(`DROP ROLE IF EXISTS ${role}`)
})

const refused = { code: '42501' }

test('without a superuser the database is made, migrated and used', async () => {
  expect(await as.superuser(`SELECT rolname, rolsuper, rolcreaterole, rolcreatedb FROM pg_roles WHERE rolname IN ('${names.owner}', '${names.app}', '${names.read}') ORDER BY 1`))
    .toEqual([names.app, names.read, names.owner].toSorted().map((rolname) => ({ rolname, rolsuper: false, rolcreaterole: false, rolcreatedb: false })))
  await expect(as.app('SELECT short_name FROM instance')).resolves.toHaveLength(1)
})

test('whoever set it up is not the owner any more, and nobody else comes in', async () => {
  await expect(query(url(admin.name, admin.password), 'SELECT 1')).rejects.toMatchObject(refused)
})

test('the application creates no table, changes none, and does not rewrite the audit', async () => {
  for (const sql of ['CREATE TABLE mine (id int)', 'ALTER TABLE instance ADD COLUMN x int', 'DROP TABLE audit_event', 'DELETE FROM audit_event', 'SELECT * FROM _prisma_migrations', `SET ROLE ${names.owner}`]) {
    await expect(as.app(sql)).rejects.toMatchObject(refused)
  }
})

test('the reader reads what is counted', async () => {
  for (const sql of ['SELECT count(*) FROM practitioner', 'SELECT priority, count(*) FROM need_line GROUP BY priority', 'SELECT status, count(*) FROM outbox_mail GROUP BY status', 'SELECT event, count(*) FROM audit_event GROUP BY event']) {
    await expect(as.read(sql)).resolves.toBeDefined()
  }
})

test('the reader writes nothing, even where it says that it may', async () => {
  await expect(as.read('UPDATE instance SET short_name = short_name')).rejects.toMatchObject({ code: '25006' })
  for (const sql of ['UPDATE instance SET short_name = short_name', 'INSERT INTO closure (id, from_on, until_on) VALUES (gen_random_uuid(), now(), now())', 'DELETE FROM rate_limit', 'CREATE TABLE mine (id int)']) {
    await expect(as.read(`START TRANSACTION READ WRITE; ${sql}`)).rejects.toMatchObject(refused)
  }
})

test.each(closedTables)('the reader does not read %s, which the owner does', async (table) => {
  await expect(as.read(`SELECT 1 FROM "${table}"`)).rejects.toMatchObject(refused)
  await expect(as.owner(`SELECT 1 FROM "${table}" LIMIT 1`)).resolves.toBeDefined()
})

test('no column of bytes, nor one whose name says that it opens something, is readable anywhere', async () => {
  const columns = (which: string) => as.owner(`SELECT c.relname || '.' || a.attname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND ${which}`)
  const secret = `(a.atttypid = 'bytea'::regtype OR a.attname ~ '(token|hash|secret|sealed)')`
  const readable = `has_column_privilege('${names.read}', c.oid, a.attnum, 'SELECT')`
  expect(await columns(`${secret} AND ${readable}`)).toEqual([])
  expect((await columns(secret)).length).toBeGreaterThan(5)
  expect((await columns(readable)).length).toBeGreaterThan(300)
})

test('the role of backups reads what nobody else does, and writes nothing', async () => {
  const as = (sql: string) => query(url(names.backup, passwords.backup), sql)
  for (const table of ['session', 'second_factor', 'referral_identity', 'kept_mail']) await expect(as(`SELECT * FROM ${table}`)).resolves.toEqual([])
  for (const sql of ['UPDATE instance SET short_name = short_name', 'DELETE FROM session', 'CREATE TABLE mine (id int)']) await expect(as(`START TRANSACTION READ WRITE; ${sql}`)).rejects.toMatchObject(refused)
})

test('a later table is readable after the next migration, but for its token', async () => {
  await as.owner('CREATE TABLE later (id int, guest_token text, seen int)')
  await expect(as.read('SELECT id FROM later')).rejects.toMatchObject(refused)
  await migrateDatabase(url(names.owner, passwords.owner), names.app)
  await expect(as.read('SELECT id, seen FROM later')).resolves.toEqual([])
  await expect(as.read('SELECT guest_token FROM later')).rejects.toMatchObject(refused)
  await as.owner('DROP TABLE later')
})

test('what acts with the owner\'s rights is for the application alone', async () => {
  const found = await as.owner(`SELECT p.oid::regprocedure::text AS name FROM pg_proc p
     WHERE p.pronamespace = 'public'::regnamespace AND p.prosecdef AND p.prorettype <> 'trigger'::regtype AND has_function_privilege('${names.read}', p.oid, 'EXECUTE')`)
  // Which migrations are there is no secret.
  expect(found.map((one) => one['name'])).toEqual(['applied_migrations()'])
})

test('the text that npm run roles prints holds each statement, and passwords drawn for it', () => {
  const script = roleScript(names, passwords)
  for (const statement of [...serverStatements(names, passwords), ...databaseStatements(names)]) expect(script).toContain(`${statement};`)
  expect(script.toLowerCase()).not.toMatch(/^[^-].*superuser/m)
})

async function query(at: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: at })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows
  } finally {
    await client.end()
  }
}
