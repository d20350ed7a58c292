import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type * as Client from '#lib/platform/db/client'
import { transaction, type Tx } from '#lib/platform/db/client'
import { addSettings } from '#lib/platform/env'
import { enqueueMail } from '#lib/platform/mail/enqueue-mail'
import { markBounced } from '#lib/platform/mail/mark-bounced'
import type * as State from '#lib/platform/running/installation-state'
import { watchInstallation } from '#lib/platform/running/watch-installation'
import { barrier, through, without } from '#tests/helpers/racing'
import { useDatabase } from '#tests/setup/test-database'

/** A disk that cannot be filled here, and what the control puts to sleep: the lock of whoever looks. */
const seen = vi.hoisted(() => ({ disk: 0.5, haveRead: null as (() => Promise<void>) | null }))
vi.mock('#lib/platform/running/installation-state', async (original) => ({ ...(await original<typeof State>()), diskUse: async () => seen.disk }))
vi.mock('#lib/platform/db/client', async (original) => {
  const real = await original<typeof Client>()
  return {
    ...real,
    transaction: async <Value>(work: (tx: Tx) => Promise<Value>) => {
      const { haveRead } = seen
      return haveRead === null ? real.transaction(work) : real.transaction((tx) => work(meeting(without(tx, /pg_advisory_xact_lock\(727003\)/), haveRead)))
    },
  }
})

/** The same transaction; whoever has read what was told waits for the others. */
const meeting = (tx: Tx, haveRead: () => Promise<void>): Tx => through(tx, 'operatorAlert', 'findMany', async (real, args) => { const known = await real(args); await haveRead(); return known })

const database = useDatabase()
const start = new Date('2026-11-28T12:00:00Z')
const later = (minutes: number) => new Date(start.getTime() + minutes * 60_000)
let folder = ''
const backupAt = (stamp: string) => { writeFileSync(path.join(folder, 'backups', `sauvegarde-${stamp}.json`), '{}') }
const noBackup = () => { rmSync(path.join(folder, 'backups'), { recursive: true }); mkdirSync(path.join(folder, 'backups')) }

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'cpts-alerts-'))
  mkdirSync(path.join(folder, 'backups'))
  addSettings({ OPERATOR_EMAIL: 'exploitant@exemple.fr', ALERT_BOUNCES: '2', BACKUP_FOLDER: path.join(folder, 'backups'), BACKUP_RECIPIENTS: 'age1abc', DATABASE_BACKUP_URL: 'postgresql://x:y@127.0.0.1/z' })
  backupAt('20261128T040000Z')
  for (const table of ['outbox_mail', 'operator_alert', 'incident_hour', 'graphile_worker._private_jobs']) await database.owner(`DELETE FROM ${table}`)
  await database.owner(`INSERT INTO graphile_worker._private_tasks (identifier) VALUES ('x') ON CONFLICT DO NOTHING`)
})
afterEach(() => {
  seen.disk = 0.5
  addSettings({ OPERATOR_EMAIL: '', ALERT_BOUNCES: '', BACKUP_FOLDER: '', BACKUP_RECIPIENTS: '', DATABASE_BACKUP_URL: '' })
  rmSync(folder, { recursive: true })
})

async function told(): Promise<string[]> {
  const rows = await database.owner<{ payload: { cause: string; news: string } }>(`SELECT payload FROM outbox_mail WHERE template = 'operator-alert' ORDER BY created_at, id`)
  // What was told leaves at once, so that it is not itself a mail that waits.
  await database.owner(`UPDATE outbox_mail SET status = 'sent', sent_at = now() WHERE template = 'operator-alert'`)
  return rows.map(({ payload }) => `${payload.cause} ${payload.news}`)
}

