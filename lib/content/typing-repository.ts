import type { Tx } from '#lib/platform/db/client'
import { Prisma } from '#lib/platform/db/generated/client'
import type { FlatForm } from './form-values.ts'

/** Writes down that somebody has the content open. */
export async function markWriter(tx: Tx, contentId: string, userId: string, at: Date): Promise<void> {
  await tx.contentTyping.upsert({ where: { contentId_userId: { contentId, userId } }, create: { contentId, userId, seenAt: at }, update: { seenAt: at }, select: { userId: true } })
}

/**
 * Keeps the form as somebody typed it; null once there is nothing that is not saved. What was typed before what is kept
 * comes late, over a slow network, and changes nothing.
 */
export async function saveTyping(tx: Tx, contentId: string, userId: string | null, typing: { form: FlatForm; version: number; at: Date } | null): Promise<void> {
  if (userId === null) return
  const data = typing === null ? { typed: Prisma.DbNull, version: null, typedAt: null } : { typed: typing.form as Prisma.InputJsonObject, version: typing.version, typedAt: typing.at }
  const isNewest = typing === null ? {} : { OR: [{ typedAt: null }, { typedAt: { lte: typing.at } }] }
  await tx.contentTyping.updateMany({ where: { contentId, userId, ...isNewest }, data })
}

/** Whether somebody typed something there that is not saved. */
export async function hasTyping(tx: Tx, contentId: string, userId: string | null): Promise<boolean> {
  if (userId === null) return false
  return (await tx.contentTyping.count({ where: { contentId, userId, NOT: { typedAt: null } } })) > 0
}
