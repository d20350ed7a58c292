import type { Tx } from '#lib/platform/db/client'

/** Somebody who was accepted, since when nothing was heard, and who could tell. */
export type SilentOutcome = { needId: string; changedAt: Date; practiceId: string; senderId: string | null; senderEmail: string | null }

/** Everybody who has a doctor and of whom one does not know how it ended. */
export async function listSilentOutcomes(tx: Tx): Promise<SilentOutcome[]> {
  return tx.$queryRaw<SilentOutcome[]>`
    SELECT n.id AS "needId", n.changed_at AS "changedAt", o.practice_id AS "practiceId", u.id AS "senderId", u.email AS "senderEmail"
      FROM need_line n JOIN referral r ON r.id = n.referral_id JOIN proposal o ON o.need_id = n.id AND o.is_agreed JOIN practice p ON p.id = o.practice_id
      LEFT JOIN app_user u ON u.id = r.submitted_by_id AND u.disabled_at IS NULL
     WHERE n.state IN ('accepted', 'person_told', 'appointment_set', 'appointment_missed', 'seen') AND p.removed_at IS NULL
     ORDER BY n.changed_at, n.id`
}
