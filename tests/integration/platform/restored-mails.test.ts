import { randomUUID } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { backupJobs } from '#lib/platform/backup/backup-jobs'
import { listBackups } from '#lib/platform/backup/backup-folder'
import { db, transaction } from '#lib/platform/db/client'
import { addSettings } from '#lib/platform/env'
import { deliverMails } from '#lib/platform/mail/deliver-mails'
import { enqueueMail } from '#lib/platform/mail/enqueue-mail'
import type { MailTemplate } from '#lib/platform/mail/templates'
import { type Custodians, custodians } from '#tests/factories/custodians'
import { aDatabase, type EmptyDatabase } from '#tests/helpers/empty-databases'
import { operatorCommand } from '#tests/helpers/operator-command'
import { onDatabase } from '#tests/helpers/other-database'
import { useDatabase } from '#tests/setup/test-database'

useDatabase()
const signal = new AbortController().signal
let keepers: Custodians
/** Whom the mail server took a mail for, with its Message-ID. */
const taken: string[] = []
const server = new SMTPServer({
  authOptional: true, disabledCommands: ['STARTTLS'], logger: false,
  onData: (stream, session, done) => {
    let text = ''
    stream.on('data', (chunk: Buffer) => { text += chunk.toString() })
    stream.on('end', () => { taken.push(`${session.envelope.rcptTo[0]?.address} ${/^Message-ID: (\S+)/im.exec(text)?.[1]}`); done() })
  },
})

beforeAll(async () => {
  keepers = await custodians()
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  const address = server.server.address()
  const port = typeof address === 'object' ? address?.port : 0
  addSettings({ SMTP_URL: `smtp://127.0.0.1:${port}`, BACKUP_FOLDER: keepers.folder, BACKUP_RECIPIENTS: keepers.recipients.join(','), DATABASE_BACKUP_URL: process.env['DATABASE_OWNER_URL'] ?? '' })
})
afterAll(async () => {
  addSettings({ SMTP_URL: '', BACKUP_FOLDER: '', DATABASE_BACKUP_URL: '' })
  await new Promise<void>((resolve) => { server.close(resolve) })
  await keepers.leave()
})

const plain: MailTemplate = () => Promise.resolve({ subject: 'Essai', paragraphs: ['Bonjour'], button: null, footer: [] })
const deliver = () => deliverMails({ news: plain, 'event-tomorrow': plain })
const mail = (recipient: string, more: { dedupeKey?: string; template?: string; notBeforeAt?: Date } = {}) => transaction((tx) => enqueueMail(tx, { template: 'news', recipient, payload: {}, ...more }))
const taking = (recipient: string) => taken.filter((one) => one.startsWith(`${recipient} `))
const lastBackup = async () => (await listBackups(keepers.folder))[0]?.file ?? ''
const restore = (file: string, into: EmptyDatabase, more: readonly string[] = []) => operatorCommand('restore', [file, '--identity', keepers.keyFile, ...more], {
  settings: { BACKUP_RECIPIENTS: keepers.recipients.join(','), DATABASE_OWNER_URL: into.ownerUrl, DATABASE_URL: into.appUrl, DATA_DIR: path.join(keepers.folder, randomUUID()) },
})

test('a mail that waited when the backup was taken leaves once in all, be it before the restore or after', { timeout: 240_000 }, async () => {
  const tomorrow = new Date(Date.now() + 86_400_000)
  const registrationId = randomUUID()
  await mail('gone@exemple.invalid')
  await mail('later@exemple.invalid', { notBeforeAt: tomorrow })
  await backupJobs['backup']?.run(null, { signal })
  const file = await lastBackup()
  // What nobody erased since is no reason to refuse: the night's backup has a ledger of its own.
  await using untouched = await aDatabase()
  expect(await restore(file, untouched)).toMatchObject({ code: 0, said: expect.stringContaining('Registre des effacements du') as string })

  await mail('after@exemple.invalid', { template: 'event-tomorrow', dedupeKey: `event-tomorrow:${registrationId}:0` })
  await mail('act@exemple.invalid', { dedupeKey: `news:${registrationId}:4` })
  await deliver()
  expect(taking('gone@exemple.invalid')).toHaveLength(1)
  await mail('stuck@exemple.invalid')
  await backupJobs['keep-erasures']?.run(null, { signal })

  await using elsewhere = await aDatabase()
  const restored = await restore(file, elsewhere)
  expect(restored).toMatchObject({ code: 0, said: expect.stringMatching(/Courriels\s: 1 parti\(s\) depuis la sauvegarde, qui ne repartiront pas/) as string })
  await onDatabase({ DATABASE_URL: elsewhere.appUrl }, async () => {
    // The worker of the restored site makes the reminder of tomorrow again, and somebody does again what was lost.
    expect(await mail('after@exemple.invalid', { template: 'event-tomorrow', dedupeKey: `event-tomorrow:${registrationId}:0` })).toBeNull()
    expect(await mail('act@exemple.invalid', { dedupeKey: `news:${registrationId}:4` })).not.toBeNull()
    await deliver()
    expect(taking('gone@exemple.invalid')).toHaveLength(1)
    expect(taking('after@exemple.invalid')).toHaveLength(1)
    expect(taking('act@exemple.invalid')).toHaveLength(2)
    expect(taking('later@exemple.invalid')).toEqual([])
    await db().outboxMail.updateMany({ where: { recipient: 'later@exemple.invalid' }, data: { notBeforeAt: new Date(0) } })
    await deliver()
    expect(taking('later@exemple.invalid')).toHaveLength(1)
  })

  // Without a ledger nothing is guessed: it is held back, and only that keeps it from leaving again.
  await using careless = await aDatabase()
  const blind = await restore(file, careless, ['--sans-effacements'])
  expect(blind).toMatchObject({ code: 0, said: expect.stringContaining('Ils ne partiront pas : news (1)'.replace(' :', '\u00a0:')) as string })
  await onDatabase({ DATABASE_URL: careless.appUrl }, async () => {
    await deliver()
    expect(taking('gone@exemple.invalid')).toHaveLength(1)
    expect(await db().outboxMail.findMany({ where: { status: 'cancelled' }, select: { recipient: true, lastError: true } })).toEqual([{ recipient: 'gone@exemple.invalid', lastError: 'restored' }])
    await db().outboxMail.updateMany({ where: { recipient: 'gone@exemple.invalid' }, data: { status: 'waiting' } })
    await deliver()
    expect(new Set(taking('gone@exemple.invalid')).size).toBe(1)
    expect(taking('gone@exemple.invalid')).toHaveLength(2)
  })
})

test('a ledger older than the backup is refused, before anything is changed', { timeout: 120_000 }, async () => {
  const ledgers = () => readdirSync(keepers.folder).filter((name) => name.startsWith('effacements-')).toSorted()
  for (const name of ledgers()) await rm(path.join(keepers.folder, name))
  await backupJobs['keep-erasures']?.run(null, { signal })
  const [old = ''] = ledgers()
  await new Promise((resolve) => { setTimeout(resolve, 1_100) })
  await backupJobs['backup']?.run(null, { signal })
  for (const name of ledgers()) if (name !== old) await rm(path.join(keepers.folder, name))
  await using elsewhere = await aDatabase()
  const refused = await restore(await lastBackup(), elsewhere)
  expect(refused).toMatchObject({ code: 1, said: expect.stringContaining('Aucun registre des effacements plus récent') as string })
  await onDatabase({ DATABASE_URL: elsewhere.ownerUrl }, async () => {
    expect(await db().$queryRaw`SELECT 1 AS one FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'`).toEqual([])
  })
})
