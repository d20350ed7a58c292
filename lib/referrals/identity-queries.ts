import type { Actor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import { referralMode } from '#lib/platform/env'
import { isUuid } from '#lib/platform/uuid'
import { findIdentityRef } from './identity-repository.ts'
import { canReadIdentity } from './policy.ts'

export type IdentityOpening = { id: string; name: string; at: Date }

/** Who opened the identities of an adressage, the latest first, for those who may read them; null for the others, and where none are kept. */
export async function listIdentityOpenings(actor: Actor, needId: string): Promise<IdentityOpening[] | null> {
  if (referralMode() !== 'hds' || !isUuid(needId)) return null
  const ref = await findIdentityRef(db(), needId)
  if (!ref || !canReadIdentity(actor, ref)) return null
  return db().$queryRaw<IdentityOpening[]>`
    SELECT a.id::text AS id, coalesce(u.name, 'Un compte effacé') AS name, a.at FROM access_event a LEFT JOIN app_user u ON u.id = a.actor_id
     WHERE a.subject_type = 'identity' AND a.subject_id = ${needId} ORDER BY a.id DESC LIMIT 100`
}
