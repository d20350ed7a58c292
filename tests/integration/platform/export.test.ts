import { createHash, randomUUID } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { db } from '#lib/platform/db/client'
import { leftOut } from '#lib/platform/export/export-everything'
import { loadExample } from '#prisma/seed'
import { type Custodians, custodians } from '#tests/factories/custodians'
import { anIdentity, aTrustedNurse, toldIdentity, useReferralMode } from '#tests/factories/identities'
import { aNeed } from '#tests/factories/referrals'
import { monday } from '#tests/factories/register'
import { operatorCommand } from '#tests/helpers/operator-command'
import { useDatabase } from '#tests/setup/test-database'

const database = useDatabase()
let keepers: Custodians

beforeAll(async () => {
  keepers = await custodians()
  await loadExample('pevele-du-douaisis', { now: monday })
  await useReferralMode(database, 'hds')
}, 120_000)
afterAll(async () => keepers.leave())

test('the export holds every table as JSON and CSV, every file, and says what each column is', { timeout: 120_000 }, async () => {
  const identity = anIdentity({ lastName: 'Zybacanari' })
  await aNeed(await aTrustedNurse(), toldIdentity(identity))
  await db().contactMessage.create({ data: { reference: randomUUID(), subject: 'other', name: '=HYPERLINK("http://x")', email: 'a@exemple.fr', phone: '', body: 'Deux\nlignes ; et « plus »', receivedAt: monday }, select: { id: true } })
  const folder = path.join(keepers.folder, 'export')
  const done = await operatorCommand('export', [folder])
  expect(done).toMatchObject({ code: 0 })
  const names = (await database.owner<{ name: string }>("SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> '_prisma_migrations' ORDER BY 1")).map((row) => row.name)
  const readme = await readFile(path.join(folder, 'LISEZ-MOI.md'), 'utf8')
  for (const name of names.filter((one) => !(one in leftOut))) {
    const counted = await database.owner<{ count: string }>(`SELECT count(*) FROM "${name}"`)
    const count = counted[0]?.count ?? ''
    const json = z.array(z.record(z.string(), z.unknown())).parse(JSON.parse(await readFile(path.join(folder, 'tables', `${name}.json`), 'utf8')))
    const csv: unknown = parse(await readFile(path.join(folder, 'tables', `${name}.csv`)), { bom: true, delimiter: ';', columns: true })
    expect([name, json.length, z.array(z.unknown()).parse(csv).length]).toEqual([name, Number(count), Number(count)])
    expect(readme).toContain(`### ${name} (${count})`)
  }
  expect(readdirSync(path.join(folder, 'tables'))).toHaveLength(2 * (names.length - Object.keys(leftOut).length))
  expect(Object.keys(leftOut).filter((name) => !names.includes(name))).toEqual([])
  expect(readme).toContain('| `key` | String | Random, made at the first migration')

  const messages = z.array(z.object({ name: z.string(), body: z.string() })).parse(parse(await readFile(path.join(folder, 'tables', 'contact_message.csv')), { bom: true, delimiter: ';', columns: true }))
  expect(messages).toContainEqual(expect.objectContaining({ name: `'=HYPERLINK("http://x")`, body: 'Deux\nlignes ; et « plus »' }))
  expect(await readFile(path.join(folder, 'tables', 'contact_message.json'), 'utf8')).toContain('"=HYPERLINK(')

  const { files } = z.object({ files: z.array(z.object({ path: z.string(), sha256: z.string() })) }).parse(JSON.parse(await readFile(path.join(folder, 'index.json'), 'utf8')))
  expect(files.length).toBeGreaterThan(10)
  for (const file of files.slice(0, 5)) expect(createHash('sha256').update(await readFile(path.join(folder, file.path))).digest('hex')).toBe(file.sha256)

  // Identities stay sealed unless somebody asks for them, with the key.
  const identities = (of: string) => readFile(path.join(of, 'tables', 'referral_identity.json'), 'utf8')
  expect(await identities(folder)).not.toContain('Zybacanari')
  const opened = path.join(keepers.folder, 'export-clair')
  expect(await operatorCommand('export', [opened, '--identites'])).toMatchObject({ code: 0 })
  expect(await identities(opened)).toContain('Zybacanari')
  expect((await operatorCommand('export', [opened])).said).toContain('n’est pas vide')
})
