import type { Reader } from '#lib/platform/auth/actor'
import type { Day } from '#lib/platform/day'
import { db } from '#lib/platform/db/client'
import { draftOf } from './cached-draft.ts'
import type { ContentKindName } from './content-fields.ts'
import { cleanValues } from './content-values.ts'
import { type ContentOf, contentKinds, definitionOf } from './kinds.ts'
import { canReadMembersContent } from './policy.ts'
import { readableValues } from './readable-values.ts'

/** A published content: its values, and what its page says around them. Dates are texts (ISO), since this is cached. */
export type PublicContent<Kind extends ContentKindName> = { id: string; slug: string; publishedAt: string; values: ContentOf<Kind> }

const shown = { id: true, slug: true, publishedAt: true, published: true } as const
type Row = { id: string; slug: string; publishedAt: Date | null; published: unknown }

/** One published content by its address, or the present address of one that moved; null when there is neither. */
export async function publicContent<Kind extends ContentKindName>(kind: Kind, slug: string): Promise<PublicContent<Kind> | { movedTo: string } | null> {
  const row = await db().content.findFirst({ where: { kind, slug, audience: 'public', NOT: { publishedAt: null } }, select: shown })
  if (row) return publicOf(kind, row)
  const old = await db().oldAddress.findFirst({ where: { kind, slug, content: { audience: 'public', NOT: { publishedAt: null } } }, select: { content: { select: { slug: true } } } })
  return old && { movedTo: old.content.slug }
}

export type PublicAddress = { id: string; kind: ContentKindName; slug: string; publishedAt: Date; lastDay: Day | null }

/** Addresses of what everyone may read, with the last day of what leaves by itself: those after this id, in the order of ids. */
export async function publicAddresses({ after = null, skip = 0, limit }: { after?: string | null; skip?: number; limit: number }): Promise<PublicAddress[]> {
  return db().$queryRaw<PublicAddress[]>`
    SELECT id, kind::text AS kind, slug, published_at AS "publishedAt", CASE WHEN kind = 'offer' THEN published->>'untilOn' END AS "lastDay"
    FROM content WHERE audience = 'public' AND published_at IS NOT NULL AND (${after}::uuid IS NULL OR id > ${after}::uuid) ORDER BY id LIMIT ${limit} OFFSET ${skip}`
}

/** How many contents everyone may read. */
export async function publicAddressCount(): Promise<number> {
  return db().content.count({ where: { audience: 'public', NOT: { publishedAt: null } } })
}

/** The present last part of an address that a public content has or had, and its title; null when there is none. */
export async function publicAddress(kind: ContentKindName, slug: string): Promise<{ slug: string; title: string; lastDay: Day | null } | null> {
  const [found] = await db().$queryRaw<{ slug: string; title: string; lastDay: Day | null }[]>`
    SELECT slug, coalesce(published->>'title', '') AS title, CASE WHEN kind = 'offer' THEN published->>'untilOn' END AS "lastDay" FROM content
    WHERE kind = ${kind}::content_kind AND audience = 'public' AND published_at IS NOT NULL
      AND (slug = ${slug} OR id = (SELECT content_id FROM old_address WHERE kind = ${kind}::content_kind AND slug = ${slug}))
    ORDER BY slug <> ${slug} LIMIT 1`
  return found ?? null
}

/** Published contents of one kind that this reader may read: members read theirs as well. */
export async function listReadableContents<Kind extends ContentKindName>(reader: Reader, kind: Kind): Promise<PublicContent<Kind>[]> {
  const audience = canReadMembersContent(reader) ? {} : { audience: 'public' as const }
  const order = contentKinds[kind].order === 'newest' ? { publishedAt: 'desc' as const } : { position: 'asc' as const }
  const rows = await db().content.findMany({ where: { kind, ...audience, NOT: { publishedAt: null } }, select: shown, orderBy: [order, { id: 'asc' }] })
  const contents = rows.map((row) => publicOf(kind, row))
  // A preview puts its draft there, as it does in the lists of the public pages.
  const draft = draftOf(kind)
  return draft === null ? contents : [draft, ...contents.filter((one) => one.id !== draft.id)]
}

function publicOf<Kind extends ContentKindName>(kind: Kind, row: Row): PublicContent<Kind> {
  // What is stored was brought into this very shape when it was saved; a field added since gets its empty value here.
  const { fields } = definitionOf(kind)
  const values = readableValues(fields, cleanValues(fields, row.published)) as ContentOf<Kind>
  return { id: row.id, slug: row.slug, publishedAt: row.publishedAt?.toISOString() ?? '', values }
}
