import type { Reader } from '#lib/platform/auth/actor'
import type { Day } from '#lib/platform/day'
import { db } from '#lib/platform/db/client'
import type { ContentKindName } from './content-fields.ts'
import { cleanValues } from './content-values.ts'
import { type ContentOf, contentKinds, definitionOf } from './kinds.ts'
import { canReadMembersContent } from './policy.ts'
import { readableValues } from './readable-values.ts'

/** A published content: its values, and what its page says around them. Dates are texts (ISO), since this is cached. */
export type PublicContent<Kind extends ContentKindName> = { id: string; slug: string; publishedAt: string; values: ContentOf<Kind> }

const shown = { id: true, slug: true, publishedAt: true, published: true } as const
type Row = { id: string; slug: string; publishedAt: Date | null; published: unknown }

/** All that everyone may read of one kind, in its order. */
export async function publicContents<Kind extends ContentKindName>(kind: Kind): Promise<PublicContent<Kind>[]> {
  const order = contentKinds[kind].order === 'newest' ? { publishedAt: 'desc' as const } : { position: 'asc' as const }
  const rows = await db().content.findMany({ where: { kind, audience: 'public', NOT: { publishedAt: null } }, select: shown, orderBy: [order, { id: 'asc' }] })
  return rows.map((row) => publicOf(kind, row))
}

/** One published content by its address, or the present address of one that moved; null when there is neither. */
export async function publicContent<Kind extends ContentKindName>(kind: Kind, slug: string): Promise<PublicContent<Kind> | { movedTo: string } | null> {
  const row = await db().content.findFirst({ where: { kind, slug, audience: 'public', NOT: { publishedAt: null } }, select: shown })
  if (row) return publicOf(kind, row)
  const old = await db().oldAddress.findFirst({ where: { kind, slug, content: { audience: 'public', NOT: { publishedAt: null } } }, select: { content: { select: { slug: true } } } })
  return old && { movedTo: old.content.slug }
}

/** The addresses of all that everyone may read, with the last day of what leaves by itself. */
export async function publicAddresses(): Promise<{ kind: ContentKindName; slug: string; lastDay: Day | null }[]> {
  return db().$queryRaw<{ kind: ContentKindName; slug: string; lastDay: Day | null }[]>`
    SELECT kind::text AS kind, slug, CASE WHEN kind = 'offer' THEN published->>'untilOn' END AS "lastDay"
    FROM content WHERE audience = 'public' AND published_at IS NOT NULL AND removed_at IS NULL`
}

/** The present last part of an address that a public content has or had; null when there is none. */
export async function publicAddress(kind: ContentKindName, slug: string): Promise<{ slug: string } | null> {
  const found = await publicContent(kind, slug)
  if (found === null) return null
  return { slug: 'movedTo' in found ? found.movedTo : found.slug }
}

/** Published contents of one kind that this reader may read: members read theirs as well. */
export async function listReadableContents<Kind extends ContentKindName>(reader: Reader, kind: Kind): Promise<PublicContent<Kind>[]> {
  const audience = canReadMembersContent(reader) ? {} : { audience: 'public' as const }
  const order = contentKinds[kind].order === 'newest' ? { publishedAt: 'desc' as const } : { position: 'asc' as const }
  const rows = await db().content.findMany({ where: { kind, ...audience, NOT: { publishedAt: null } }, select: shown, orderBy: [order, { id: 'asc' }] })
  return rows.map((row) => publicOf(kind, row))
}

function publicOf<Kind extends ContentKindName>(kind: Kind, row: Row): PublicContent<Kind> {
  // What is stored was brought into this very shape when it was saved; a field added since gets its empty value here.
  const { fields } = definitionOf(kind)
  const values = readableValues(fields, cleanValues(fields, row.published)) as ContentOf<Kind>
  return { id: row.id, slug: row.slug, publishedAt: row.publishedAt?.toISOString() ?? '', values }
}
