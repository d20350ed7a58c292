import { rolesBehindFactor } from '#lib/platform/auth/actor'
import { absoluteDays, guardedAbsoluteDays, guardedIdleHours, idleDays } from '#lib/platform/auth/session-limits'
import type { Tx } from '#lib/platform/db/client'
import { endedLinkDays, endedSignInDays, erasureDays, incidentDays, refusedAddressDays, triesDays } from './retention.ts'

export type Forgotten = { mails: number; links: number; signInLinks: number; sessions: number; tries: number; erasures: number }

/**
 * Forgets what has expired: links, sign-in links, sessions, counts of tries, what was erased before the oldest backup, and mails that left (or never will) before
 * `mailsBefore`. Returns how many rows of each.
 */
export async function forgetExpired(tx: Tx, mailsBefore: Date, now: Date): Promise<Forgotten> {
  const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000)
  const mails = await forgetMails(tx, mailsBefore, daysAgo(refusedAddressDays))
  const links = await tx.actionLink.deleteMany({ where: { expiresAt: { lt: daysAgo(endedLinkDays) } } })
  const signInLinks = await tx.verificationToken.deleteMany({ where: { expires: { lt: daysAgo(endedSignInDays) } } })
  const guarded = { user: { roles: { some: { role: { in: [...rolesBehindFactor] } } } } }
  const sessions = await tx.session.deleteMany({
    where: {
      OR: [
        { expires: { lt: now } }, { createdAt: { lt: daysAgo(absoluteDays) } }, { lastSeenAt: { lt: daysAgo(idleDays) } },
        { ...guarded, createdAt: { lt: daysAgo(guardedAbsoluteDays) } }, { ...guarded, lastSeenAt: { lt: daysAgo(guardedIdleHours / 24) } },
      ],
    },
  })
  const tries = await tx.rateLimit.deleteMany({ where: { windowStart: { lt: daysAgo(triesDays) } } })
  await tx.incidentHour.deleteMany({ where: { hour: { lt: daysAgo(incidentDays) } } })
  const [gone] = await tx.$queryRaw<{ erasures: number }[]>`SELECT forget_erasures(${daysAgo(erasureDays)}) AS erasures`
  return { mails, links: links.count, signInLinks: signInLinks.count, sessions: sessions.count, tries: tries.count, erasures: gone?.erasures ?? 0 }
}

/**
 * A refused address is remembered longer, unless a later mail to it arrived. Where a key keeps a mail from leaving twice and
 * names nobody, the empty row stays with its key: told once is told once, however long ago.
 */
async function forgetMails(tx: Tx, before: Date, refusedBefore: Date): Promise<number> {
  const rows = await tx.$queryRaw<{ id: string; stays: boolean }[]>`
    SELECT m.id, m.dedupe_key IS NOT NULL AND position('@' IN m.dedupe_key) = 0 AS stays FROM outbox_mail m
     WHERE m.status <> 'waiting' AND greatest(m.sent_at, m.not_before_at) < ${before} AND (m.recipient <> '' OR position('@' IN m.dedupe_key) > 0)
       AND (m.bounced_at IS NULL OR m.bounced_at < ${refusedBefore}
         OR EXISTS (SELECT 1 FROM outbox_mail later WHERE later.recipient = m.recipient AND later.status = 'sent' AND later.not_before_at > m.not_before_at))
     FOR UPDATE OF m SKIP LOCKED`
  const idsOf = (stays: boolean) => rows.filter((row) => row.stays === stays).map((row) => row.id)
  await tx.keptMail.deleteMany({ where: { mailId: { in: idsOf(true) } } })
  await tx.outboxMail.updateMany({ where: { id: { in: idsOf(true) } }, data: { recipient: '', payload: {}, lastError: null } })
  await tx.outboxMail.deleteMany({ where: { id: { in: idsOf(false) } } })
  return rows.length
}
