import { declaringCapacity } from '#lib/cartodispo/policy'
import type { Actor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import { isUuid } from '#lib/platform/uuid'
import { canRunSearches } from './policy.ts'

/** A practice that asks for somebody. */
export type Wish = { id: string; practiceId: string; doctor: string; place: string; phone: string; askedAt: Date }

/** The practices that ask for somebody, the oldest first; null for whoever does not run the searches. */
export async function listWishes(actor: Actor): Promise<Wish[] | null> {
  if (!canRunSearches(actor)) return null
  return db().$queryRaw<Wish[]>`
    SELECT w.id, w.practice_id AS "practiceId", 'Dr ' || d.first_name || ' ' || d.last_name AS doctor, s.name || coalesce(', ' || c.name, '') AS place, coalesce(nullif(p.phone, ''), s.phone, '') AS phone, w.asked_at AS "askedAt"
    FROM patient_wish w JOIN practice p ON p.id = w.practice_id JOIN practitioner d ON d.id = p.practitioner_id JOIN site s ON s.id = p.site_id LEFT JOIN commune c ON c.code = s.commune_code
    WHERE w.ended_at IS NULL AND p.removed_at IS NULL ORDER BY w.asked_at, w.id LIMIT 100`
}

/** The wish that a practice of the actor's has made and that nobody has settled; null when there is none. */
export async function findOwnWish(actor: Actor, practiceId: string): Promise<{ id: string; askedAt: Date } | null> {
  if (!isUuid(practiceId) || declaringCapacity(actor, { practiceId }) === null) return null
  return db().patientWish.findFirst({ where: { practiceId, endedAt: null }, select: { id: true, askedAt: true } })
}
