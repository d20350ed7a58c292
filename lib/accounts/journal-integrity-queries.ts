import { journalPublicKey } from '#lib/platform/audit/checkpoint-signature'
import type { Actor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import { canReadJournal } from './policy.ts'

export type JournalIntegrity = {
  /** The last time both chains were walked, from their beginning to their end. */
  verified: { at: Date; links: number; problems: number } | null
  /** The last signature, and how many lines of both journals have come since. */
  signed: { at: Date; since: number } | null
  /** With which anybody checks the signatures of an export. */
  publicKey: string
}

/** Whether the journals are as they were written, as far as the server knows. */
export async function getJournalIntegrity(actor: Actor): Promise<JournalIntegrity | null> {
  if (!canReadJournal(actor)) return null
  const [verified, last, heads, signed] = await Promise.all([
    db().journalVerification.findFirst({ orderBy: { id: 'desc' }, select: { at: true, links: true, problems: true } }),
    db().journalCheckpoint.findFirst({ orderBy: { at: 'desc' }, select: { at: true } }),
    db().journalHead.findMany({ select: { journal: true, seq: true } }),
    db().journalCheckpoint.groupBy({ by: ['journal'], _max: { seq: true } }),
  ])
  const since = heads.reduce((sum, head) => sum + Number(head.seq - (signed.find((one) => one.journal === head.journal)?._max.seq ?? 0n)), 0)
  return { verified, signed: last && { at: last.at, since }, publicKey: journalPublicKey() }
}
