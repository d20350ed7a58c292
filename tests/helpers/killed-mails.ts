import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, expect } from 'vitest'
import { mailTemplates } from '#lib/cli/mail-templates'
import { db } from '#lib/platform/db/client'
import { deliverMails } from '#lib/platform/mail/deliver-mails'
import { type SmtpAnswer, type SmtpQuestion, startSmtpServer, type TestSmtpServer } from '#tests/setup/smtp-server'

/** Identifiers of the two mails, those that the server received, and how many still wait. */
type Received = { ids: { before: string; after: string }; received: { before: readonly (string | undefined)[]; after: readonly (string | undefined)[] }; left: number }
type Database = { owner: (sql: string) => Promise<unknown> }

/**
 * A mail server and workers of the product that are killed while they talk to it; returns what kills one before
 * the message, and another before the server's answer, and says what was received.
 */
export function killedMails(database: Database): (template: string, cause: () => Promise<void>) => Promise<Received> {
  let smtp: TestSmtpServer
  const workers: ChildProcess[] = []
  beforeAll(async () => {
    smtp = await startSmtpServer()
    process.env['SMTP_URL'] = smtp.url
  })
  beforeEach(async () => {
    await database.owner('DELETE FROM outbox_mail')
    smtp.received.length = 0
    smtp.answerWith(() => 'accept')
    await database.owner('TRUNCATE rate_limit')
  })
  afterAll(() => {
    for (const worker of workers) worker.kill('SIGKILL')
    smtp.stop()
  })

  /** The one mail of this kind, due now; the others that the same gesture wrote are put aside. */
  async function prepared(template: string, cause: () => Promise<void>): Promise<string> {
    // A mail of the day is written once a day: the one before would be it.
    await database.owner('DELETE FROM outbox_mail')
    await cause()
    const [mail] = await db().outboxMail.findMany({ where: { template }, orderBy: { createdAt: 'desc' }, select: { id: true } })
    if (!mail) throw new Error(`nothing makes ${template} leave`)
    await database.owner(`DELETE FROM outbox_mail WHERE id <> '${mail.id}'; UPDATE outbox_mail SET not_before_at = now() - interval '1 minute'`)
    return `<${mail.id}@cpts.test>`
  }

  /** Kills a worker of the product when the server is asked this, before it answers. */
  function killedAt(at: SmtpQuestion['step']): Promise<void> {
    const worker = fork(path.join(import.meta.dirname, 'deliver-real-process.ts'), { execArgv: [], env: process.env, stdio: 'inherit' })
    workers.push(worker)
    return new Promise((resolve) => {
      smtp.answerWith(async (question): Promise<SmtpAnswer> => {
        if (question.step !== at || worker.killed) return 'accept'
        const gone = once(worker, 'exit')
        worker.kill('SIGKILL')
        await gone
        resolve()
        return 'accept'
      })
    })
  }

  return async (template, cause) => {
    const before = await prepared(template, cause)
    await killedAt('recipient')
    expect(smtp.received).toEqual([])
    await expect.poll(() => deliverMails(mailTemplates), { timeout: 20_000 }).toBe(1)
    const first = smtp.received.map((mail) => mail.messageId)

    smtp.received.length = 0
    const after = await prepared(template, cause)
    await killedAt('message')
    await expect.poll(() => smtp.received.length, { timeout: 20_000 }).toBe(1)
    await expect.poll(() => deliverMails(mailTemplates), { timeout: 20_000 }).toBe(1)
    return { ids: { before, after }, received: { before: first, after: smtp.received.map((mail) => mail.messageId) }, left: await deliverMails(mailTemplates) }
  }
}
