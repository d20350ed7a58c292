import type { Tx } from '#lib/platform/db/client'

/** Whom an event invites already, by the keys of their addresses. */
export async function listInvitedKeys(tx: Tx, eventId: string): Promise<Set<string>> {
  return new Set((await tx.eventInvitation.findMany({ where: { eventId }, select: { personKey: true } })).map((one) => one.personKey))
}

/** Whether an event invites this address. */
export async function isInvited(tx: Tx, eventId: string, personKey: string | null): Promise<boolean> {
  return personKey !== null && (await tx.eventInvitation.count({ where: { eventId, personKey } })) > 0
}

/** Writes an invitation down. */
export async function insertInvitation(tx: Tx, invitation: { id: string; eventId: string; email: string; personKey: string; linkId: string; invitedAt: Date }): Promise<void> {
  await tx.eventInvitation.create({ data: invitation, select: { id: true } })
}

/** An invitation, to be decided about. */
export async function findInvitation(tx: Tx, id: string): Promise<{ id: string; eventId: string; email: string; linkId: string } | null> {
  return tx.eventInvitation.findUnique({ where: { id }, select: { id: true, eventId: true, email: true, linkId: true } })
}

/** Takes an invitation back: its link opens nothing any more. */
export async function eraseInvitation(tx: Tx, id: string): Promise<void> {
  const one = await findInvitation(tx, id)
  if (!one) return
  await tx.eventInvitation.delete({ where: { id }, select: { id: true } })
  await tx.actionLink.deleteMany({ where: { id: one.linkId } })
}

/** The end of an event's last date; null where it has none. */
export async function lastEnd(tx: Tx, eventId: string): Promise<Date | null> {
  return (await tx.eventSession.aggregate({ where: { eventId, isCancelled: false }, _max: { endsAt: true } }))._max.endsAt
}

/** Forgets whom events invited whose last date ended before, with their links. */
export async function forgetInvitations(tx: Tx, endedBefore: Date): Promise<void> {
  const over = await tx.eventInvitation.findMany({ where: { invitedAt: { lt: endedBefore }, event: { sessions: { none: { endsAt: { gte: endedBefore } } } } }, select: { id: true, linkId: true } })
  await tx.eventInvitation.deleteMany({ where: { id: { in: over.map((one) => one.id) } } })
  await tx.actionLink.deleteMany({ where: { id: { in: over.map((one) => one.linkId) } } })
}
