import { createTransport, type Transporter } from 'nodemailer'
import { now } from '#lib/platform/clock'
import { db, type Tx } from '#lib/platform/db/client'
import { env } from '#lib/platform/env'
import { log } from '#lib/platform/log'
import { isMailKept } from './kept-mail.ts'
import { renderMail } from './render-mail.ts'
import type { MailTemplate } from './templates.ts'

/** How long to wait before the nth new try, in minutes. */
const retryMinutes = [1, 5, 15, 60, 180, 360, 720]

let transporter: Transporter | null = null

type Due = { id: string; template: string; recipient: string; payload: Record<string, unknown>; message_id: string; attempts: number }

/**
 * Sends what is due, one mail at a time, until nothing is left; returns how many left.
 * Each mail's row stays locked by this connection while the server is spoken to: a killed process releases it at once,
 * another takes it up, and repeats at most the one mail whose acceptance was not yet written down, with the same Message-ID.
 */
export async function deliverMails(templates: Record<string, MailTemplate>): Promise<number> {
  // A site open to the world without a mail server: mails wait for one rather than be called sent.
  if (env().SMTP_URL === undefined && !isMailKept()) {
    log().warn('no SMTP_URL: mails wait')
    return 0
  }
  for (let sent = 0; ; sent += 1) {
    const found = await db().$transaction((tx) => deliverOne(tx, templates), { timeout: 120_000, maxWait: 30_000 })
    if (!found) return sent
  }
}

async function deliverOne(tx: Tx, templates: Record<string, MailTemplate>): Promise<boolean> {
  const rows = await tx.$queryRaw<Due[]>`
    SELECT id, template, recipient, payload, message_id, attempts FROM outbox_mail
     WHERE status = 'waiting' AND not_before_at <= ${now()}
     ORDER BY not_before_at, id LIMIT 1 FOR UPDATE SKIP LOCKED`
  const mail = rows[0]
  if (!mail) return false
  try {
    const outcome = await send(tx, mail, templates)
    await tx.outboxMail.update({
      where: { id: mail.id },
      data: { status: outcome, attempts: mail.attempts + 1, lastError: null, sentAt: outcome === 'sent' ? now() : null },
      select: { id: true },
    })
  } catch (error) {
    await postpone(tx, mail, error)
  }
  return true
}

async function send(tx: Tx, mail: Due, templates: Record<string, MailTemplate>): Promise<'sent' | 'cancelled'> {
  const template = templates[mail.template]
  if (!template) throw new Error(`no template ${mail.template}`)
  const content = await template(mail.payload)
  if (!content) return 'cancelled'
  const instance = await tx.instance.findUniqueOrThrow({ where: { id: 1 }, select: { shortName: true, accent: true, email: true } })
  const { text, html } = renderMail(content, { name: instance.shortName, accent: instance.accent })
  const { SMTP_URL: smtp, MAIL_BOUNCES_TO: bouncesTo } = env()
  if (!smtp) {
    await tx.keptMail.create({ data: { mailId: mail.id, subject: content.subject, text, html }, select: { mailId: true } })
    return 'sent'
  }
  transporter ??= createTransport({ url: smtp, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 })
  await transporter.sendMail({
    from: env().MAIL_FROM ?? { name: instance.shortName, address: instance.email || 'ne-pas-repondre@localhost' },
    to: mail.recipient,
    ...(bouncesTo === undefined ? {} : { envelope: { from: bouncesTo, to: mail.recipient } }),
    subject: content.subject,
    text,
    html,
    messageId: mail.message_id,
    // Robots that answer on holiday must not answer these.
    headers: { 'Auto-Submitted': 'auto-generated' },
  })
  return 'sent'
}

// The server's words may quote the address: only its code is kept.
async function postpone(tx: Tx, mail: Due, error: unknown): Promise<void> {
  const code = smtpCode(error)
  const isRefused = /^5\d\d$/.test(code)
  const minutes = retryMinutes[mail.attempts]
  const isLast = isRefused || minutes === undefined
  log().warn({ mail: mail.id, template: mail.template, code, isLast }, 'mail not accepted')
  await tx.outboxMail.update({
    where: { id: mail.id },
    data: {
      attempts: mail.attempts + 1,
      lastError: code,
      ...(isLast
        ? { status: 'failed' as const, bouncedAt: isRefused ? now() : null }
        : { notBeforeAt: new Date(now().getTime() + minutes * 60_000) }),
    },
    select: { id: true },
  })
}

function smtpCode(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  if ('responseCode' in error && typeof error.responseCode === 'number') return String(error.responseCode)
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name
}
