import type { Tx } from '#lib/platform/db/client'
import type { PersonKeys } from './person-repository.ts'

/** Lets one erasure of a person go on at a time. */
export async function lockErasures(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('erase-person'))`
}

/** Whether one of the accounts holds, or will hold, the role of an administrator. */
export async function holdsAdmin(tx: Tx, accountIds: readonly string[]): Promise<boolean> {
  return (await tx.roleGrant.count({ where: { role: 'admin', userId: { in: [...accountIds] } } })) > 0
}

/** How many adressages still wait for these people: sent by their account, or put to a practice of theirs that may still answer or said yes. */
export async function countUnderWay(tx: Tx, { accountIds, practitionerIds }: PersonKeys, closed: readonly string[]): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    SELECT count(DISTINCT n.id)::int AS count FROM need_line n JOIN referral r ON r.id = n.referral_id
      LEFT JOIN proposal a ON a.need_id = n.id AND a.state::text NOT IN ('not_possible', 'unanswered', 'withdrawn') LEFT JOIN practice p ON p.id = a.practice_id
     WHERE n.state::text <> ALL(${[...closed]}::text[]) AND (r.submitted_by_id = ANY(${accountIds}::uuid[]) OR p.practitioner_id = ANY(${practitionerIds}::uuid[]))`
  return row?.count ?? 0
}
