import type { Actor } from '#lib/platform/auth/actor'
import type { Day } from '#lib/platform/day'
import { db } from '#lib/platform/db/client'
import { Prisma } from '#lib/platform/db/generated/client'
import type { ContactReplyMeans, ContactSubject } from '#lib/platform/db/generated/enums'
import { containsWords, searchWords } from '#lib/platform/db/plain-search'
import { listPageSize } from '#lib/platform/list-request'
import { isUuid } from '#lib/platform/uuid'
import { type ContactState, contactState } from './message-state.ts'
import { canReadContact } from './policy.ts'
import { listContactHolders } from './repository.ts'
import type { ContactRequest } from './schema.ts'

export type ContactItem = { id: string; reference: string; subject: ContactSubject; name: string; receivedAt: Date; state: ContactState; holder: string | null }
type ItemRow = Omit<ContactItem, 'state'> & { readAt: Date | null; closedAt: Date | null }

/** Messages of the public, those that wait longest first, for the coordination; null for the others. */
export async function listContactMessages(actor: Actor, request: ContactRequest): Promise<{ items: ContactItem[]; total: number; unread: number } | null> {
  if (!canReadContact(actor)) return null
  const where = Prisma.join([
    containsWords([Prisma.sql`m.name`, Prisma.sql`m.email`, Prisma.sql`m.phone`, Prisma.sql`m.reference`, Prisma.sql`m.body`], searchWords(request.search)),
    request.subject === null ? Prisma.sql`true` : Prisma.sql`m.subject = ${request.subject}::contact_subject`,
    { new: Prisma.sql`m.read_at IS NULL`, open: Prisma.sql`m.read_at IS NOT NULL AND m.closed_at IS NULL`, closed: Prisma.sql`m.closed_at IS NOT NULL`, all: Prisma.sql`true`, waiting: Prisma.sql`m.closed_at IS NULL` }[request.state ?? 'waiting'],
    request.holder === null ? Prisma.sql`true` : request.holder === 'nobody' ? Prisma.sql`m.assigned_to_id IS NULL` : Prisma.sql`m.assigned_to_id = ${actor.userId}::uuid`,
  ], ' AND ')
  const direction = request.direction === 'asc' ? Prisma.sql`ASC` : Prisma.sql`DESC`
  const order = request.sort === 'date' ? Prisma.sql`m.received_at ${direction}` : Prisma.sql`m.subject ${direction}, m.received_at`
  const [rows, counts] = await Promise.all([
    db().$queryRaw<ItemRow[]>`
      SELECT m.id, m.reference, m.subject::text AS subject, m.name, m.received_at AS "receivedAt", m.read_at AS "readAt", m.closed_at AS "closedAt", u.name AS holder
      FROM contact_message m LEFT JOIN app_user u ON u.id = m.assigned_to_id WHERE ${where} ORDER BY ${order}, m.id LIMIT ${listPageSize} OFFSET ${(request.page - 1) * listPageSize}`,
    db().$queryRaw<{ total: number; unread: number }[]>`SELECT (count(*) FILTER (WHERE ${where}))::int AS total, (count(*) FILTER (WHERE m.read_at IS NULL))::int AS unread FROM contact_message m`,
  ])
  return { items: rows.map(({ readAt, closedAt, ...row }) => ({ ...row, state: contactState({ readAt, closedAt }) })), total: counts[0]?.total ?? 0, unread: counts[0]?.unread ?? 0 }
}

/** How many messages nobody has read; null for whoever may not read them. */
export async function countUnreadContact(actor: Actor): Promise<number | null> {
  return canReadContact(actor) ? db().contactMessage.count({ where: { readAt: null } }) : null
}

export type ContactFile = {
  id: string; version: number; reference: string; subject: ContactSubject; name: string; email: string; phone: string; body: string; receivedAt: Date; state: ContactState
  assignedToId: string | null; privateNote: string; replyMeans: ContactReplyMeans | null; replyNote: string; repliedAt: Date | null; closedAt: Date | null
  readBy: string | null; closedBy: string | null
}

/** One message with what was done about it; null: unknown, erased, or not the actor's to read. */
export async function getContactMessage(actor: Actor, id: string): Promise<ContactFile | null> {
  if (!canReadContact(actor) || !isUuid(id)) return null
  const row = await db().contactMessage.findUnique({ where: { id } })
  if (!row) return null
  const { readById, closedById, readAt, ...file } = row
  const people = await db().user.findMany({ where: { id: { in: [readById, closedById].filter((one) => one !== null) } }, select: { id: true, name: true } })
  const nameOf = (one: string | null) => people.find((person) => person.id === one)?.name ?? null
  return { ...file, state: contactState({ readAt, closedAt: row.closedAt }), readBy: nameOf(readById), closedBy: nameOf(closedById) }
}

/** Who may follow a message up today, as choices; nobody for whoever may not read them. */
export async function listContactChoices(actor: Actor, today: Day): Promise<{ value: string; label: string }[]> {
  if (!canReadContact(actor)) return []
  return (await listContactHolders(db(), today)).map(({ id, name }) => ({ value: id, label: name }))
}
