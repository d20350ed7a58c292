import { existsSync, readdirSync } from 'node:fs'
import { mkdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeDatabase, db } from '#lib/platform/db/client'
import { migrateDatabase } from '#lib/platform/db/migrations'
import { dataDir } from '#lib/platform/env'
import { loadExample } from '#prisma/seed'
import { type Custodians, custodians } from '#tests/factories/custodians'
import { monday } from '#tests/factories/register'
import { fullDump } from '#tests/helpers/full-dump'
import { operatorCommand } from '#tests/helpers/operator-command'
import { useDatabase } from '#tests/setup/test-database'

const database = useDatabase()
let keepers: Custodians

beforeAll(async () => {
  keepers = await custodians()
  await loadExample('pevele-du-douaisis', { now: monday })
}, 120_000)
afterAll(async () => keepers.leave())

const erase = (answers: string, args: readonly string[] = ['--confirm', '--sans-sauvegarde'], more: Record<string, string> = {}) => operatorCommand('erase-instance', args, { cwd: keepers.folder, answers, settings: more })

test('erasing an installation asks twice, wants a backup, waits until nobody is connected; then leaves nothing, and a base to install into', { timeout: 180_000 }, async () => {
  const { shortName } = await db().instance.findFirstOrThrow({ select: { shortName: true } })
  const twice = `${shortName}\n${shortName}\n`
  await mkdir(path.join(dataDir(), 'pages', 'build'), { recursive: true })
  expect(await erase(twice, [])).toMatchObject({ code: 2 })
  expect((await erase(twice, ['--confirm'])).said).toContain('Pas de sauvegarde de moins d’un jour')
  expect((await erase(`${shortName}\nautre\n`)).said).toContain('Rien n’a été effacé')
  expect((await erase('')).said).toContain('Rien n’a été effacé')
  const server = new Client({ connectionString: process.env['DATABASE_URL'] })
  await server.connect()
  expect((await erase(twice)).said).toContain('arrêtez d’abord le serveur et le worker')
  await server.end()
  expect(await db().user.count()).toBeGreaterThan(5)
  await closeDatabase()

  // With a backup of today at hand, the flag is not needed.
  const reading = { BACKUP_FOLDER: path.join(keepers.folder, 'last'), BACKUP_RECIPIENTS: keepers.recipients.join(','), DATABASE_BACKUP_URL: process.env['DATABASE_OWNER_URL'] ?? '' }
  expect(await operatorCommand('backup', [], { settings: reading })).toMatchObject({ code: 0 })
  const erased = await erase(twice, ['--confirm'], reading)
  expect(erased).toMatchObject({ code: 0 })
  expect(await fullDump(database)).toEqual([])
  expect(readdirSync(path.join(dataDir(), 'medias'))).toEqual([])
  expect(existsSync(path.join(dataDir(), 'pages'))).toBe(false)
  const [record = ''] = readdirSync(keepers.folder).filter((name) => name.startsWith('effacement-2'))
  expect(await readFile(path.join(keepers.folder, record), 'utf8')).toMatch(new RegExp(`l’installation de «\\s${shortName}\\s»`))
  expect((await erase(twice)).said).toContain('déjà vide')

  const left = new Client({ connectionString: process.env['DATABASE_OWNER_URL'] })
  await left.connect()
  const { rows } = await left.query("SELECT proname FROM pg_proc p WHERE pronamespace = 'public'::regnamespace AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e') UNION ALL SELECT typname FROM pg_type t WHERE typnamespace = 'public'::regnamespace AND typtype = 'e'")
  await left.end()
  expect(rows).toEqual([])
  await migrateDatabase(process.env['DATABASE_OWNER_URL'] ?? '', 'cpts_application')
  expect(await db().user.count()).toBe(0)
})
