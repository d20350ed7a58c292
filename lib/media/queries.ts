import type { Reader } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import { readShortPass, shortPass } from '#lib/platform/short-pass'
import { isUuid } from '#lib/platform/uuid'
import { fileAddress } from './media-address.ts'
import { canReadLibrary, canReadMedia } from './policy.ts'

/** A picture as a page shows it. Plain values only: it may be kept in the cache. */
export type PictureView = {
  kind: 'picture'; id: string; rendering: string; width: number; height: number
  /** Empty for a decorative picture. */
  alt: string
  caption: string; credit: string; focalX: number; focalY: number
}

/** A document as a page links to it. */
export type FileView = { kind: 'file'; id: string; href: string; title: string; mime: string; bytes: number; audience: 'public' | 'members' }

export type MediaView = PictureView | FileView

/** The public media among these, by id: what a page for everyone may show. */
export async function publicMedia(ids: readonly string[]): Promise<Record<string, MediaView>> {
  return listReadableMedia('public', ids)
}

/** The media among these that the reader may read, by id; removed ones are not among them. */
export async function listReadableMedia(reader: Reader, ids: readonly string[]): Promise<Record<string, MediaView>> {
  const rows = await db().media.findMany({
    where: { id: { in: ids.filter(isUuid) }, removedAt: null },
    select: {
      id: true, audience: true, title: true, alt: true, caption: true, credit: true, focalX: true, focalY: true, renderingId: true, width: true, height: true,
      files: { select: { number: true, fileName: true, mime: true, bytes: true }, orderBy: { number: 'desc' }, take: 1 },
    },
  })
  const views = rows.filter((row) => canReadMedia(reader, row)).flatMap(({ files, renderingId, width, height, title, audience, ...row }): MediaView[] => {
    const file = files[0]
    const { id, ...said } = row
    if (renderingId !== null && width !== null && height !== null) return [{ kind: 'picture', id, rendering: renderingId, width, height, ...said }]
    return file ? [{ kind: 'file', id, href: fileAddress({ id, ...file }), title, mime: file.mime, bytes: file.bytes, audience }] : []
  })
  return Object.fromEntries(views.map((one) => [one.id, one]))
}

/** What the route hands out of a media: the sizes of the picture, or its files, the last one in force. */
export type ServedMedia = {
  id: string; audience: 'public' | 'members'
  picture: { rendering: string; width: number } | null
  files: { id: string; number: number; fileName: string; mime: string; bytes: number; sha256: string }[]
  /** Whether this reader may have earlier files and whole pictures, which only the library shows. */
  isLibrary: boolean
}

/** A media for its address; `members-only` for whoever is signed out, null when there is nothing for this reader. A pass opens the one it is of, until it is over. */
export async function getServedMedia(reader: Reader, id: string, shown: { pass: string; now: Date } | null = null): Promise<ServedMedia | 'members-only' | 'pass-over' | null> {
  if (!isUuid(id)) return null
  const row = await db().media.findFirst({
    where: { id, removedAt: null },
    select: { id: true, audience: true, renderingId: true, width: true, files: { select: { id: true, number: true, fileName: true, mime: true, bytes: true, sha256: true }, orderBy: { number: 'asc' } } },
  })
  if (!row) return null
  if (!canReadMedia(reader, row)) {
    const standing = shown === null ? 'none' : passStanding(shown, row.id)
    if (standing === 'over') return 'pass-over'
    if (standing === 'none') return reader === 'public' ? 'members-only' : null
  }
  const { renderingId, width, audience, files } = row
  return { id: row.id, audience, files, picture: renderingId === null || width === null ? null : { rendering: renderingId, width }, isLibrary: reader !== 'public' && canReadLibrary(reader) }
}

/** Documents as they are linked to for whoever was given them: a public one by its own address, any other with its pass. */
export async function publicPassedFiles(ids: readonly string[], now: Date): Promise<FileView[]> {
  const rows = await db().media.findMany({
    where: { id: { in: ids.filter(isUuid) }, removedAt: null, kind: 'file' },
    select: { id: true, audience: true, title: true, files: { select: { number: true, fileName: true, mime: true, bytes: true }, orderBy: { number: 'desc' }, take: 1 } },
  })
  const views = rows.flatMap(({ files: [file], id, title, audience }): FileView[] => (file ? [{ kind: 'file', id, title, mime: file.mime, bytes: file.bytes, audience: 'public', href: `${fileAddress({ id, ...file })}${audience === 'public' ? '' : `&acces=${mediaPass(id, now)}`}` }] : []))
  return ids.flatMap((id) => views.find((one) => one.id === id) ?? [])
}

/** How long an address lasts once a page showed it: the page gives another at each visit, and a forwarded one soon opens nothing. */
const passHours = 24

/** What the address of a document carries, for whoever was given it without being a member: those who registered for an event. */
function mediaPass(mediaId: string, now: Date): string {
  return shortPass('media', mediaId, new Date(now.getTime() + passHours * 3_600_000))
}

function passStanding({ pass, now }: { pass: string; now: Date }, mediaId: string): 'good' | 'over' | 'none' {
  if (readShortPass('media', pass, now) === mediaId) return 'good'
  return readShortPass('media', pass, new Date(0)) === mediaId ? 'over' : 'none'
}
