import { db } from '#lib/platform/db/client'
import { env } from '#lib/platform/env'

export type KeptMailItem = { id: string; recipient: string; subject: string; text: string; keptAt: string }

/** Whether this installation has no mail server, and keeps its mails in the mailbox page. */
export function isMailKept(): boolean {
  return env().SMTP_URL === undefined
}

/** The latest kept mails; empty when a mail server is configured, whatever the table holds. */
export async function publicKeptMails(): Promise<KeptMailItem[]> {
  if (!isMailKept()) return []
  const rows = await db().keptMail.findMany({
    select: { mailId: true, subject: true, text: true, keptAt: true, mail: { select: { recipient: true } } },
    orderBy: { keptAt: 'desc' },
    take: 50,
  })
  return rows.map((row) => ({ id: row.mailId, recipient: row.mail.recipient, subject: row.subject, text: row.text, keptAt: row.keptAt.toISOString() }))
}
