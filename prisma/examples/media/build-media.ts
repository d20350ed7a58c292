import { createHash } from 'node:crypto'
import { readPicture, renderPicture } from '#lib/media/picture-adapter'
import { mosaicCells } from '#lib/territory/mosaic-cells'
import { accountId } from '#prisma/examples/build-accounts'
import type { Example } from '#prisma/examples/example'
import type { ExampleClock } from '#prisma/examples/example-clock'
import type { ExampleContent } from '#prisma/examples/example-content'
import type { ExampleRows } from '#prisma/examples/example-rows'
import { stableId } from '#prisma/examples/stable-id'
import { type ExamplePicture, hasPaper, paperId, pictureId, withMedia } from './example-picture.ts'
import { paperPdf } from './paper-pdf.ts'
import { paperOf } from './papers.ts'
import { sceneSvg } from './scene.ts'

/** Bytes to put into the storage before the rows that name them are written. */
export type MediaBytes = { folder: string; original: { bytes: Uint8Array; mime: string } } | { folder: string; sizes: ReadonlyMap<number, Uint8Array> }
type Made = { media: ExampleRows['media'][number]; files: ExampleRows['mediaFiles']; bytes: MediaBytes[] }
type Drawn = { example: Example; clock: ExampleClock; mosaic: ReturnType<typeof mosaicCells> }

/** The pictures and documents of an example, drawn and written from its own data: the same at each loading. */
export async function buildMedia(example: Example, clock: ExampleClock): Promise<{ media: ExampleRows['media']; mediaFiles: ExampleRows['mediaFiles']; bytes: MediaBytes[] }> {
  if (example.pictures === undefined) return { media: [], mediaFiles: [], bytes: [] }
  const mosaic = mosaicCells(example.communes.map((commune) => ({ ...commune, contour: null })), { width: 100, height: 100, margin: 1, grid: 0.2 })
  const drawn = { example, clock, mosaic }
  const contents = example.contents(clock).map((one) => withMedia(one, example.pictures ?? []))
  const made: Made[] = contents.filter(hasPaper).map((one) => madePaper(one, contents, drawn))
  for (const picture of example.pictures) made.push(await madePicture(picture, drawn))
  return { media: made.map((one) => one.media), mediaFiles: made.flatMap((one) => one.files), bytes: made.flatMap((one) => one.bytes) }
}

async function madePicture(picture: ExamplePicture, { example, clock, mosaic }: Drawn): Promise<Made> {
  const kept = await readPicture(sceneSvg(picture, mosaic, example.identity.accent), 'image/svg+xml')
  if (!kept.ok) throw new Error(`the picture ${picture.key} cannot be drawn`)
  const { sizes, width, height } = await renderPicture(kept.value, null)
  const [id, fileId, renderingId] = [pictureId(picture.key), stableId('media-file', picture.key), stableId('rendering', picture.key)]
  const { title, alt, caption } = picture
  const who = whoAndWhen(clock, picture.key)
  return {
    media: { id, kind: 'picture', title, alt, caption, credit: 'dessin d’exemple', renderingId, width, height, fileNumber: 1, ...who },
    files: [{ id: fileId, mediaId: id, number: 1, fileName: `${picture.key}.webp`, mime: 'image/webp', ...printOf(kept.value.bytes), width, height, ...who }],
    bytes: [{ folder: fileId, original: { bytes: kept.value.bytes, mime: 'image/webp' } }, { folder: renderingId, sizes }],
  }
}

function madePaper(one: ExampleContent, contents: readonly ExampleContent[], { example, clock, mosaic }: Drawn): Made {
  const id = paperId(one)
  const title = String(one.values['title'])
  const who = whoAndWhen(clock, `${one.kind}:${one.slug}`)
  const papers = Array.from({ length: editionOf(one) }, (_, index) => {
    const bytes = paperPdf(paperOf(one, { example, contents }, index + 1), mosaic, example.identity.accent)
    return { bytes, row: { id: stableId('media-file', one.kind, one.slug, index + 1), mediaId: id, number: index + 1, fileName: `${title.replaceAll(/[«»"?:/]/g, '').replaceAll(/\s+/g, ' ').trim()}.pdf`, mime: 'application/pdf', ...printOf(bytes), ...who } }
  })
  return {
    media: { id, kind: 'file', audience: one.audience, title, fileNumber: papers.length, ...who }, files: papers.map((paper) => paper.row),
    bytes: papers.map((paper) => ({ folder: paper.row.id, original: { bytes: paper.bytes, mime: 'application/pdf' } })),
  }
}

/** "version 2, mars 2026" has had an earlier file. */
function editionOf({ values }: ExampleContent): number {
  const edition = values['edition']
  return typeof edition === 'string' ? Number(/version (\d)/.exec(edition)?.[1] ?? 1) : 1
}

function whoAndWhen(clock: ExampleClock, text: string) {
  return { createdAt: clock.officeHour(clock.workingDayAgo(345), text), createdById: accountId('coordination') }
}

function printOf(bytes: Uint8Array): { bytes: number; sha256: string } {
  return { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
}
