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
