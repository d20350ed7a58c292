import { readdirSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { erasers } from '#lib/cli/erasers'
import { backupJobs } from '#lib/platform/backup/backup-jobs'
import { listBackups } from '#lib/platform/backup/backup-folder'
import { readLedger, replayErasures } from '#lib/platform/backup/erasure-ledger'
import { db } from '#lib/platform/db/client'
import { addSettings } from '#lib/platform/env'
import { erasureKinds } from '#lib/platform/privacy/erasure-kinds'
import { aCallback } from '#tests/factories/callbacks'
import { type Custodians, custodians } from '#tests/factories/custodians'
import { erasables, type Erasable } from '#tests/factories/erasures'
import { keyNamed, useReferralMode } from '#tests/factories/identities'
import { aDatabase } from '#tests/helpers/empty-databases'
import { closeCallback } from '#lib/callbacks/close-callback'
import { searcherActor } from '#tests/factories/referrals'
import { monday } from '#tests/factories/register'
import { operatorCommand } from '#tests/helpers/operator-command'
import { onDatabase } from '#tests/helpers/other-database'
import { useDatabase } from '#tests/setup/test-database'

const database = useDatabase()
const signal = new AbortController().signal
let keepers: Custodians

beforeAll(async () => {
  keepers = await custodians()
  await useReferralMode(database, 'hds')
})
afterAll(async () => keepers.leave())

const settings = () => ({ BACKUP_RECIPIENTS: keepers.recipients.join(','), REFERRAL_MODE: 'hds', REFERRAL_MODE_DECISION: 'Bureau du 3 novembre 2026, hébergeur certifié de test', IDENTITY_KEYS: keyNamed('2026') })

const command = (name: string, args: readonly string[], more: Record<string, string> = {}) => operatorCommand(name, args, { settings: { BACKUP_RECIPIENTS: keepers.recipients.join(','), ...more } })

/** Every row of a database, as text. */
async function dumpOf(url: string): Promise<string> {
  const client = new Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<{ name: string }>("SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1")
  let text = ''
  for (const { name } of rows) text += (await client.query<{ row: string }>(`SELECT t::text AS row FROM ${name} t`)).rows.map(({ row }) => row).join('\n')
  await client.end()
  return text
}

test('what was erased after a backup is nowhere in what the command restores; without the ledger it would be there', { timeout: 300_000 }, async () => {
  const canary = 'Zybacanari Lucette'
  const { id } = await aCallback({ name: canary })
  const all: Partial<Record<string, Erasable>> = {}
  for (const kind of erasureKinds) all[kind] = await erasables[kind]()
  const backup = await command('backup', [keepers.folder])
  expect(backup).toMatchObject({ code: 0 })
  const [file = ''] = readdirSync(keepers.folder).filter((name) => name.endsWith('.tar.gz.age')).map((name) => path.join(keepers.folder, name))
  expect(backup.said).toContain(file)

  await closeCallback(searcherActor(), { id, end: 'not_needed' }, monday)
  for (const one of Object.values(all)) await one?.erase()
  expect(await dumpOf(process.env['DATABASE_OWNER_URL'] ?? '')).not.toContain(canary)
  // The worker notes it beside the backups, where it outlives the database.
  addSettings({ BACKUP_FOLDER: keepers.folder, DATABASE_BACKUP_URL: process.env['DATABASE_OWNER_URL'] ?? '', ...settings() })
  await backupJobs['keep-erasures']?.run(null, { signal })

  await using elsewhere = await aDatabase()
  const into = { DATABASE_OWNER_URL: elsewhere.ownerUrl, DATABASE_URL: elsewhere.appUrl, DATA_DIR: path.join(keepers.folder, 'restored') }
  const restored = await command('restore', [file, '--identity', keepers.keyFile], into)
  expect(restored).toMatchObject({ code: 0 })
  const erased = await db().erasure.count()
  expect(erased).toBeGreaterThan(erasureKinds.length)
  expect(restored.said).toContain(`${erased} effacement(s) refait(s)`)
  expect(restored.said).toMatch(/Journaux\s: [1-9]\d* maillon\(s\) vérifié\(s\), 0 anomalie/)
  expect(await dumpOf(elsewhere.ownerUrl)).not.toContain(canary)
  await onDatabase({ DATABASE_URL: elsewhere.ownerUrl }, async () => {
    for (const [kind, one] of Object.entries(all)) expect([kind, await one?.isThere()]).toEqual([kind, false])
    expect(await db().session.count()).toBe(0)
  })

  // The control: restored without the ledger, everything is back.
  await using careless = await aDatabase()
  const without = { ...into, DATABASE_OWNER_URL: careless.ownerUrl, DATABASE_URL: careless.appUrl }
  const ledgers = readdirSync(keepers.folder).filter((name) => name.startsWith('effacements-'))
  const ledger = await readLedger(keepers.folder, keepers.keys)
  for (const name of ledgers) await rm(path.join(keepers.folder, name))
  const refused = await command('restore', [file, '--identity', keepers.keyFile], without)
  expect(refused).toMatchObject({ code: 1 })
  expect(refused.said).toContain('Aucun registre des effacements plus récent')
  expect(await command('restore', [file, '--identity', keepers.keyFile, '--sans-effacements'], without)).toMatchObject({ code: 0 })
  expect(await dumpOf(careless.ownerUrl)).toContain(canary)
  await onDatabase({ DATABASE_URL: careless.ownerUrl }, async () => {
    if (ledger === null) throw new Error('no ledger')
    // What cannot be erased again is told, and keeps nothing else from going.
    const failing = { ...erasers, draft: () => Promise.reject(new Error('no')) }
    expect(await replayErasures(ledger, failing)).toEqual({ done: erased - 1, failed: [{ kind: 'draft', subjectId: all['draft']?.subjectId }] })
  })
})

test('the worker backs up at night, removes what is too old, and checks the last one each week', { timeout: 120_000 }, async () => {
  const { folder, leave, keyFile } = await custodians()
  await using scratch = await aDatabase()
  addSettings({ BACKUP_FOLDER: folder, DATABASE_BACKUP_URL: process.env['DATABASE_OWNER_URL'] ?? '', ...settings() })
  await expect(backupJobs['check-backup']?.run(null, { signal })).rejects.toThrow('no backup to check')
  await backupJobs['backup']?.run(null, { signal })
  const [made] = await listBackups(folder)
  expect(made?.sidecar.recipients).toBe(2)
  await backupJobs['check-backup']?.run(null, { signal })
  // With a key at hand, restored and compared; with the wrong one, it fails and is told.
  addSettings({ BACKUP_IDENTITY_FILE: keyFile, BACKUP_CHECK_DATABASE_URL: scratch.ownerUrl })
  await expect(backupJobs['check-backup']?.run(null, { signal })).rejects.toThrow('Cette clé n’ouvre pas ce fichier')
  addSettings({ BACKUP_IDENTITY_FILE: keepers.keyFile })
  await backupJobs['check-backup']?.run(null, { signal })
  expect(await dumpOf(scratch.ownerUrl)).toBe('')
  addSettings({ BACKUP_FOLDER: '', BACKUP_IDENTITY_FILE: '', BACKUP_CHECK_DATABASE_URL: '' })
  await leave()
})

test('commands refuse with one sentence what they cannot do', { timeout: 60_000 }, async () => {
  expect(await command('backup', [keepers.folder], { BACKUP_RECIPIENTS: keepers.recipients[0] ?? '' })).toMatchObject({ code: 1, said: expect.stringContaining('deux clés publiques au moins') as string })
  expect(await command('backup', [keepers.folder], { BACKUP_RECIPIENTS: 'age1x,age1y' })).toMatchObject({ code: 1, said: expect.stringContaining('n’est pas une clé publique age') as string })
  expect(await command('restore', ['absent.age'])).toMatchObject({ code: 2, said: expect.stringContaining('Utilisation') as string })
  expect(await command('backup-verify', ['absent.age', '--identity', 'package.json'])).toMatchObject({ code: 1, said: expect.stringContaining('aucune clé privée') as string })
})
