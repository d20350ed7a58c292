import type { Actor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import { Prisma } from '#lib/platform/db/generated/client'
import { containsWords, searchWords } from '#lib/platform/db/plain-search'
import { type ListRequest, listPageSize } from '#lib/platform/list-request'
import { isUuid } from '#lib/platform/uuid'
import type { ContentKindName, ContentValues } from './content-fields.ts'
import { type ContentState, contentState } from './content-state.ts'
import { cleanValues } from './content-values.ts'
import { definitionOf } from './kinds.ts'
import { canReadDrafts } from './policy.ts'

export type ContentSort = 'ordre' | 'titre' | 'modification'
export type ContentItem = { id: string; title: string; slug: string; state: ContentState; updatedAt: Date; updatedBy: string | null; publishAt: Date | null; audience: 'public' | 'members' }

/** What was written of one kind, drafts included, for its writers; null for the others. */
export async function listContents(actor: Actor, kind: ContentKindName, request: ListRequest<ContentSort>): Promise<{ items: ContentItem[]; total: number } | null> {
  if (!canReadDrafts(actor)) return null
  const where = Prisma.sql`c.kind = ${kind}::content_kind AND c.removed_at IS NULL AND ${containsWords([Prisma.sql`c.draft_title`], searchWords(request.search))}`
  const natural = definitionOf(kind).order === 'newest' ? Prisma.sql`coalesce(c.published_at, c.publish_at, c.updated_at) DESC` : Prisma.sql`c.position`
  const direction = request.direction === 'asc' ? Prisma.sql`ASC` : Prisma.sql`DESC`
  const order = request.sort === 'titre' ? Prisma.sql`c.draft_title ${direction}` : request.sort === 'modification' ? Prisma.sql`c.updated_at ${direction}` : natural
  const [rows, counts] = await Promise.all([
    db().$queryRaw<(Omit<ContentItem, 'state'> & { publishedAt: Date | null; isChanged: boolean })[]>`
      SELECT c.id, c.draft_title AS title, c.slug, c.updated_at AS "updatedAt", u.name AS "updatedBy", c.publish_at AS "publishAt", c.audience::text AS audience,
        c.published_at AS "publishedAt", c.published IS DISTINCT FROM c.draft AS "isChanged"
      FROM content c LEFT JOIN app_user u ON u.id = c.updated_by_id WHERE ${where} ORDER BY ${order}, c.id LIMIT ${listPageSize} OFFSET ${(request.page - 1) * listPageSize}`,
    db().$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total FROM content c WHERE ${where}`,
  ])
  return { items: rows.map(({ publishedAt, isChanged, ...row }) => ({ ...row, state: contentState({ publishedAt, publishAt: row.publishAt, isChanged }) })), total: counts[0]?.total ?? 0 }
}

export type ContentForEdit = {
  id: string; kind: ContentKindName; slug: string; version: number; audience: 'public' | 'members'; values: ContentValues
  state: ContentState; publishedAt: Date | null; publishAt: Date | null; withdrawAt: Date | null; updatedAt: Date; updatedBy: string | null
}

/** One content as its writers see it; null for the others, and for what is in the bin. */
export async function getContentForEdit(actor: Actor, id: string): Promise<ContentForEdit | null> {
  if (!isUuid(id) || !canReadDrafts(actor)) return null
  const row = await db().content.findFirst({
    where: { id, removedAt: null },
    select: { id: true, kind: true, slug: true, version: true, audience: true, draft: true, published: true, publishedAt: true, publishAt: true, withdrawAt: true, updatedAt: true, updatedById: true },
  })
  if (!row) return null
  const { draft, published, updatedById, ...facts } = row
  const { fields } = definitionOf(row.kind)
  const values = cleanValues(fields, draft)
  const isChanged = JSON.stringify(cleanValues(fields, published)) !== JSON.stringify(values)
  const writer = updatedById === null ? null : await db().user.findUnique({ where: { id: updatedById }, select: { name: true } })
  return { ...facts, values, state: contentState({ ...facts, isChanged }), updatedBy: writer?.name ?? null }
}

export type VersionItem = { number: number; event: string; title: string; at: Date; by: string | null }

/** The history of one content, newest first; null for who does not write. */
export async function listVersions(actor: Actor, id: string): Promise<VersionItem[] | null> {
  if (!isUuid(id) || !canReadDrafts(actor)) return null
  return db().$queryRaw<VersionItem[]>`
    SELECT v.number, v.event, v.title, v.at, u.name AS by FROM content_version v LEFT JOIN app_user u ON u.id = v.actor_id
    WHERE v.content_id = ${id}::uuid ORDER BY v.number DESC LIMIT 200`
}

/** One version as it was; null where there is none for this reader. */
export async function getVersion(actor: Actor, id: string, number: number): Promise<{ kind: ContentKindName; title: string; values: ContentValues; at: Date } | null> {
  if (!isUuid(id) || !canReadDrafts(actor)) return null
  const row = await db().contentVersion.findUnique({ where: { contentId_number: { contentId: id, number } }, select: { title: true, fields: true, at: true, content: { select: { kind: true } } } })
  return row && { kind: row.content.kind, title: row.title, at: row.at, values: cleanValues(definitionOf(row.content.kind).fields, row.fields) }
}

/** What may be named by a field: contents of a kind, by title. */
export async function listContentChoices(actor: Actor, kind: ContentKindName): Promise<{ value: string; label: string }[]> {
  if (!canReadDrafts(actor)) return []
  const rows = await db().content.findMany({ where: { kind, removedAt: null }, select: { id: true, draftTitle: true }, orderBy: [{ position: 'asc' }, { draftTitle: 'asc' }] })
  return rows.map((row) => ({ value: row.id, label: row.draftTitle }))
}

/** How many there are of each kind, and how many that nobody else reads; null for who does not write. */
export async function countContents(actor: Actor): Promise<ReadonlyMap<ContentKindName, { all: number; drafts: number }> | null> {
  if (!canReadDrafts(actor)) return null
  const rows = await db().$queryRaw<{ kind: ContentKindName; all: number; drafts: number }[]>`
    SELECT kind::text AS kind, count(*)::int AS all, (count(*) FILTER (WHERE published_at IS NULL))::int AS drafts FROM content WHERE removed_at IS NULL GROUP BY kind`
  return new Map(rows.map(({ kind, ...counts }) => [kind, counts]))
}
