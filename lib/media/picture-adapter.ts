import type { Sharp } from 'sharp'
import { ok, refuse, type Result } from '#lib/platform/result'
import { type Crop, cropPixels, keptPixels, type Size, variantWidths } from './picture-shape.ts'

/** More pixels than any camera of today makes; a file that announces more is a trap or a poster. */
const mostPixels = 80_000_000
/** Drawings up to this size are kept without loss, pixels: letters in a logo stay sharp. */
const drawingPixels = 2_000_000

/** A picture without what its camera noted (place, date, owner), turned upright, at most 3,200 pixels each way. */
export type KeptPicture = Size & { bytes: Uint8Array<ArrayBuffer> }

/** Reads a picture that was sent; of an animation its first image. */
export async function readPicture(bytes: Uint8Array, mime: string): Promise<Result<KeptPicture, 'picture-damaged' | 'picture-too-large'>> {
  return oneAtATime(async () => {
    try {
      const metadata = await (await open(bytes, Number.MAX_SAFE_INTEGER)).metadata()
      if (metadata.width * metadata.height > mostPixels) return refuse('picture-too-large')
      const isDrawing = (mime === 'image/png' || mime === 'image/gif') && metadata.width * metadata.height <= drawingPixels
      // Nothing of the metadata is written unless asked for: EXIF and its GPS end here.
      const { data, info } = await (await open(bytes, mostPixels)).autoOrient()
        .resize({ width: keptPixels, height: keptPixels, fit: 'inside', withoutEnlargement: true })
        .webp(isDrawing ? { lossless: true } : { quality: 90 }).toBuffer({ resolveWithObject: true })
      return ok({ bytes: new Uint8Array(data), width: info.width, height: info.height })
    } catch {
      return refuse('picture-damaged')
    }
  })
}

/** What is shown of a picture, in each of its sizes, by width. */
export async function renderPicture(kept: KeptPicture, crop: Crop | null): Promise<Size & { sizes: Map<number, Uint8Array<ArrayBuffer>> }> {
  return oneAtATime(async () => {
    const area = crop === null ? { left: 0, top: 0, width: kept.width, height: kept.height } : cropPixels(kept, crop)
    const sizes = new Map<number, Uint8Array<ArrayBuffer>>()
    for (const width of variantWidths(area.width)) {
      const data = await (await open(kept.bytes, mostPixels)).extract(area).resize({ width, withoutEnlargement: true }).webp({ quality: 80 }).toBuffer()
      sizes.set(width, new Uint8Array(data))
    }
    return { width: area.width, height: area.height, sizes }
  })
}

async function open(bytes: Uint8Array, limitInputPixels: number): Promise<Sharp> {
  const { default: sharp } = await import('sharp')
  sharp.cache(false)
  sharp.concurrency(1)
  return sharp(bytes, { limitInputPixels, failOn: 'error', sequentialRead: true })
}

let last: Promise<unknown> = Promise.resolve()

// A photo of 40 megapixels takes a hundred megabytes while it is read: several at once would stop a small server.
function oneAtATime<Value>(work: () => Promise<Value>): Promise<Value> {
  const next = last.then(work, work)
  last = next.catch(() => undefined)
  return next
}
