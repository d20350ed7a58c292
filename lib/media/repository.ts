import type { Db, Tx } from '#lib/platform/db/client'
import type { MediaAudienceName, MediaKindName } from './labels.ts'
import { type Crop, cropOfRow, type Size } from './picture-shape.ts'

/** What is said of a media, as its form has it. */
export type MediaFacts = {
  title: string; alt: string; isDecorative: boolean; caption: string; credit: string; audience: MediaAudienceName
}
export type PictureFraming = { focalX: number; focalY: number; crop: Crop | null }
export type LoadedMedia = {
  id: string; kind: MediaKindName; version: number; fileNumber: number
  facts: MediaFacts; framing: PictureFraming
  file: { id: string; size: Size | null }
}
export type FileRow = { id: string; number: number; fileName: string; mime: string; bytes: number; sha256: string; width: number | null; height: number | null }
type Who = { at: Date; byId: string | null }
type Rendering = ({ id: string } & Size) | null

/** A media that was not removed, the row locked. */
export async function loadMediaForUpdate(tx: Tx, id: string): Promise<LoadedMedia | null> {
  await tx.$executeRaw`SELECT 1 FROM media WHERE id = ${id}::uuid FOR UPDATE`
  return loadMedia(tx, id)
}

/** A media that was not removed, as it stands. */
export async function loadMedia(client: Db, id: string): Promise<LoadedMedia | null> {
  const row = await client.media.findFirst({
    where: { id, removedAt: null },
    select: {
      id: true, kind: true, version: true, fileNumber: true, title: true, alt: true, isDecorative: true, caption: true, credit: true, audience: true,
      focalX: true, focalY: true, cropX: true, cropY: true, cropWidth: true, cropHeight: true,
      files: { select: { id: true, width: true, height: true }, orderBy: { number: 'desc' }, take: 1 },
    },
  })
  const file = row?.files[0]
  if (!row || !file) return null
  const { title, alt, isDecorative, caption, credit, audience, focalX, focalY } = row
  return {
    id: row.id, kind: row.kind, version: row.version, fileNumber: row.fileNumber,
    facts: { title, alt, isDecorative, caption, credit, audience },
    framing: { focalX, focalY, crop: cropOfRow(row) },
    file: { id: file.id, size: file.width === null || file.height === null ? null : { width: file.width, height: file.height } },
  }
}

/** A new media with its first file. */
export async function insertMedia(tx: Tx, media: { kind: MediaKindName; facts: MediaFacts; file: Omit<FileRow, 'number'>; rendering: Rendering }, { at, byId }: Who): Promise<string> {
  const { id } = await tx.media.create({ data: { kind: media.kind, ...media.facts, ...renderedAs(media.rendering), createdAt: at, createdById: byId }, select: { id: true } })
  await tx.mediaFile.create({ data: { ...media.file, number: 1, mediaId: id, createdAt: at, createdById: byId }, select: { id: true } })
  return id
}

/** Another file takes the place of the one in force, which stays to be read. */
export async function replaceFile(tx: Tx, id: string, file: FileRow, rendering: Rendering, { at, byId }: Who): Promise<void> {
  await tx.mediaFile.create({ data: { ...file, mediaId: id, createdAt: at, createdById: byId }, select: { id: true } })
  await tx.media.update({ where: { id }, data: { fileNumber: file.number, version: { increment: 1 }, ...renderedAs(rendering), ...croppedTo(null), focalX: 0.5, focalY: 0.5 }, select: { id: true } })
}

/** What is said of a media and how it is framed; `rendering` only where its crop changed. */
export async function saveMedia(tx: Tx, id: string, facts: MediaFacts, framing: PictureFraming, rendering: Rendering): Promise<void> {
  const { focalX, focalY, crop } = framing
  await tx.media.update({ where: { id }, data: { ...facts, focalX, focalY, ...croppedTo(crop), ...(rendering === null ? {} : renderedAs(rendering)), version: { increment: 1 } }, select: { id: true } })
}

/** From now on it is found nowhere; its bytes go some weeks later. */
export async function markMediaRemoved(tx: Tx, id: string, at: Date): Promise<void> {
  await tx.media.updateMany({ where: { id, removedAt: null }, data: { removedAt: at, version: { increment: 1 } } })
}

/** Folders of bytes that are needed: those of media that stand, or were removed after `since`. */
export async function neededFolders(client: Db, since: Date): Promise<Set<string>> {
  const media = { OR: [{ removedAt: null }, { removedAt: { gte: since } }] }
  const [files, renderings] = await Promise.all([
    client.mediaFile.findMany({ where: { media }, select: { id: true } }),
    client.media.findMany({ where: { ...media, NOT: { renderingId: null } }, select: { renderingId: true } }),
  ])
  return new Set([...files.map((one) => one.id), ...renderings.flatMap((one) => one.renderingId ?? [])])
}

function croppedTo(crop: Crop | null) {
  return { cropX: crop?.x ?? null, cropY: crop?.y ?? null, cropWidth: crop?.width ?? null, cropHeight: crop?.height ?? null }
}

function renderedAs(rendering: Rendering) {
  return { renderingId: rendering?.id ?? null, width: rendering?.width ?? null, height: rendering?.height ?? null }
}
