import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { shiftClock } from '#lib/platform/clock'
import { transaction } from '#lib/platform/db/client'
import { deliverMails } from '#lib/platform/mail/deliver-mails'
import { enqueueMail } from '#lib/platform/mail/enqueue-mail'
import type { MailTemplate } from '#lib/platform/mail/templates'
import { type SmtpAnswer, type SmtpQuestion, startSmtpServer, type TestSmtpServer } from '#tests/setup/smtp-server'
import { useDatabase } from '#tests/setup/test-database'

const database = useDatabase()
const templates: Record<string, MailTemplate> = {
  test: async () => ({ subject: 'Essai', paragraphs: ['Bonjour'], button: null, footer: [] }),
  gone: async () => null,
}
let smtp: TestSmtpServer
let workers: ChildProcess[] = []

beforeAll(async () => {
  smtp = await startSmtpServer()
  process.env['SMTP_URL'] = smtp.url
})
beforeEach(async () => {
  await database.owner('DELETE FROM outbox_mail')
  smtp.received.length = 0
  smtp.answerWith(() => 'accept')
  shiftClock(0)
})
afterAll(async () => {
  shiftClock(0)
  for (const worker of workers) worker.kill('SIGKILL')
  smtp.stop()
})

const enqueue = (name: string, template = 'test') => transaction((tx) => enqueueMail(tx, { template, recipient: `${name}@exemple.fr`, payload: { name } }))

type Row = { status: string; attempts: number; last_error: string | null; bounced_at: Date | null; sent_at: Date | null }
async function only(): Promise<Row> {
  const rows = await database.owner<Row>('SELECT status, attempts, last_error, bounced_at, sent_at FROM outbox_mail')
  expect(rows).toHaveLength(1)
  return rows[0] ?? expect.unreachable()
}

function startWorker(settings: Record<string, string> = {}): ChildProcess {
  const worker = fork(path.join(import.meta.dirname, 'deliver-process.ts'), { execArgv: [], env: { ...process.env, ...settings }, stdio: 'inherit' })
  workers = [...workers, worker]
  return worker
}

async function kill(worker: ChildProcess): Promise<void> {
  const gone = once(worker, 'exit')
  worker.kill('SIGKILL')
  await gone
}

/** A share lock lets a worker hold its row, but not write "sent" on it. Released at the end, whatever happens. */
async function whileNobodyWrites(table: string, work: (lock: () => Promise<void>) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: process.env['DATABASE_OWNER_URL'] })
  await client.connect()
  try {
    await work(async () => void (await client.query(`BEGIN; LOCK TABLE ${table} IN SHARE MODE`)))
  } finally {
    await client.end()
  }
}

/** Kills the worker when the server is asked this, before it answers. */
function killedAt(step: SmtpQuestion['step']): Promise<void> {
  const worker = startWorker()
  return new Promise((resolve) => {
    smtp.answerWith(async (question): Promise<SmtpAnswer> => {
      if (question.step !== step || worker.killed) return 'accept'
      await kill(worker)
      resolve()
      return 'accept'
    })
  })
}

async function preparing(worker: ChildProcess, name: string): Promise<void> {
  for (;;) {
    const [message] = (await once(worker, 'message')) as [{ preparing: string }]
    if (message.preparing === name) return
  }
}

test('a mail leaves once, with the identifier written when it was decided', async () => {
  const id = await enqueue('simple')
  expect(await deliverMails(templates)).toBe(1)
  expect(await deliverMails(templates)).toBe(0)
  expect(smtp.received.map((mail) => mail.messageId)).toEqual([`<${id}@cpts.test>`])
  expect(smtp.received[0]?.source).toContain('Auto-Submitted: auto-generated')
  expect(await only()).toMatchObject({ status: 'sent', attempts: 1, last_error: null })
})

test('killed before it connects: exactly one mail in the end', async () => {
  const id = await enqueue('early')
  const worker = startWorker({ STOP_AT_MAIL: 'early' })
  await preparing(worker, 'early')
  await kill(worker)
  expect(smtp.received).toEqual([])
  await expect.poll(() => deliverMails(templates), { timeout: 20_000 }).toBe(1)
  expect(smtp.received.map((mail) => mail.messageId)).toEqual([`<${id}@cpts.test>`])
})

test('killed while it speaks to the server, before the message: exactly one mail in the end', async () => {
  const id = await enqueue('speaking')
  await killedAt('recipient')
  expect(smtp.received).toEqual([])
  await expect.poll(() => deliverMails(templates), { timeout: 20_000 }).toBe(1)
  expect(smtp.received.map((mail) => mail.messageId)).toEqual([`<${id}@cpts.test>`])
})

