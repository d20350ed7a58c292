import type { Readable } from 'node:stream'
import { type ByteRange, fileStorage } from '#lib/platform/files/storage'
import { widthsNear } from './picture-shape.ts'

const storage = () => fileStorage('medias')

/** Keeps the bytes of one file of a media. */
export async function keepFile(fileId: string, bytes: Uint8Array, mime: string): Promise<void> {
  await storage().put(`${fileId}/original`, bytes, mime)
}

/** Keeps the sizes of one crop of a picture, by width in pixels. */
export async function keepRendering(renderingId: string, sizes: ReadonlyMap<number, Uint8Array>): Promise<void> {
  for (const [width, bytes] of sizes) await storage().put(`${renderingId}/${width}.webp`, bytes, 'image/webp')
}

/** A file as a stream, whole or in part; null when its bytes are not there. */
export async function openFile(fileId: string, range?: ByteRange): Promise<Readable | null> {
  return storage().get(`${fileId}/original`, range)
}

/** One size of a picture as a stream, or the nearest that was made of it; null when none is there. */
export async function openVariant(renderingId: string, width: number): Promise<Readable | null> {
  for (const near of widthsNear(width)) {
    const found = await storage().get(`${renderingId}/${near}.webp`)
    if (found !== null) return found
  }
  return null
}

/** Forgets folders of bytes, as far as that works: the nightly clean-up takes what is left. */
export async function forgetFolders(folders: readonly string[]): Promise<void> {
  for (const folder of folders) await storage().removeFolder(folder).catch(() => undefined)
}

/** Every folder of bytes, with the last instant at which something was put there. */
export function keptFolders(): AsyncIterable<{ folder: string; lastAt: Date }> {
  return storage().folders()
}
