import type { Actor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import { containsWords, searchWords } from '#lib/platform/db/plain-search'
import { Prisma } from '#lib/platform/db/generated/client'
import type { ListRequest } from '#lib/platform/list-request'
import { isUuid } from '#lib/platform/uuid'
import type { MediaAudienceName, MediaKindName } from './labels.ts'
import { type Crop, cropOfRow, type Size } from './picture-shape.ts'
import { canEditMedia, canReadLibrary } from './policy.ts'

export type MediaSort = 'date' | 'titre'
export type MediaFilter = { kind: MediaKindName | null; audience: MediaAudienceName | null }

/** One line or tile of the library. */
export type MediaItem = {
  id: string; kind: MediaKindName; audience: MediaAudienceName; title: string; alt: string; caption: string; credit: string
  rendering: string | null; width: number | null; height: number | null; focalX: number; focalY: number
  mime: string; bytes: number; fileName: string; number: number; addedAt: Date; uses: number
}

/** Media on one page of the library: rows of tiles come out even in two, three, four and six columns. */
export const mediaPageSize = 24

const columns = Prisma.sql`
  m.id, m.kind::text AS kind, m.audience::text AS audience, m.title, m.alt, m.caption, m.credit, m.rendering_id AS rendering, m.width, m.height, m.focal_x AS "focalX", m.focal_y AS "focalY",
  f.mime, f.bytes, f.file_name AS "fileName", f.number, f.created_at AS "addedAt",
  (SELECT count(DISTINCT r.content_id)::int FROM content_reference r JOIN content c ON c.id = r.content_id WHERE r.target = 'media' AND r.target_id = m.id AND c.removed_at IS NULL) AS uses`
const tables = Prisma.sql`media m JOIN media_file f ON f.media_id = m.id AND f.number = m.file_number`

/** The library, for whoever may look through it; null for the others. */
export async function listMedia(actor: Actor, request: ListRequest<MediaSort> & MediaFilter): Promise<{ items: MediaItem[]; total: number } | null> {
  if (!canReadLibrary(actor)) return null
  const where = whereOf(request.search, request)
  const isAscending = request.direction === 'asc'
  // The newest first, unless the heading is pressed: what was just sent is what one looks for.
  const order = request.sort === 'titre' ? Prisma.sql`lower(m.title) ${isAscending ? Prisma.sql`ASC` : Prisma.sql`DESC`}` : Prisma.sql`f.created_at ${isAscending ? Prisma.sql`DESC` : Prisma.sql`ASC`}`
  const [items, counts] = await Promise.all([
    db().$queryRaw<MediaItem[]>`SELECT ${columns} FROM ${tables} WHERE ${where} ORDER BY ${order}, m.id LIMIT ${mediaPageSize} OFFSET ${(request.page - 1) * mediaPageSize}`,
    db().$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total FROM ${tables} WHERE ${where}`,
  ])
  return { items, total: counts[0]?.total ?? 0 }
}

type ChoiceFilter = {
  search: string; kind: MediaKindName | null; limit?: number
  /** Those that are chosen already: there whatever is searched, before the others. */
  first?: readonly string[]
}

/** What an editor may choose from, the newest first, 60 at most unless told; nothing for whoever writes no content. */
export async function listMediaChoices(actor: Actor, { search, kind, limit = 60, first = [] }: ChoiceFilter): Promise<MediaItem[]> {
  if (!canEditMedia(actor)) return []
  const isFirst = Prisma.sql`m.id = ANY(${first.filter(isUuid)}::uuid[])`
  const where = Prisma.sql`(${whereOf(search, { kind, audience: null })}) OR (m.removed_at IS NULL AND ${isFirst})`
  return db().$queryRaw<MediaItem[]>`SELECT ${columns} FROM ${tables} WHERE ${where} ORDER BY ${isFirst} DESC, f.created_at DESC, m.id LIMIT ${Math.min(200, Math.max(limit, first.length))}`
}

/** What is said of these media, by id, for whoever looks through the library; removed ones are not among them. */
export async function listMediaFacts(actor: Actor, ids: readonly string[]): Promise<ReadonlyMap<string, { alt: string; isDecorative: boolean; audience: MediaAudienceName }>> {
  if (!canReadLibrary(actor) || ids.length === 0) return new Map()
  const rows = await db().media.findMany({ where: { id: { in: ids.filter(isUuid) }, removedAt: null }, select: { id: true, alt: true, isDecorative: true, audience: true } })
  return new Map(rows.map(({ id, ...said }) => [id, said]))
}

export type MediaFileItem = { number: number; fileName: string; mime: string; bytes: number; width: number | null; height: number | null; addedAt: Date; addedBy: string }
export type MediaDetail = {
  id: string; kind: MediaKindName; version: number; audience: MediaAudienceName; title: string; alt: string; isDecorative: boolean; caption: string; credit: string
  picture: ({ rendering: string; focalX: number; focalY: number; crop: Crop | null } & Size) | null
  /** The one in force first. */
  files: MediaFileItem[]
}

/** Everything about one media, for whoever may look through the library. */
export async function getMedia(actor: Actor, id: string): Promise<MediaDetail | null> {
  if (!isUuid(id) || !canReadLibrary(actor)) return null
  const row = await db().media.findFirst({
    where: { id, removedAt: null },
    select: {
      id: true, kind: true, version: true, audience: true, title: true, alt: true, isDecorative: true, caption: true, credit: true,
      renderingId: true, width: true, height: true, focalX: true, focalY: true, cropX: true, cropY: true, cropWidth: true, cropHeight: true,
      files: { select: { number: true, fileName: true, mime: true, bytes: true, width: true, height: true, createdAt: true, createdById: true }, orderBy: { number: 'desc' } },
    },
  })
  if (!row) return null
  const { renderingId, width, height, focalX, focalY, cropX, cropY, cropWidth, cropHeight, files, ...said } = row
  const names = await namesOf(files.flatMap((one) => one.createdById ?? []))
  return {
    ...said,
    picture: renderingId === null || width === null || height === null ? null : { rendering: renderingId, width, height, focalX, focalY, crop: cropOfRow({ cropX, cropY, cropWidth, cropHeight }) },
    files: files.map(({ createdAt, createdById, ...file }) => ({ ...file, addedAt: createdAt, addedBy: names.get(createdById ?? '') ?? '' })),
  }
}

async function namesOf(userIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await db().user.findMany({ where: { id: { in: [...userIds] } }, select: { id: true, name: true } })
  return new Map(rows.map((row) => [row.id, row.name]))
}

function whereOf(search: string, { kind, audience }: MediaFilter): Prisma.Sql {
  return Prisma.join([
    Prisma.sql`m.removed_at IS NULL`,
    kind === null ? Prisma.sql`true` : Prisma.sql`m.kind = ${kind}::media_kind`,
    audience === null ? Prisma.sql`true` : Prisma.sql`m.audience = ${audience}::media_audience`,
    containsWords([Prisma.sql`m.title`, Prisma.sql`m.alt`, Prisma.sql`m.caption`, Prisma.sql`m.credit`, Prisma.sql`f.file_name`], searchWords(search)),
  ], ' AND ')
}
