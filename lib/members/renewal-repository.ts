import type { Tx } from '#lib/platform/db/client'
import { type Day, dayAt } from '#lib/platform/day'

/** Members who have no row for this year yet, their rows locked. */
export async function listUnrenewed(tx: Tx, year: number): Promise<{ id: string; userId: string | null }[]> {
  const rows = await tx.$queryRaw<{ id: string; user_id: string | null }[]>`
    SELECT m.id, m.user_id FROM member m
     WHERE m.state = 'member' AND NOT EXISTS (SELECT 1 FROM membership s WHERE s.member_id = m.id AND s.year = ${year})
     ORDER BY m.id FOR UPDATE OF m`
  return rows.map((row) => ({ id: row.id, userId: row.user_id }))
}

export type OpenRenewal = { membershipId: string; memberId: string; email: string; askedOn: Day | null }

/** Years of members that wait for their fee; `renewals`: of those who were members before. */
export async function listOpenFees(tx: Tx, year: number, which: 'renewals' | 'all', timeZone: string): Promise<OpenRenewal[]> {
  const rows = await tx.membership.findMany({
    where: { year, settledOn: null, member: { state: { in: ['member', 'lapsed'] } }, ...(which === 'renewals' ? { isRenewal: true } : {}) },
    select: { id: true, renewalAskedAt: true, member: { select: { id: true, email: true } } }, orderBy: { id: 'asc' },
  })
  return rows.map((row) => ({ membershipId: row.id, memberId: row.member.id, email: row.member.email, askedOn: row.renewalAskedAt === null ? null : dayAt(row.renewalAskedAt, timeZone) }))
}

/** Keeps when the mail was written. */
export async function markAsked(tx: Tx, membershipId: string, at: Date): Promise<void> {
  await tx.membership.update({ where: { id: membershipId }, data: { renewalAskedAt: at }, select: { id: true } })
}
