import type { Db, Tx } from '#lib/platform/db/client'
import { Prisma } from '#lib/platform/db/generated/client'
import type { ContentKindName, ContentValues } from './content-fields.ts'
import { cleanValues, type Reference } from './content-values.ts'
import { definitionOf } from './kinds.ts'

export type ContentEvent = 'saved' | 'published' | 'scheduled' | 'withdrawn' | 'restored' | 'removed'

export type LoadedContent = {
  id: string; kind: ContentKindName; slug: string; version: number; audience: 'public' | 'members'
  draft: unknown; draftTitle: string; publishedVersion: number | null; publishedAt: Date | null; publishAt: Date | null; withdrawAt: Date | null
}

const loaded = {
  id: true, kind: true, slug: true, version: true, audience: true, draft: true, draftTitle: true, publishedVersion: true, publishedAt: true, publishAt: true, withdrawAt: true,
} as const

/** A content that is not in the bin, the row locked. */
export async function loadContentForUpdate(tx: Tx, id: string): Promise<LoadedContent | null> {
  await tx.$executeRaw`SELECT 1 FROM content WHERE id = ${id}::uuid FOR UPDATE`
  return tx.content.findFirst({ where: { id, removedAt: null }, select: loaded })
}

/** Addresses of one kind that are in use, or led to somebody else than this content. */
export async function takenSlugs(tx: Tx, kind: ContentKindName, exceptId: string | null): Promise<Set<string>> {
  const other = exceptId === null ? {} : { not: exceptId }
  const [contents, old] = [
    await tx.content.findMany({ where: { kind, ...(exceptId === null ? {} : { id: other }) }, select: { slug: true } }),
    await tx.oldAddress.findMany({ where: { kind, ...(exceptId === null ? {} : { contentId: other }) }, select: { slug: true } }),
  ]
  return new Set([...contents, ...old].map((one) => one.slug))
}

/** Public contents that name this one or whose words have a link to its address, by title: the first five. */
export async function titlesLeadingTo(tx: Tx, { id }: { id: string }, address: string | null): Promise<string[]> {
  const links = address === null ? [] : ['"', '#', '?'].map((end) => `%"href": "${address}${end}%`)
  const rows = await tx.$queryRaw<{ title: string }[]>`
    SELECT c.draft_title AS title FROM content c WHERE c.id <> ${id}::uuid AND c.removed_at IS NULL AND c.published_at IS NOT NULL
      AND (EXISTS (SELECT 1 FROM content_reference r WHERE r.content_id = c.id AND r.state = 'published' AND r.target = 'content' AND r.target_id = ${id}::uuid) OR c.published::text LIKE ANY (${links}::text[]))
    ORDER BY c.draft_title LIMIT 5`
  return rows.map((one) => one.title)
}

/** One more line of the history; numbers follow each other. */
export async function addVersion(tx: Tx, content: { id: string; title: string; fields: ContentValues }, event: ContentEvent, who: { actorId: string | null; at: Date }): Promise<number> {
  const { _max } = await tx.contentVersion.aggregate({ where: { contentId: content.id }, _max: { number: true } })
  const number = (_max.number ?? 0) + 1
  await tx.contentVersion.create({ data: { contentId: content.id, number, event, title: content.title, fields: asJson(content.fields), ...who }, select: { id: true } })
  return number
}

/** Replaces what the draft, or what is public, names. */
export async function saveReferences(tx: Tx, id: string, state: 'draft' | 'published', references: readonly Reference[]): Promise<void> {
  await tx.contentReference.deleteMany({ where: { contentId: id, state } })
  if (references.length > 0) await tx.contentReference.createMany({ data: references.map((one) => ({ ...one, contentId: id, state })) })
}

/** The draft of a content that begins. */
export async function insertContent(tx: Tx, content: { kind: ContentKindName; slug: string; title: string; values: ContentValues; position: number }, who: { actorId: string | null; at: Date }): Promise<string> {
  const { kind, slug, title, values, position } = content
  const { id } = await tx.content.create({
    data: { kind, slug, draft: asJson(values), draftTitle: title, position, createdAt: who.at, updatedAt: who.at, updatedById: who.actorId }, select: { id: true },
  })
  return id
}

