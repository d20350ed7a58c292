import { type Actor, isCoordination } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import { fromDay, toDay, toDayOrNull } from '#lib/platform/db/days'
import type { Day } from '#lib/platform/day'
import { isUuid } from '#lib/platform/uuid'
import { findMailbox } from './mailbox-repository.ts'
import { canChangeMailbox, canManagePractice } from './policy.ts'

export type ContactSheet = {
  version: number
  phone: string
  email: string
  preferredChannel: 'mail' | 'phone'
  secretaryHours: string
  closingDays: readonly number[]
  /** Null for whoever is not the coordination. */
  privateNote: string | null
  /** What serves when the practice has none of its own. */
  sitePhone: string
  siteEmail: string
  /** Where the questions go today; empty when nowhere. */
  mailbox: string
  mayChangeMailbox: boolean
  endsOn: Day | null
  successorName: string
}

/** How a practice is reached, for whoever answers for it; null when it is not theirs. */
export async function getContactSheet(actor: Actor, practiceId: string, today: Day): Promise<ContactSheet | null> {
  if (!isUuid(practiceId) || !canManagePractice(actor, { practiceId })) return null
  const row = await db().practice.findFirst({
    where: { id: practiceId, removedAt: null, practitioner: { isGp: true, removedAt: null } },
    select: {
      version: true, phone: true, email: true, preferredChannel: true, secretaryHours: true, closingDays: true, privateNote: true,
      endsOn: true, successorName: true, site: { select: { phone: true, email: true } },
    },
  })
  if (!row) return null
  const { site, endsOn, privateNote, ...contact } = row
  const mailbox = await findMailbox(db(), practiceId, today)
  return { ...contact, mailbox, mayChangeMailbox: canChangeMailbox(actor, { practiceId }), privateNote: isCoordination(actor) ? privateNote : null, sitePhone: site.phone, siteEmail: site.email, endsOn: toDayOrNull(endsOn) }
}

export type PlannedAbsence = { id: string; fromOn: Day; untilOn: Day | null; replacementName: string }

/** Absences of a practice that cover today or come later, the nearest first. */
export async function listPlannedAbsences(actor: Actor, practiceId: string, today: Day): Promise<PlannedAbsence[]> {
  if (!isUuid(practiceId) || !canManagePractice(actor, { practiceId })) return []
  const rows = await db().absence.findMany({
    where: { practiceId, cancelsId: null, cancelledBy: { is: null }, OR: [{ untilOn: null }, { untilOn: { gte: fromDay(today) } }] },
    select: { id: true, fromOn: true, untilOn: true, replacementName: true },
    orderBy: { fromOn: 'asc' },
  })
  return rows.map((row) => ({ ...row, fromOn: toDay(row.fromOn), untilOn: toDayOrNull(row.untilOn) }))
}
