import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { journalPublicKey } from '#lib/platform/audit/checkpoint-signature'
import { sealJournals } from '#lib/platform/audit/seal-journals'
import { verifyJournals } from '#lib/platform/audit/verify-journals'
import { createActionLink, linkToken, readActionLink } from '#lib/platform/auth/action-link'
import { writeLedger, readRunningLedger } from '#lib/platform/backup/erasure-ledger'
import { takeBackup } from '#lib/platform/backup/take-backup'
import { db, transaction } from '#lib/platform/db/client'
import { type Custodians, custodians } from '#tests/factories/custodians'
import { someChanges } from '#tests/factories/journal'
import { aSecondFactor, signedInActor } from '#tests/factories/second-factor'
import { aDatabase, type EmptyDatabase } from '#tests/helpers/empty-databases'
import { operatorCommand } from '#tests/helpers/operator-command'
import { onDatabase } from '#tests/helpers/other-database'
import { useDatabase } from '#tests/setup/test-database'

useDatabase()
const otherSecret = 'another-secret-of-forty-characters-at-least'
const inAMonth = new Date(Date.now() + 30 * 86_400_000)
let keepers: Custodians
let file = ''
let linkId = ''
let formerKey = ''
let holder = ''

beforeAll(async () => {
  keepers = await custodians()
  const person = await signedInActor()
  holder = person.userId ?? ''
  await aSecondFactor(person, new Date())
  linkId = await transaction((tx) => createActionLink(tx, { purpose: 'registration', subjectId: randomUUID(), recipient: 'somebody@exemple.invalid', expiresAt: inAMonth }, new Date()))
  await someChanges(5)
  await sealJournals([], new Date())
  await someChanges(2)
  formerKey = journalPublicKey()
  const databaseUrl = process.env['DATABASE_OWNER_URL'] ?? ''
  const taken = await takeBackup({ databaseUrl, folder: keepers.folder, recipients: keepers.recipients, product: '0.1.0', at: new Date() })
  file = taken.file
  await writeLedger(keepers.folder, await readRunningLedger(databaseUrl, new Date()), keepers.recipients)
})
afterAll(async () => keepers.leave())

const restore = (into: EmptyDatabase, more: readonly string[] = []) => operatorCommand('restore', [file, '--identity', keepers.keyFile, ...more], {
  settings: { SECRET: otherSecret, BACKUP_RECIPIENTS: keepers.recipients.join(','), DATABASE_OWNER_URL: into.ownerUrl, DATABASE_URL: into.appUrl, DATA_DIR: path.join(keepers.folder, randomUUID()) },
})

/** As the restored installation: its database, and its SECRET. */
const asRestored = (into: EmptyDatabase, work: () => Promise<void>) => onDatabase({ DATABASE_URL: into.appUrl, SECRET: otherSecret }, work)

test('another SECRET is refused with what it breaks, and nothing is changed', { timeout: 120_000 }, async () => {
  await using elsewhere = await aDatabase()
  const refused = await restore(elsewhere)
  expect(refused.code).toBe(1)
  for (const words of ['SECRET n’est pas celui', 'liens des courriels', 'double vérification', 'doublons', '--public-key', '--nouveau-secret', 'Rien n’a été changé']) expect(refused.said).toContain(words)
  await asRestored({ ...elsewhere, appUrl: elsewhere.ownerUrl }, async () => {
    expect(await db().$queryRaw`SELECT 1 AS one FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'`).toEqual([])
  })
})

test('meant, and with the former public key, the installation goes on: links of mails to come open, second factors are set up anew, journals verify', { timeout: 180_000 }, async () => {
  const former = linkToken('registration', linkId)
  await using elsewhere = await aDatabase()
  const restored = await restore(elsewhere, ['--nouveau-secret', '--public-key', formerKey])
  expect(restored).toMatchObject({ code: 0, said: expect.stringContaining('1 double(s) vérification(s) à installer de nouveau, 1 lien(s) refait(s)') as string })
  await asRestored(elsewhere, async () => {
    expect(await readActionLink(db(), 'registration', linkToken('registration', linkId), new Date())).toMatchObject({ ok: true })
    expect(await readActionLink(db(), 'registration', former, new Date())).toMatchObject({ ok: false })
    expect(await db().secondFactor.count()).toBe(0)
    expect(await db().auditEvent.count({ where: { event: 'second_factor.reset', subjectId: holder } })).toBe(1)
    expect((await verifyJournals([journalPublicKey()], new Date())).problems).toEqual([])
  })
})

test('without the former key the signatures are told to be of an unknown one, and the command that takes it signs anew', { timeout: 180_000 }, async () => {
  await using elsewhere = await aDatabase()
  const restored = await restore(elsewhere, ['--nouveau-secret'])
  expect(restored).toMatchObject({ code: 1, said: expect.stringContaining('clé inconnue') as string })
  const settings = { SECRET: otherSecret, DATABASE_URL: elsewhere.appUrl }
  expect(await operatorCommand('journal-checkpoint', [], { settings })).toMatchObject({ code: 1, said: expect.stringContaining('rien n\'est signé') as string })
  expect(await operatorCommand('journal-checkpoint', ['--public-key', formerKey], { settings })).toMatchObject({ code: 0 })
  expect(await operatorCommand('journal-verify', [], { settings })).toMatchObject({ code: 0 })
})
