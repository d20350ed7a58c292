import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { mailTemplates } from '#lib/cli/mail-templates'
import { transaction } from '#lib/platform/db/client'
import { addSettings } from '#lib/platform/env'
import { logIncident } from '#lib/platform/log'
import { enqueueMail } from '#lib/platform/mail/enqueue-mail'
import { beat, workerState } from '#lib/platform/running/heartbeat'
import { incidentsLately, lastBackupAt, mailState, queueState } from '#lib/platform/running/installation-state'
import { watchInstallation } from '#lib/platform/running/watch-installation'
import { writeIncidents } from '#lib/platform/running/write-incidents'
import { useDatabase } from '#tests/setup/test-database'

const database = useDatabase()
const now = new Date('2026-11-28T12:00:00Z')
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
let folder = ''

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'cpts-watch-'))
  mkdirSync(path.join(folder, 'backups'))
  addSettings({ OPERATOR_EMAIL: 'exploitant@exemple.fr', BACKUP_FOLDER: path.join(folder, 'backups'), BACKUP_RECIPIENTS: 'age1abc', DATABASE_BACKUP_URL: 'postgresql://x:y@127.0.0.1/z' })
  backup('20261128T040000Z')
  for (const table of ['outbox_mail', 'operator_alert', 'incident_hour', 'graphile_worker._private_jobs']) await database.owner(`DELETE FROM ${table}`)
})
afterEach(() => {
  addSettings({ OPERATOR_EMAIL: '', BACKUP_FOLDER: '', BACKUP_RECIPIENTS: '', DATABASE_BACKUP_URL: '' })
  rmSync(folder, { recursive: true })
})

function backup(stamp: string): void {
  writeFileSync(path.join(folder, 'backups', `sauvegarde-${stamp}.json`), '{}')
}

async function told(): Promise<string[]> {
  const rows = await database.owner<{ payload: { cause: string; news: string } }>(`SELECT payload FROM outbox_mail WHERE template = 'operator-alert' ORDER BY created_at, id`)
  return rows.map(({ payload }) => `${payload.cause} ${payload.news}`)
}

test('a mail that waits is told once a day, and its end once', async () => {
  await transaction((tx) => enqueueMail(tx, { template: 'x', recipient: 'cabinet@exemple.fr', payload: {}, notBeforeAt: now, dedupeKey: 'stuck' }))
  await watchInstallation(later(20))
  expect(await told()).toEqual([])
  await watchInstallation(later(40))
  await watchInstallation(later(50))
  expect(await told()).toEqual(['mails-late raised'])
  await database.owner(`UPDATE outbox_mail SET status = 'sent' WHERE dedupe_key = 'stuck' OR template = 'operator-alert'`)
  await watchInstallation(later(60))
  await watchInstallation(later(70))
  expect(await told()).toEqual(['mails-late raised', 'mails-late over'])
})

test('two workers who look in the same instant tell it once', async () => {
  rmSync(path.join(folder, 'backups', 'sauvegarde-20261128T040000Z.json'))
  await Promise.all([1, 2, 3, 4].map(() => watchInstallation(now)))
  expect(await told()).toEqual(['backup-late raised'])
})

test('without an operator nothing is sent, and what is wrong is known all the same', async () => {
  addSettings({ OPERATOR_EMAIL: '' })
  rmSync(path.join(folder, 'backups', 'sauvegarde-20261128T040000Z.json'))
  await watchInstallation(now)
  expect(await told()).toEqual([])
  expect(await database.owner('SELECT cause FROM operator_alert')).toEqual([{ cause: 'backup-late' }])
})

test('what the operator reads says what is wrong and what to do, and names nobody', async () => {
  rmSync(path.join(folder, 'backups', 'sauvegarde-20261128T040000Z.json'))
  await watchInstallation(now)
  const [mail] = await database.owner<{ payload: Record<string, unknown>; recipient: string }>(`SELECT payload, recipient FROM outbox_mail`)
  const content = await mailTemplates['operator-alert']?.(mail?.payload ?? {})
  expect(mail?.recipient).toBe('exploitant@exemple.fr')
  expect(content?.subject.replaceAll('\u00A0', ' ')).toBe('cpts.test : la sauvegarde manque')
  expect(content?.paragraphs.join(' ')).toMatch(/Aucune sauvegarde.*npm run backup/)
  expect(await mailTemplates['operator-alert']?.({ cause: 'toString', news: 'raised', value: 1 })).toBeNull()
})

test('incidents of several processes are counted together, by the hour', async () => {
  logIncident(new Error('one'), 'here')
  logIncident(new Error('two'), 'here')
  await writeIncidents(now)
  await writeIncidents(now)
  logIncident(new Error('three'), 'here')
  await writeIncidents(later(1))
  expect(await incidentsLately(later(5))).toBe(3)
  expect(await incidentsLately(later(26 * 60))).toBe(0)
})

test('what waits in the queue and was given up is counted; what is not due, or is being done, is not', async () => {
  await database.owner(`INSERT INTO graphile_worker._private_tasks (identifier) VALUES ('x') ON CONFLICT DO NOTHING`)
  const job = (columns: string, values: string) => database.owner(`INSERT INTO graphile_worker._private_jobs (task_id, payload${columns}) SELECT id, '{}'${values} FROM graphile_worker._private_tasks WHERE identifier = 'x'`)
  await job(', run_at', `, now() - interval '40 minutes'`)
  await job(', run_at', `, now() + interval '1 hour'`)
  await job(', run_at, locked_at, locked_by', `, now() - interval '2 hours', now(), 'w'`)
  await job(', attempts, max_attempts', ', 10, 10')
  const state = await queueState()
  expect({ waiting: state.waiting, failed: state.failed }).toEqual({ waiting: 1, failed: 1 })
  expect(Math.round(state.oldestSeconds / 60)).toBe(40)
  await watchInstallation(now)
  expect(await told()).toEqual(expect.arrayContaining(['jobs-late raised', 'jobs-failed raised']))
})

test('a mail put off by its server is not late before its next try', async () => {
  await transaction((tx) => enqueueMail(tx, { template: 'x', recipient: 'a@exemple.fr', payload: {}, notBeforeAt: later(120) }))
  expect(await mailState(later(60))).toMatchObject({ waiting: 1, oldestSeconds: 0 })
})

test('the newest backup whose sidecar was written counts; half of one does not', async () => {
  backup('20261127T040000Z')
  writeFileSync(path.join(folder, 'backups', 'sauvegarde-20261128T110000Z.tar.gz.age'), '')
  expect(await lastBackupAt()).toEqual(new Date('2026-11-28T04:00:00Z'))
})

test('a worker that says nothing for two minutes and a half is silent', async () => {
  expect(await workerState(now)).toBe('silent')
  await beat(now)
  expect(await workerState(later(2))).toBe('ok')
  expect(await workerState(later(3))).toBe('silent')
})