/** What was written last, and where it will be read. */
export async function saveDraftRow(tx: Tx, id: string, draft: { title: string; values: ContentValues; version: number; slug?: string; audience?: 'public' | 'members' }, who: { actorId: string | null; at: Date }): Promise<void> {
  const { title, values, ...facts } = draft
  await tx.content.update({ where: { id }, data: { ...facts, draft: asJson(values), draftTitle: title, updatedAt: who.at, updatedById: who.actorId }, select: { id: true } })
}

/** What everyone reads from now on; null for nothing. */
export async function savePublished(tx: Tx, id: string, published: { values: ContentValues; number: number; publishedAt: Date } | null): Promise<void> {
  const data = published === null
    ? { published: Prisma.DbNull, publishedVersion: null, publishedAt: null, publishAt: null, withdrawAt: null }
    : { published: asJson(published.values), publishedVersion: published.number, publishedAt: published.publishedAt, publishAt: null }
  await tx.content.update({ where: { id }, data, select: { id: true } })
}

// Values are plain data, cleaned: what Prisma's type asks for, said in its words.
function asJson(values: ContentValues): Prisma.InputJsonObject {
  return values as Prisma.InputJsonObject
}

/** Contents whose hour has come, to publish or to withdraw. */
export async function dueContents(client: Db, now: Date): Promise<{ id: string; isToPublish: boolean }[]> {
  const rows = await client.content.findMany({
    where: { removedAt: null, OR: [{ publishAt: { lte: now } }, { withdrawAt: { lte: now }, NOT: { publishedAt: null } }] },
    select: { id: true, publishAt: true }, orderBy: { id: 'asc' },
  })
  return rows.map((row) => ({ id: row.id, isToPublish: row.publishAt !== null && row.publishAt <= now }))
}

/** The text whose publication was planned: that of the day it was planned, whatever the draft has become. */
export async function plannedVersion(tx: Tx, content: LoadedContent): Promise<{ title: string; values: ContentValues }> {
  const planned = await tx.contentVersion.findFirst({ where: { contentId: content.id, event: 'scheduled' }, orderBy: { number: 'desc' }, select: { title: true, fields: true } })
  return { title: planned?.title ?? content.draftTitle, values: cleanValues(definitionOf(content.kind).fields, planned?.fields ?? content.draft) }
}

export type PublishedContent = { id: string; kind: ContentKindName; slug: string; audience: 'public' | 'members'; values: ContentValues; publishedAt: Date }

/** What is published now: one content, or all of them. */
export async function loadPublished(client: Db, id: string | null): Promise<PublishedContent[]> {
  const rows = await client.content.findMany({
    where: { NOT: { publishedAt: null }, ...(id === null ? {} : { id }) }, select: { id: true, kind: true, slug: true, audience: true, published: true, publishedAt: true }, orderBy: { id: 'asc' },
  })
  return rows.flatMap(({ published, publishedAt, ...row }) => (publishedAt === null ? [] : [{ ...row, publishedAt, values: cleanValues(definitionOf(row.kind).fields, published) }]))
}

/** The last parts of the addresses of public pages. */
export async function publicPageSlugs(tx: Tx): Promise<string[]> {
  const rows = await tx.content.findMany({ where: { kind: 'page', audience: 'public', NOT: { publishedAt: null } }, select: { slug: true } })
  return rows.map((row) => row.slug)
}

/** The partners that a public convention or action names. */
export async function namedOrganisationIds(client: Db): Promise<string[]> {
  const rows = await client.contentReference.findMany({
    where: { target: 'organisation', state: 'published', content: { kind: { in: ['agreement', 'action'] }, audience: 'public', NOT: { publishedAt: null } } },
    select: { targetId: true }, distinct: ['targetId'],
  })
  return rows.map((row) => row.targetId)
}
