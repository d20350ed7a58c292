import { createHash, randomUUID } from 'node:crypto'
import { ok, type Result } from '#lib/platform/result'
import { fileNameOf } from './file-name.ts'
import { extensionOf, isPicture, type MediaMime } from './file-type.ts'
import { forgetFolders, keepFile, keepRendering, openFile } from './media-storage-adapter.ts'
import { type KeptPicture, readPicture, renderPicture } from './picture-adapter.ts'
import type { Size } from './picture-shape.ts'

/** A file whose bytes lie in the storage; no row names it yet. */
export type StoredFile = {
  id: string; fileName: string; mime: MediaMime; bytes: number; sha256: string
  size: Size | null
  rendering: ({ id: string } & Size) | null
}

/** Puts what was sent into the storage: documents as they are, pictures without their metadata and in every size. */
export async function storeUpload(name: string, bytes: Uint8Array, mime: MediaMime): Promise<Result<StoredFile, 'picture-damaged' | 'picture-too-large'>> {
  const id = randomUUID()
  if (!isPicture(mime)) {
    await keepFile(id, bytes, mime)
    return ok({ id, fileName: fileNameOf(name, extensionOf[mime]), mime, ...printOf(bytes), size: null, rendering: null })
  }
  const picture = await readPicture(bytes, mime)
  if (!picture.ok) return picture
  const kept = picture.value
  const { sizes, ...shown } = await renderPicture(kept, null)
  const rendering = { id: randomUUID(), ...shown }
  await keepFile(id, kept.bytes, 'image/webp')
  await keepRendering(rendering.id, sizes)
  return ok({ id, fileName: fileNameOf(name, 'webp'), mime, ...printOf(kept.bytes), size: { width: kept.width, height: kept.height }, rendering })
}

/** Writes the rows of what was stored; when they are refused or fail, its bytes go too. */
export async function keptOnlyIf<Value, Code extends string>(folders: readonly string[], write: () => Promise<Result<Value, Code>>): Promise<Result<Value, Code>> {
  let isKept = false
  try {
    const result = await write()
    isKept = result.ok
    return result
  } finally {
    if (!isKept) await forgetFolders(folders)
  }
}

/** The folders of a stored file. */
export function foldersOf({ id, rendering }: StoredFile): string[] {
  return rendering === null ? [id] : [id, rendering.id]
}

function printOf(bytes: Uint8Array): { bytes: number; sha256: string } {
  return { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
}

/** A kept picture read back, to be framed anew; a missing one is a fault of the storage. */
export async function readKept({ id, size }: { id: string; size: Size | null }): Promise<KeptPicture> {
  const stream = await openFile(id)
  if (stream === null || size === null) throw new Error(`the bytes of file ${id} are not in the storage`)
  const chunks: Uint8Array[] = []
  for await (const chunk of stream) chunks.push(chunk as Uint8Array)
  return { bytes: new Uint8Array(Buffer.concat(chunks)), ...size }
}
