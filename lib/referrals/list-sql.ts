import type { Actor } from '#lib/platform/auth/actor'
import { Prisma } from '#lib/platform/db/generated/client'

/** Days after which an acceptance of which nothing more is known is asked about. */
export const silentDays = 30

/** Of `need_line n`: searched for, and no practice asked is left that could still say yes. */
export const isRefusedByAll = Prisma.sql`(n.state = 'searching'
  AND EXISTS (SELECT 1 FROM proposal p WHERE p.need_id = n.id AND p.state = 'not_possible')
  AND NOT EXISTS (SELECT 1 FROM proposal p WHERE p.need_id = n.id AND p.state IN ('proposed', 'seen', 'call_back', 'favourable', 'in_part')))`

/** Of `need_line n`: accepted, and nothing noted since for a month. */
export function hasNoOutcome(now: Date): Prisma.Sql {
  return Prisma.sql`(n.state IN ('accepted', 'person_told', 'appointment_set', 'appointment_missed', 'seen') AND n.changed_at < ${new Date(now.getTime() - silentDays * 86_400_000)})`
}

/** What stands on the sender's side of this actor, as `isSender` says it: their organisation's as référent, their service's, their own. */
export function isSentBy(actor: Actor): Prisma.Sql {
  const all = actor.partners.filter((one) => one.role === 'partner_referent').map((one) => one.organisationId)
  const every = actor.partners.map((one) => one.organisationId)
  const services = actor.partners.flatMap((one) => one.serviceIds)
  return Prisma.sql`((r.organisation_id = ANY(${every}::uuid[]) AND (r.service_id IS NULL OR r.service_id = ANY(${services}::uuid[]) OR r.organisation_id = ANY(${all}::uuid[])))
    OR (r.organisation_id IS NULL AND r.submitted_by_id = ${actor.userId}::uuid))`
}
