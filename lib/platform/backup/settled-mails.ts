import type { Client } from 'pg'
import { z } from 'zod'
import { transaction } from '#lib/platform/db/client'
import { backupDays } from '#lib/platform/privacy/retention'

/** A mail that is no longer waiting: it left, was refused for good, or had nothing more to say. Neither its address nor its words. */
export const settledMailSchema = z.object({ id: z.uuid(), template: z.string(), status: z.enum(['sent', 'failed', 'cancelled']), sentAt: z.iso.datetime().nullable(), dedupeKey: z.string().nullable() })
export type SettledMail = z.infer<typeof settledMailSchema>

/** What became of the mails of a restored database: known to have left since, not known and held back by template, reminders that time will not make again. */
export type MailsAfterRestore = { settled: number; heldBack: Readonly<Record<string, number>>; remembered: number }

/** The mails that were settled since the oldest backup that may be restored. */
export async function readSettledMails(client: Client, at: Date): Promise<SettledMail[]> {
  const { rows } = await client.query<Omit<SettledMail, 'sentAt'> & { sentAt: Date | null }>(`
    SELECT id, template, status::text AS status, sent_at AS "sentAt", dedupe_key AS "dedupeKey" FROM outbox_mail
     WHERE status <> 'waiting' AND greatest(created_at, not_before_at, sent_at) > $1 ORDER BY id`, [new Date(at.getTime() - (backupDays + 1) * 86_400_000)])
  return rows.map((row) => ({ ...row, sentAt: row.sentAt?.toISOString() ?? null }))
}

/**
 * No mail leaves twice because its row came back. Those that the ledger knows to be settled are; the others leave, for they never did
 * (save those of the minutes that the ledger does not know, with the Message-ID that they had). Of `reminders`, which time makes and
 * would make again, the key is kept. Without a ledger (null) nobody knows which have left: what was due by now is held back, and told.
 */
export async function settleMails(mails: readonly SettledMail[] | null, reminders: readonly string[], now: Date): Promise<MailsAfterRestore> {
  return transaction(async (tx) => {
    if (mails === null) {
      const held = await tx.$queryRaw<{ template: string }[]>`UPDATE outbox_mail SET status = 'cancelled', last_error = 'restored' WHERE status = 'waiting' AND not_before_at <= ${now} RETURNING template`
      return { settled: 0, heldBack: countBy(held.map((row) => row.template)), remembered: 0 }
    }
    const settled = await tx.$executeRaw`
      UPDATE outbox_mail m SET status = n.status::mail_status, sent_at = n."sentAt"
        FROM jsonb_to_recordset(${JSON.stringify(mails)}::jsonb) AS n(id uuid, status text, "sentAt" timestamptz) WHERE m.id = n.id AND m.status = 'waiting'`
    const keys = mails.filter((one) => one.dedupeKey !== null && reminders.includes(one.template))
    const { count: remembered } = await tx.outboxMail.createMany({
      data: keys.map(({ id, template, status, sentAt, dedupeKey }) => ({ id, template, status, recipient: '', payload: {}, messageId: `<${id}@restored>`, sentAt, dedupeKey, notBeforeAt: sentAt ?? now, createdAt: sentAt ?? now })),
      skipDuplicates: true,
    })
    return { settled, heldBack: {}, remembered }
  })
}

function countBy(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1
  return counts
}
