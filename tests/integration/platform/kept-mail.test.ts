import { afterAll, expect, it } from 'vitest'
import { addSettings } from '#lib/platform/env'
import { db } from '#lib/platform/db/client'
import { deliverMails } from '#lib/platform/mail/deliver-mails'
import { enqueueMail } from '#lib/platform/mail/enqueue-mail'
import { isMailKept, publicKeptMails } from '#lib/platform/mail/kept-mail'
import { useDatabase } from '#tests/setup/test-database'

useDatabase()
const before = process.env['PUBLIC_URL'] ?? ''
afterAll(() => addSettings({ PUBLIC_URL: before }))

const templates = { hello: () => Promise.resolve({ subject: 'Bonjour', paragraphs: ['Un mot'], button: null, footer: [] }) }
const send = () => db().$transaction((tx) => enqueueMail(tx, { template: 'hello', recipient: 'quelqu.un@exemple.invalid', payload: {} }))

it('a site that the world reaches has no mailbox page and its mails wait for a server; on this machine alone they are kept and shown', async () => {
  addSettings({ PUBLIC_URL: 'https://cpts.exemple' })
  await send()
  expect(await deliverMails(templates)).toBe(0)
  expect([isMailKept(), await publicKeptMails()]).toEqual([false, []])
  expect(await db().outboxMail.findMany({ select: { status: true } })).toEqual([{ status: 'waiting' }])

  addSettings({ PUBLIC_URL: 'http://127.0.0.1:3000' })
  expect(await deliverMails(templates)).toBe(1)
  expect((await publicKeptMails()).map((mail) => mail.subject)).toEqual(['Bonjour'])
})
