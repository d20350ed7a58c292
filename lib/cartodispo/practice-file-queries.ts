import type { Actor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import { fromDay, toDay, toDayOrNull } from '#lib/platform/db/days'
import type { CallOutcome } from '#lib/platform/db/generated/enums'
import type { Day } from '#lib/platform/day'
import { isUuid } from '#lib/platform/uuid'
import { canEditPeople } from '#lib/practitioners/policy'
import { findMailbox } from './mailbox-repository.ts'
import { canRecordCalls } from './policy.ts'

export type PracticeFile = {
  practitionerId: string
  siteId: string
  position: 'holder' | 'collaborator' | 'replacement'
  notTreating: { reason: string; sinceOn: Day | null } | null
  attempts: { id: string; at: Date; outcome: CallOutcome; note: string; by: string }[]
  /** Null for whoever keeps no delegations. */
  delegations: { id: string; name: string; untilOn: Day; isSite: boolean }[] | null
  goneInRppsOn: Day | null
  lastMail: { at: Date; isRefused: boolean } | null
}

/** What the coordination knows of a practice besides its answers: calls, delegates, imports, mails. Null for anybody else. */
export async function getPracticeFile(actor: Actor, practiceId: string, today: Day): Promise<PracticeFile | null> {
  if (!canRecordCalls(actor) || !isUuid(practiceId)) return null
  const row = await db().practice.findFirst({
    where: { id: practiceId, removedAt: null, practitioner: { isGp: true, removedAt: null } },
    select: {
      practitionerId: true, siteId: true, position: true, notTreatingReason: true, notTreatingSinceOn: true, departedInRppsAt: true,
      callAttempts: { select: { id: true, at: true, outcome: true, note: true, actorId: true }, orderBy: { at: 'desc' }, take: 20 },
    },
  })
  if (!row) return null
  const mailbox = await findMailbox(db(), practiceId, today)
  const [delegations, mail, callers] = await Promise.all([
    canEditPeople(actor) ? loadDelegations(practiceId, row.siteId, today) : null,
    mailbox === '' ? null : db().outboxMail.findFirst({ where: { recipient: mailbox, OR: [{ status: 'sent' }, { bouncedAt: { not: null } }] }, select: { notBeforeAt: true, bouncedAt: true }, orderBy: { notBeforeAt: 'desc' } }),
    db().user.findMany({ where: { id: { in: row.callAttempts.map((one) => one.actorId) } }, select: { id: true, name: true } }),
  ])
  const names = new Map(callers.map((one) => [one.id, one.name]))
  return {
    practitionerId: row.practitionerId, siteId: row.siteId, position: row.position,
    notTreating: row.notTreatingReason === null ? null : { reason: row.notTreatingReason, sinceOn: toDayOrNull(row.notTreatingSinceOn) },
    attempts: row.callAttempts.map(({ actorId, ...one }) => ({ ...one, by: names.get(actorId) ?? 'la coordination' })),
    delegations,
    goneInRppsOn: toDayOrNull(row.departedInRppsAt),
    lastMail: mail && { at: mail.notBeforeAt, isRefused: mail.bouncedAt !== null },
  }
}

async function loadDelegations(practiceId: string, siteId: string, today: Day): Promise<PracticeFile['delegations']> {
  const rows = await db().delegation.findMany({
    where: { OR: [{ practiceId }, { siteId }], revokedAt: null, untilOn: { gte: fromDay(today) } },
    select: { id: true, untilOn: true, siteId: true, user: { select: { name: true } } },
    orderBy: { untilOn: 'asc' },
  })
  return rows.map((one) => ({ id: one.id, name: one.user.name, untilOn: toDay(one.untilOn), isSite: one.siteId !== null }))
}
