import type { Actor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import { isUuid } from '#lib/platform/uuid'
import type { NeedKind } from './need-kinds.ts'
import { canRunSearches } from './policy.ts'
import type { NeedState } from './transitions.ts'

/** Another adressage that is for the same person: two were sent, by whoever did not know of the other. */
export type Twin = { id: string; code: string; kind: NeedKind; state: NeedState; createdAt: Date }

/**
 * Other adressages of the same kind with somebody of this one, by the keyed hash alone, the newest first; for the coordination of referrals. The public
 * form tells nobody that somebody was sent already (D10), so that both stand here.
 */
export async function listTwins(actor: Actor, needId: string): Promise<Twin[]> {
  if (!canRunSearches(actor) || !isUuid(needId)) return []
  return db().$queryRaw<Twin[]>`
    SELECT DISTINCT o.id, r.code, o.kind::text AS kind, o.state::text AS state, r.created_at AS "createdAt"
      FROM need_person b JOIN person_hash h ON h.person_id = b.person_id JOIN person_hash t ON t.hash = h.hash AND t.person_id <> h.person_id
      JOIN need_person c ON c.person_id = t.person_id JOIN need_line n ON n.id = b.need_id JOIN need_line o ON o.id = c.need_id AND o.kind = n.kind JOIN referral r ON r.id = o.referral_id
     WHERE b.need_id = ${needId}::uuid AND o.referral_id <> n.referral_id AND o.state <> 'draft' ORDER BY "createdAt" DESC, o.id LIMIT 10`
}