let mails = 0
/** A mail that left, and that a server sent back. */
async function bounce(at: Date): Promise<void> {
  const key = `bounced-${(mails += 1)}`
  await transaction((tx) => enqueueMail(tx, { template: 'x', recipient: `${key}@exemple.fr`, payload: {}, notBeforeAt: at, dedupeKey: key }))
  const [mail] = await database.owner<{ message_id: string }>(`UPDATE outbox_mail SET status = 'sent', sent_at = now() WHERE dedupe_key = $1 RETURNING message_id`, [key])
  expect(await markBounced({ messageId: mail?.message_id ?? '', status: '5.1.1', isFinal: true }, at)).toBe('marked')
}

type Trouble = { cause: string; begin: (at: Date) => Promise<unknown>; end: () => Promise<unknown> }
const troubles: readonly Trouble[] = [
  {
    cause: 'jobs-late',
    begin: () => database.owner(`INSERT INTO graphile_worker._private_jobs (task_id, payload, run_at) SELECT id, '{}', now() - interval '40 minutes' FROM graphile_worker._private_tasks WHERE identifier = 'x'`),
    end: () => database.owner('DELETE FROM graphile_worker._private_jobs'),
  },
  {
    cause: 'jobs-failed',
    begin: () => database.owner(`INSERT INTO graphile_worker._private_jobs (task_id, payload, attempts, max_attempts) SELECT id, '{}', 10, 10 FROM graphile_worker._private_tasks WHERE identifier = 'x'`),
    end: () => database.owner('DELETE FROM graphile_worker._private_jobs'),
  },
  {
    cause: 'mails-late',
    begin: (at) => transaction((tx) => enqueueMail(tx, { template: 'x', recipient: 'cabinet@exemple.fr', payload: {}, notBeforeAt: new Date(at.getTime() - 40 * 60_000) })),
    end: () => database.owner(`UPDATE outbox_mail SET status = 'sent', sent_at = now()`),
  },
  { cause: 'mails-refused', begin: async (at) => { await bounce(at); await bounce(at) }, end: () => database.owner('UPDATE outbox_mail SET bounced_at = NULL') },
  { cause: 'backup-late', begin: async () => { noBackup() }, end: async () => { backupAt('20261128T040000Z') } },
  { cause: 'disk-full', begin: async () => { seen.disk = 0.95 }, end: async () => { seen.disk = 0.5 } },
  { cause: 'incidents', begin: (at) => database.owner('INSERT INTO incident_hour (hour, count) VALUES ($1, 500)', [at]), end: () => database.owner('DELETE FROM incident_hour') },
]

test('an installation that is well tells nothing, however often it is looked at', async () => {
  for (const minutes of [0, 10, 20, 60]) await watchInstallation(later(minutes))
  expect(await told()).toEqual([])
})

test.each(troubles)('$cause is told once while it lasts, once when it is over, and anew when it comes back', async ({ cause, begin, end }) => {
  await begin(start)
  for (const minutes of [0, 10, 20]) await watchInstallation(later(minutes))
  expect(await told()).toEqual([`${cause} raised`])
  await end()
  for (const minutes of [30, 40]) await watchInstallation(later(minutes))
  expect(await told()).toEqual([`${cause} raised`, `${cause} over`])
  await begin(later(50))
  for (const minutes of [50, 60]) await watchInstallation(later(minutes))
  expect(await told()).toEqual([`${cause} raised`, `${cause} over`, `${cause} raised`])
})

test('one mail that came back is no alert yet; the second is', async () => {
  await bounce(start)
  await watchInstallation(start)
  expect(await told()).toEqual([])
  await bounce(later(1))
  await watchInstallation(later(2))
  expect(await told()).toEqual(['mails-refused raised'])
})

test('control: without the lock two workers who look in the same instant tell it twice', async () => {
  noBackup()
  seen.haveRead = barrier(2)
  try {
    await Promise.all([watchInstallation(start), watchInstallation(start)])
  } finally {
    seen.haveRead = null
  }
  expect(await told()).toEqual(['backup-late raised', 'backup-late raised'])
})
