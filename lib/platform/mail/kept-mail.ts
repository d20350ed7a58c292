import { db } from '#lib/platform/db/client'
import { env, publicUrl } from '#lib/platform/env'

export type KeptMailItem = { id: string; recipient: string; subject: string; text: string; keptAt: string }

/**
 * Whether mails are kept in the mailbox page: no mail server, and a site that this machine alone reaches. Anywhere else
 * the page does not exist, for it would show everybody's sign-in links.
 */
export function isMailKept(): boolean {
  return env().SMTP_URL === undefined && isLocal(new URL(publicUrl()).hostname)
}

function isLocal(host: string): boolean {
  return host === 'localhost' || host === '127.0.0.1' || host === '[::1]'
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
