import type { Db, Tx } from '#lib/platform/db/client'
import { identityKeys } from '#lib/platform/env'
import { identityKeyNamed, seal, unseal } from '#lib/platform/sealed'
import type { Audience, Side } from './policy.ts'

export type NewMessage = { id: string; needId: string; audience: Audience; side: Side; authorId: string; text: string; sentAt: Date }
export type Message = { id: string; side: Side; authorId: string; author: string; sentAt: Date; text: string }

// A note copied among the messages, or into another adressage, opens nothing.
const aboutMessage = ({ id, needId, audience }: { id: string; needId: string; audience: string }) => `referral_message:${audience}:${needId}:${id}`

/** Writes a message, encrypted with the key in use. */
export async function insertMessage(tx: Tx, { text, ...message }: NewMessage): Promise<void> {
  const [{ id: keyId, key }] = identityKeys()
  await tx.referralMessage.create({ data: { ...message, keyId, sealed: seal(key, text, aboutMessage(message)) }, select: { id: true } })
}

/** Who wrote a message of this id, about which need; null when there is none. */
export async function findMessage(tx: Tx, id: string): Promise<{ authorId: string; needId: string; audience: string } | null> {
  return tx.referralMessage.findUnique({ where: { id }, select: { authorId: true, needId: true, audience: true } })
}

/** What was written about a need for these readers, the first one first. */
export async function loadMessages(client: Db, needId: string, audience: Audience): Promise<Message[]> {
  const rows = await client.referralMessage.findMany({ where: { needId, audience }, orderBy: [{ sentAt: 'asc' }, { id: 'asc' }] })
  const authors = await client.user.findMany({ where: { id: { in: rows.map((row) => row.authorId) } }, select: { id: true, name: true } })
  return rows.map((row) => ({
    id: row.id, side: row.side as Side, authorId: row.authorId, author: authors.find((one) => one.id === row.authorId)?.name ?? 'Un compte effacé', sentAt: row.sentAt,
    text: unseal(identityKeyNamed(row.keyId), row.sealed, aboutMessage(row)),
  }))
}

/** Writes that somebody has read everything about a need by now. */
export async function saveReading(client: Db, reading: { needId: string; userId: string }, readAt: Date): Promise<void> {
  await client.messageReading.upsert({ where: { needId_userId: reading }, create: { ...reading, readAt }, update: { readAt }, select: { needId: true } })
}

/** Names of keys that messages need. */
export async function listMessageKeys(client: Db): Promise<string[]> {
  return (await client.referralMessage.groupBy({ by: ['keyId'] })).map((row) => row.keyId)
}

/** Encrypts some more messages with the key in use, locked meanwhile; how many. Zero: all are. */
export async function resealSomeMessages(tx: Tx, count: number): Promise<number> {
  const [current] = identityKeys()
  const rows = await tx.$queryRaw<{ id: string; needId: string; audience: string; keyId: string; sealed: Uint8Array }[]>`
    SELECT id, need_id AS "needId", audience, key_id AS "keyId", sealed FROM referral_message WHERE key_id <> ${current.id} ORDER BY id LIMIT ${count} FOR UPDATE`
  for (const row of rows) {
    const about = aboutMessage(row)
    await tx.referralMessage.update({ where: { id: row.id }, data: { keyId: current.id, sealed: seal(current.key, unseal(identityKeyNamed(row.keyId), row.sealed, about), about) }, select: { id: true } })
  }
  return rows.length
}
