import type { Db, Tx } from '#lib/platform/db/client'
import { fromDay } from '#lib/platform/db/days'
import type { Day } from '#lib/platform/day'
import type { ContactReplyMeans, ContactSubject } from '#lib/platform/db/generated/enums'

export type NewContactMessage = { reference: string; subject: ContactSubject; name: string; email: string; phone: string; body: string; noticeVersion: string }

/** What the coordination did with a message. */
export type ContactFollowUp = {
  readAt: Date | null; readById: string | null; assignedToId: string | null; privateNote: string
  replyMeans: ContactReplyMeans | null; replyNote: string; repliedAt: Date | null; closedAt: Date | null; closedById: string | null
}
export type LoadedContactMessage = ContactFollowUp & { id: string; version: number }

const select = {
  id: true, version: true, readAt: true, readById: true, assignedToId: true, privateNote: true, replyMeans: true, replyNote: true, repliedAt: true, closedAt: true, closedById: true,
} as const

/** Writes a message down; returns its id. */
export async function insertContactMessage(tx: Tx, message: NewContactMessage, now: Date): Promise<string> {
  const { id } = await tx.contactMessage.create({ data: { ...message, receivedAt: now }, select: { id: true } })
  return id
}

/** A message, the row locked. */
export async function loadContactForUpdate(tx: Tx, id: string): Promise<LoadedContactMessage | null> {
  await tx.$executeRaw`SELECT 1 FROM contact_message WHERE id = ${id}::uuid FOR UPDATE`
  return tx.contactMessage.findUnique({ where: { id }, select })
}

/** Writes what was done with it. */
export async function saveContactFollowUp(tx: Tx, id: string, change: Partial<ContactFollowUp>): Promise<void> {
  await tx.contactMessage.update({ where: { id }, data: { ...change, version: { increment: 1 } }, select: { id: true } })
}

/** Erases whole messages received before an instant, whatever became of them; returns how many. */
export async function eraseContactMessages(tx: Tx, before: Date): Promise<number> {
  const { count } = await tx.contactMessage.deleteMany({ where: { receivedAt: { lt: before } } })
  return count
}

/** Those of the coordination who may follow a message up today. */
export async function listContactHolders(client: Db, today: Day): Promise<{ id: string; name: string }[]> {
  const inForce = { role: { in: ['coordination' as const, 'coordination_referrals' as const] }, fromOn: { lte: fromDay(today) }, OR: [{ untilOn: null }, { untilOn: { gte: fromDay(today) } }] }
  return client.user.findMany({ where: { disabledAt: null, roles: { some: inForce } }, select: { id: true, name: true }, orderBy: { name: 'asc' } })
}
