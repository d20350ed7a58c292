import type { Actor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import { isUuid } from '#lib/platform/uuid'
import type { ContentValues } from './content-fields.ts'
import { type FlatForm, valuesFromForm } from './form-values.ts'
import { definitionOf } from './kinds.ts'
import { canEditContent } from './policy.ts'

/** How long after its last sign of life a page still counts as open, in seconds; it gives one every twenty. */
const openSeconds = 50

export type OwnTyping = { version: number; at: Date; page: string; sequence: number; form: Record<string, string | string[]>; values: ContentValues }

/** What this writer typed in a content and has not saved; null when there is nothing. */
export async function getOwnTyping(actor: Actor, id: string): Promise<OwnTyping | null> {
  const { userId } = actor
  if (!isUuid(id) || !canEditContent(actor) || userId === null) return null
  const row = await db().contentTyping.findUnique({
    where: { contentId_userId: { contentId: id, userId } }, select: { version: true, typed: true, typedAt: true, page: true, sequence: true, content: { select: { kind: true } } },
  })
  if (!row || row.typed === null || row.version === null || row.typedAt === null) return null
  const form = formOf(row.typed)
  return { version: row.version, at: row.typedAt, page: row.page ?? '', sequence: row.sequence ?? 0, form, values: valuesFromForm(definitionOf(row.content.kind).fields, form).values }
}

/** The names of the others who have this content open for writing now. */
export async function listOtherWriters(actor: Actor, id: string, now: Date): Promise<string[]> {
  if (!isUuid(id) || !canEditContent(actor)) return []
  const rows = await db().$queryRaw<{ name: string }[]>`
    SELECT u.name FROM content_typing t JOIN app_user u ON u.id = t.user_id
    WHERE t.content_id = ${id}::uuid AND t.user_id IS DISTINCT FROM ${actor.userId}::uuid AND t.seen_at > ${new Date(now.getTime() - openSeconds * 1000)} ORDER BY u.name`
  return rows.map((row) => row.name)
}

/** The texts of a stored form, whatever lies there. */
function formOf(stored: unknown): Record<string, string | string[]> {
  const all: FlatForm = typeof stored === 'object' && stored !== null ? { ...stored } : {}
  return Object.fromEntries(Object.entries(all).flatMap(([name, value]): [string, string | string[]][] => {
    if (typeof value === 'string') return [[name, value]]
    return Array.isArray(value) ? [[name, value.filter((one) => typeof one === 'string')]] : []
  }))
}
