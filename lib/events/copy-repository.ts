import type { Tx } from '#lib/platform/db/client'

const copied = {
  startsAt: true, place: true, capacity: true, opensAt: true, closesAt: true,
  halfDays: { orderBy: { startsAt: 'asc' as const }, select: { startsAt: true, endsAt: true } },
  quotas: { select: { professionCode: true, organisationId: true, seats: true, releasesAt: true } },
}

/** An event as it is copied: what its page says, and its dates that were not called off; null when there is none. */
export async function loadEventToCopy(tx: Tx, contentId: string) {
  const row = await tx.content.findFirst({ where: { id: contentId, kind: 'event', removedAt: null }, select: { draft: true, draftTitle: true, event: { select: { sessions: { where: { isCancelled: false }, orderBy: [{ startsAt: 'asc' }, { id: 'asc' }], select: copied } } } } })
  return row && { title: row.draftTitle, values: row.draft, sessions: row.event?.sessions ?? [] }
}

/** Makes the record of a copied event: its audience, its reminders, its questions, its documents of before. */
export async function copyEventRecord(tx: Tx, fromId: string, toId: string): Promise<void> {
  const from = await tx.event.findUnique({ where: { contentId: fromId }, select: { audience: true, reminderDays: true, reminderNote: true } })
  await tx.event.create({ data: { contentId: toId, ...from }, select: { contentId: true } })
  const questions = await tx.eventQuestion.findMany({ where: { eventId: fromId }, select: { moment: true, position: true, wording: true, kind: true, options: true, isNeeded: true, reason: true, keepDays: true, isForDesk: true } })
  await tx.eventQuestion.createMany({ data: questions.map((one) => ({ ...one, eventId: toId })) })
  const documents = await tx.eventDocument.findMany({ where: { eventId: fromId, moment: 'before', media: { removedAt: null } }, select: { mediaId: true, moment: true, position: true } })
  await tx.eventDocument.createMany({ data: documents.map((one) => ({ ...one, eventId: toId })) })
}