test('killed once the server has the message, before the answer: one repeat at most, with the same identifier', async () => {
  const id = await enqueue('unanswered')
  await killedAt('message')
  await expect.poll(() => smtp.received.length, { timeout: 20_000 }).toBe(1)
  await expect.poll(() => deliverMails(templates), { timeout: 20_000 }).toBe(1)
  expect(smtp.received.map((mail) => mail.messageId)).toEqual([`<${id}@cpts.test>`, `<${id}@cpts.test>`])
  expect(await deliverMails(templates)).toBe(0)
})

test('killed after the server’s answer, before the commit: one repeat at most, with the same identifier', async () => {
  const id = await enqueue('uncommitted')
  const worker = startWorker()
  await whileNobodyWrites('outbox_mail', async (lock) => {
    smtp.answerWith(async (question): Promise<SmtpAnswer> => {
      if (question.step === 'message') await lock()
      return 'accept'
    })
    const isWaiting = 'SELECT 1 FROM pg_locks WHERE NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())'
    await expect.poll(() => database.owner(isWaiting), { timeout: 20_000 }).toHaveLength(1)
    await kill(worker)
    smtp.answerWith(() => 'accept')
  })
  expect(smtp.received).toHaveLength(1)
  await expect.poll(async () => { await deliverMails(templates); return smtp.received.map((mail) => mail.messageId) }, { timeout: 10_000 })
    .toEqual([`<${id}@cpts.test>`, `<${id}@cpts.test>`])
  expect(await deliverMails(templates)).toBe(0)
})

test('killed after the commit: what was sent is not repeated, the next one leaves once', async () => {
  const first = await enqueue('first')
  await new Promise((resolve) => setTimeout(resolve, 5))
  const second = await enqueue('second')
  const worker = startWorker({ STOP_AT_MAIL: 'second' })
  await preparing(worker, 'second')
  await kill(worker)
  // The database lets go of the row once it has seen that its client is gone.
  await expect.poll(() => deliverMails(templates), { timeout: 20_000 }).toBe(1)
  expect(smtp.received.map((mail) => mail.messageId)).toEqual([`<${first}@cpts.test>`, `<${second}@cpts.test>`])
})

test('three workers at once send each of thirty mails once', async () => {
  const ids = await Promise.all(Array.from({ length: 30 }, (_, index) => enqueue(`n${index}`)))
  const ends = [startWorker(), startWorker(), startWorker()].map((worker) => once(worker, 'exit'))
  expect((await Promise.all(ends)).map(([code]) => Number(code))).toEqual([0, 0, 0])
  expect(smtp.received.map((mail) => mail.messageId).toSorted()).toEqual(ids.map((id) => `<${id}@cpts.test>`).toSorted())
})

test('refused for good: failed, dated as bounced, never tried again, and the server’s words are not kept', async () => {
  await enqueue('refused')
  smtp.answerWith(() => 550)
  await deliverMails(templates)
  expect(await only()).toMatchObject({ status: 'failed', attempts: 1, last_error: '550', bounced_at: expect.any(Date) })
  smtp.answerWith(() => 'accept')
  shiftClock(86_400_000)
  expect(await deliverMails(templates)).toBe(0)
})

test('put off by the server: tried again later, not before', async () => {
  await enqueue('later')
  smtp.answerWith(() => 451)
  await deliverMails(templates)
  expect(await only()).toMatchObject({ status: 'waiting', attempts: 1, last_error: '451', bounced_at: null })
  smtp.answerWith(() => 'accept')
  expect(await deliverMails(templates)).toBe(0)
  shiftClock(61_000)
  expect(await deliverMails(templates)).toBe(1)
  expect(await only()).toMatchObject({ status: 'sent', attempts: 2, last_error: null })
})

test('put off again and again: given up in the end, without calling it a bounce', async () => {
  await enqueue('never')
  smtp.answerWith(() => 451)
  for (let round = 0; round < 12; round += 1) {
    shiftClock(round * 13 * 3_600_000)
    await deliverMails(templates)
  }
  expect(await only()).toMatchObject({ status: 'failed', attempts: 8, last_error: '451', bounced_at: null })
})

test('a mail whose reason has gone is cancelled, and nobody receives it', async () => {
  await enqueue('gone', 'gone')
  await deliverMails(templates)
  expect(await only()).toMatchObject({ status: 'cancelled', sent_at: null })
  expect(smtp.received).toEqual([])
})
