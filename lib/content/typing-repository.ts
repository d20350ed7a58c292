import type { Tx } from '#lib/platform/db/client'
import { Prisma } from '#lib/platform/db/generated/client'
import type { FlatForm } from './form-values.ts'

/** Writes down that somebody has the content open. */
export async function markWriter(tx: Tx, contentId: string, userId: string, at: Date): Promise<void> {
  await tx.contentTyping.upsert({ where: { contentId_userId: { contentId, userId } }, create: { contentId, userId, seenAt: at }, update: { seenAt: at }, select: { userId: true } })
}

/** Where and when it was typed: the page, its count of changes, the hour. */
export type TypingStamp = { page: string; sequence: number; at: Date }

/**
 * Keeps the form as somebody typed it. What was typed before what is kept comes late, over a slow network, and changes nothing:
 * the words of one page by its own count, whatever each message took on its way; those of two pages by the hour.
 */
export async function saveTyping(tx: Tx, contentId: string, userId: string, { form, version, stamp: { at, ...own } }: { form: FlatForm; version: number; stamp: TypingStamp }): Promise<void> {
  await tx.contentTyping.updateMany({ where: { contentId, userId, OR: notAfter({ at, ...own }) }, data: { typed: form as Prisma.InputJsonObject, version, typedAt: at, ...own } })
}

/** Forgets what was typed: it is saved, or given up. With a stamp, only what was typed until then. */
export async function clearTyping(tx: Tx, contentId: string, userId: string | null, until: TypingStamp | null = null): Promise<void> {
  if (userId === null) return
  await tx.contentTyping.updateMany({ where: { contentId, userId, ...(until === null ? {} : { OR: notAfter(until) }) }, data: { typed: Prisma.DbNull, version: null, typedAt: null, page: null, sequence: null } })
}

function notAfter({ page, sequence, at }: TypingStamp): Prisma.ContentTypingWhereInput[] {
  return [{ typedAt: null }, { page, sequence: { lte: sequence } }, { page: { not: page }, typedAt: { lte: at } }]
}

/** Whether somebody typed something there that is not saved. */
export async function hasTyping(tx: Tx, contentId: string, userId: string | null): Promise<boolean> {
  if (userId === null) return false
  return (await tx.contentTyping.count({ where: { contentId, userId, NOT: { typedAt: null } } })) > 0
}
