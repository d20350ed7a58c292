import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { journalPublicKey } from '#lib/platform/audit/checkpoint-signature'
import { sealJournals } from '#lib/platform/audit/seal-journals'
import type * as Verify from '#lib/platform/audit/verify-journals'
import { takeBackup } from '#lib/platform/backup/take-backup'
import { tryBackup } from '#lib/platform/backup/try-backup'
import { type Custodians, custodians } from '#tests/factories/custodians'
import { someChanges } from '#tests/factories/journal'
import { aDatabase } from '#tests/helpers/empty-databases'
import { useDatabase } from '#tests/setup/test-database'

/** Control: the walk of the journals is put to sleep in the trial of a backup. */
const asleep = vi.hoisted(() => ({ walks: false }))
vi.mock('#lib/platform/audit/verify-journals', async (original) => {
  const real = await original<typeof Verify>()
  return { ...real, verifyJournals: async (...asked: Parameters<typeof real.verifyJournals>) => (asleep.walks ? { links: 0, rows: 0, count: 0, problems: [] } : real.verifyJournals(...asked)) }
})

const database = useDatabase()
let keepers: Custodians
beforeAll(async () => { keepers = await custodians() })
afterEach(() => { asleep.walks = false })
afterAll(async () => keepers.leave())

test('a row altered before the backup restores as it was copied, and is named by the walk of the journals alone', { timeout: 120_000 }, async () => {
  await someChanges(5)
  await sealJournals([], new Date())
  const [row] = await database.owner<{ id: string }>('SELECT id::text AS id FROM audit_event ORDER BY id OFFSET 2 LIMIT 1')
  await database.owner('ALTER TABLE audit_event DISABLE TRIGGER USER')
  await database.owner("UPDATE audit_event SET subject_id = 'somebody-else' WHERE id = $1::bigint", [row?.id])
  await database.owner('ALTER TABLE audit_event ENABLE TRIGGER USER')
  const { file } = await takeBackup({ databaseUrl: process.env['DATABASE_OWNER_URL'] ?? '', folder: keepers.folder, recipients: keepers.recipients, product: '0.1.0', at: new Date() })
  await using scratch = await aDatabase()
  const tried = () => tryBackup({ file, identities: keepers.keys, checkUrl: scratch.ownerUrl, trustedKeys: [journalPublicKey()], now: new Date() })
  const { checks, journals } = await tried()
  expect(checks.tables['audit_event']?.rows).toBeGreaterThan(4)
  expect(journals.problems).toEqual([expect.objectContaining({ kind: 'row-changed', rowIds: [row?.id] })])
  asleep.walks = true
  expect((await tried()).journals.count).toBe(0)
})
