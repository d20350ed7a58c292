import { buffer } from 'node:stream/consumers'
import { openVariant } from './media-storage-adapter.ts'
import { bestWidth } from './picture-shape.ts'

/** The bytes of a picture in a size near the one asked for, with a name that changes with them; null when they are not there. */
export async function readVariant(picture: { rendering: string; width: number }, width: number): Promise<{ key: string; bytes: Buffer } | null> {
  const stream = await openVariant(picture.rendering, bestWidth(picture.width, width))
  return stream === null ? null : { key: picture.rendering, bytes: await buffer(stream) }
}
