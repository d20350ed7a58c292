import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { journalPublicKey } from '#lib/platform/audit/checkpoint-signature'
import { recordAccess } from '#lib/platform/audit/record-access'
import { recordAudit } from '#lib/platform/audit/record-audit'
import { sealJournals } from '#lib/platform/audit/seal-journals'
import { commandActor } from '#lib/platform/auth/actor'
import type * as Snapshot from '#lib/platform/backup/begin-snapshot'
import { restoreBackup } from '#lib/platform/backup/restore-backup'
import { takeBackup } from '#lib/platform/backup/take-backup'
import { tryBackup } from '#lib/platform/backup/try-backup'
import { transaction } from '#lib/platform/db/client'
import { diskStorage } from '#lib/platform/files/disk-storage'
import { enqueueMail } from '#lib/platform/mail/enqueue-mail'
import { loadExample } from '#prisma/seed'
import { type Custodians, custodians } from '#tests/factories/custodians'
import { searcherActor } from '#tests/factories/referrals'
import { daysLater, monday } from '#tests/factories/register'
import { contentsOf } from '#tests/helpers/database-contents'
import { aDatabase } from '#tests/helpers/empty-databases'
import { operatorCommand } from '#tests/helpers/operator-command'
import { useDatabase } from '#tests/setup/test-database'

const database = useDatabase()
/** Somebody else who reads at the very instant of the backup, by the database's own means. */
let witness: Client | null = null
vi.mock('#lib/platform/backup/begin-snapshot', async (original) => {
  const real = await original<typeof Snapshot>()
  return {
    ...real,
    beginSnapshot: async (client: Client) => {
      await real.beginSnapshot(client)
      if (!witness) return
      const { rows: [snapshot] } = await client.query<{ id: string }>('SELECT pg_export_snapshot() AS id')
      await witness.query(`BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET TRANSACTION SNAPSHOT '${snapshot?.id}'`)
    },
  }
})

let keepers: Custodians
beforeAll(async () => {
  keepers = await custodians()
  await loadExample('pevele-du-douaisis', { now: monday })
}, 180_000)
afterAll(async () => keepers.leave())

const ownerUrl = () => process.env['DATABASE_OWNER_URL'] ?? ''
const backup = (at: Date) => takeBackup({ databaseUrl: ownerUrl(), folder: keepers.folder, recipients: keepers.recipients, product: '0.1.0', at })

async function connected(url: string): Promise<Client> {
  const client = new Client({ connectionString: url })
  await client.connect()
  return client
}

/** People who change, read and write to each other, as use cases do, until stopped. */
function people(count: number) {
  let isOver = false
  let written = 0
  const one = async () => {
    while (!isOver) {
      await transaction(async (tx) => {
        await enqueueMail(tx, { template: 'test', recipient: `${randomUUID()}@exemple.invalid`, payload: {} })
        await recordAudit(tx, commandActor, { event: 'test.changed', subjectType: 'thing', subjectId: randomUUID() })
      })
      await recordAccess({ ...searcherActor(), userId: randomUUID() }, { type: 'need', id: randomUUID() })
      written += 1
    }
  }
  const all = Array.from({ length: count }, one)
  return { written: () => written, stop: async () => { isOver = true; await Promise.all(all) } }
}

test('taken while people write and restored elsewhere, every table has the rows of that instant, and both chains hold', { timeout: 240_000 }, async () => {
  await sealJournals([], monday)
  const load = people(4)
  await vi.waitFor(() => expect(load.written()).toBeGreaterThan(50), 20_000)
  witness = await connected(ownerUrl())
  const before = load.written()
  const { file } = await backup(daysLater(1))
  const during = load.written() - before
  await load.stop()
  const atThatInstant = await contentsOf(witness)
  await witness.end()
  witness = null
  expect(during).toBeGreaterThan(5)

  await using elsewhere = await aDatabase()
  await restoreBackup({ file, identities: keepers.keys, ownerUrl: elsewhere.ownerUrl, appRole: 'cpts_application', storage: (area) => diskStorage(path.join(keepers.folder, 'restored', area)) })
  const restored = await connected(elsewhere.ownerUrl)
  expect(await contentsOf(restored)).toEqual(atThatInstant)
  // The comparison tells: of the source some moments later, and of a copy with one word changed.
  const source = await connected(ownerUrl())
  expect((await contentsOf(source))['audit_event']).not.toBe(atThatInstant['audit_event'])
  await restored.query("UPDATE instance SET short_name = short_name || '.'")
  expect(Object.entries(await contentsOf(restored)).filter(([name, said]) => atThatInstant[name] !== said).map(([name]) => name)).toEqual(['instance'])
  await Promise.all([source.end(), restored.end()])

  const { journals } = await tryBackup({ file, identities: keepers.keys, checkUrl: undefined, trustedKeys: [journalPublicKey()], now: daysLater(1) })
  expect(journals).toMatchObject({ count: 0, problems: [] })
  expect(journals.links).toBeGreaterThan(100)
})

test('one audit row that somebody altered before the backup is named by the command that tries it', { timeout: 180_000 }, async () => {
  const verify = async (file: string, more: readonly string[] = [], settings: Record<string, string> = {}) => {
    await using scratch = await aDatabase()
    return await operatorCommand('backup-verify', [file, '--identity', keepers.keyFile, ...more], { settings: { BACKUP_CHECK_DATABASE_URL: scratch.ownerUrl, ...settings } })
  }
  await sealJournals([], new Date())
  const good = await backup(daysLater(2))
  expect(await verify(good.file)).toMatchObject({ code: 0, said: expect.stringMatching(/Journaux\s: [1-9]\d* maillon\(s\) vérifié\(s\), 0 anomalie/) as string })
  // Where SECRET is not, the public key that somebody noted does, and no other one.
  expect(await verify(good.file, [], { SECRET: '' })).toMatchObject({ code: 2, said: expect.stringContaining('la clé publique') as string })
  expect(await verify(good.file, ['--public-key', journalPublicKey()], { SECRET: '' })).toMatchObject({ code: 0 })
  expect(await verify(good.file, ['--public-key', 'A'.repeat(43)], { SECRET: '' })).toMatchObject({ code: 1, said: expect.stringContaining('clé inconnue') as string })

  const [row] = await database.owner<{ id: string; subject: string }>('SELECT id::text AS id, subject_id AS subject FROM audit_event ORDER BY id OFFSET 20 LIMIT 1')
  const rewrite = async (subject: string) => {
    await database.owner('ALTER TABLE audit_event DISABLE TRIGGER USER')
    await database.owner('UPDATE audit_event SET subject_id = $2 WHERE id = $1::bigint', [row?.id, subject])
    await database.owner('ALTER TABLE audit_event ENABLE TRIGGER USER')
  }
  await rewrite('somebody-else')
  const altered = await verify((await backup(daysLater(3))).file)
  expect(altered.code).toBe(1)
  expect(altered.said).toMatch(new RegExp(`Journal des changements\\s: la ligne ${row?.id} \\(maillon \\d+\\) n’est plus telle qu’elle a été écrite`))
  await rewrite(row?.subject ?? '')
})
