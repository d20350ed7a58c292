import { db } from '#lib/platform/db/client'
import { Prisma } from '#lib/platform/db/generated/client'
import type { ContentKindName } from './content-fields.ts'
import { cleanValues } from './content-values.ts'
import { definitionOf } from './kinds.ts'
import { documentKinds } from '#lib/content/kinds/document'
import { type ListedContent, listedFields } from './listed-fields.ts'
import { readableValues } from './readable-values.ts'
import { namedOrganisationIds } from './repository.ts'

type Row = { id: string; slug: string; publishedAt: Date; fields: unknown }
type Page = { limit: number; offset?: number }

/** What everyone may read of one kind, in its order, as lists show it. */
export async function publicListed<Kind extends ContentKindName>(kind: Kind, { limit, offset = 0 }: Page): Promise<ListedContent<Kind>[]> {
  return listed(kind, Prisma.empty, { limit, offset })
}

/** How many of one kind everyone may read. */
export async function publicListedCount(kind: ContentKindName): Promise<number> {
  return db().content.count({ where: { kind, audience: 'public', NOT: { publishedAt: null } } })
}

/** Those of these ids that everyone may read, in the order of the ids. */
export async function publicListedByIds<Kind extends ContentKindName>(kind: Kind, ids: readonly string[]): Promise<ListedContent<Kind>[]> {
  if (ids.length === 0) return []
  const found = await listed(kind, Prisma.sql`AND c.id = ANY(${[...ids]}::uuid[])`, { limit: ids.length })
  return ids.flatMap((id) => found.find((one) => one.id === id) ?? [])
}

/** Those that name another content (an action), in the order of their kind. */
export async function publicListedNaming<Kind extends ContentKindName>(kind: Kind, targetId: string, limit: number): Promise<ListedContent<Kind>[]> {
  return listed(kind, Prisma.sql`AND EXISTS (SELECT 1 FROM content_reference r WHERE r.content_id = c.id AND r.state = 'published' AND r.target = 'content' AND r.target_id = ${targetId}::uuid)`, { limit })
}

export type NewsScope = { facet: 'category' | 'tag'; slug: string } | null

/** News of a category, of a tag, or all of them, the newest first. */
export async function publicNews(scope: NewsScope, { limit, offset = 0 }: Page): Promise<ListedContent<'news'>[]> {
  if (scope === null) return publicListed('news', { limit, offset })
  const rows = await db().$queryRaw<{ id: string }[]>`
    SELECT content_id AS id FROM content_facet WHERE facet = ${scope.facet} AND slug = ${scope.slug} ORDER BY published_at DESC, content_id DESC LIMIT ${limit} OFFSET ${offset}`
  return publicListedByIds('news', rows.map((row) => row.id))
}

/** How many pieces of news there are in a category, under a tag, or in all; 0 where there is no such thing. `label`: a tag as most spell it. */
export async function publicNewsCount(scope: NewsScope): Promise<{ count: number; label: string }> {
  if (scope === null) return { count: await publicListedCount('news'), label: '' }
  const [found] = await db().$queryRaw<{ count: number; label: string | null }[]>`
    SELECT count(*)::int AS count, mode() WITHIN GROUP (ORDER BY label) AS label FROM content_facet WHERE facet = ${scope.facet} AND slug = ${scope.slug}`
  return { count: found?.count ?? 0, label: found?.label ?? '' }
}

/** The categories that have news. */
export async function publicNewsCategories(): Promise<string[]> {
  const rows = await db().$queryRaw<{ slug: string }[]>`SELECT DISTINCT slug FROM content_facet WHERE facet = 'category'`
  return rows.map((row) => row.slug)
}

export type NewsNeighbours = { previous: { slug: string; title: string } | null; next: { slug: string; title: string } | null; tags: { slug: string; label: string }[] }

/** Around a piece of news: the one published before it, the one after, and the words it is listed under. */
export async function publicNewsNeighbours(id: string): Promise<NewsNeighbours> {
  const beside = (sign: '<' | '>', order: 'DESC' | 'ASC') => Prisma.sql`
    (SELECT jsonb_build_object('slug', c.slug, 'title', c.published->>'title') FROM content c
     WHERE c.kind = 'news' AND c.audience = 'public' AND c.published_at IS NOT NULL AND (c.published_at, c.id) ${Prisma.raw(sign)} (one.published_at, one.id)
     ORDER BY c.published_at ${Prisma.raw(order)}, c.id ${Prisma.raw(order)} LIMIT 1)`
  const [found] = await db().$queryRaw<NewsNeighbours[]>`
    SELECT ${beside('<', 'DESC')} AS previous, ${beside('>', 'ASC')} AS next,
      coalesce((SELECT jsonb_agg(jsonb_build_object('slug', f.slug, 'label', f.label) ORDER BY f.label) FROM content_facet f WHERE f.content_id = one.id AND f.facet = 'tag'), '[]') AS tags
    FROM content one WHERE one.id = ${id}::uuid`
  return found ?? { previous: null, next: null, tags: [] }
}

/** The partners that something public names, by their ids. */
export async function publicNamedOrganisations(): Promise<string[]> {
  return namedOrganisationIds(db())
}

async function listed<Kind extends ContentKindName>(kind: Kind, also: Prisma.Sql, { limit, offset = 0 }: Page): Promise<ListedContent<Kind>[]> {
  const names = listedFields[kind] as readonly string[]
  // Names of ours, not of anybody who types.
  const fields = Prisma.raw(names.map((name) => `'${name}', c.published->'${name}'`).join(', '))
  const rows = await db().$queryRaw<Row[]>`
    SELECT c.id, c.slug, c.published_at AS "publishedAt", jsonb_build_object(${fields}) AS fields FROM content c
    WHERE c.kind = ${kind}::content_kind AND c.audience = 'public' AND c.published_at IS NOT NULL ${also} ORDER BY ${orderOf(kind)} LIMIT ${limit} OFFSET ${offset}`
  const all = definitionOf(kind).fields
  const own = Object.fromEntries(names.flatMap((name) => (all[name] === undefined ? [] : [[name, all[name]]])))
  // What is stored has this very shape since it was saved; a field added since gets its empty value here.
  return rows.map((row) => ({ id: row.id, slug: row.slug, publishedAt: row.publishedAt.toISOString(), values: readableValues(own, cleanValues(own, row.fields)) as ListedContent<Kind>['values'] }))
}

/** Press by the day of the newspaper, documents by what they are, the rest as its kind says. */
function orderOf(kind: ContentKindName): Prisma.Sql {
  if (kind === 'press') return Prisma.sql`c.published->>'publishedOn' DESC NULLS LAST, c.id`
  if (kind === 'document') return Prisma.sql`array_position(${Object.keys(documentKinds)}::text[], c.published->>'kind'), c.published->>'datedOn' DESC, c.id`
  return definitionOf(kind).order === 'newest' ? Prisma.sql`c.published_at DESC, c.id DESC` : Prisma.sql`c.position, c.id`
}
