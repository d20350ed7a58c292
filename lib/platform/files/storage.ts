import type { Readable } from 'node:stream'
import { dataDir, objectStore } from '#lib/platform/env'
import { diskStorage } from './disk-storage.ts'
import { s3Storage } from './s3-storage.ts'

/** First and last byte wanted, both included, counted from 0. */
export type ByteRange = { first: number; last: number }

/**
 * Where the bytes that people send are kept. A key is `folder/name`; what lies under a key never changes.
 * A put that fails or is killed leaves nothing under its key.
 */
export type FileStorage = {
  put: (key: string, bytes: Uint8Array, contentType: string) => Promise<void>
  /** Null when nothing lies there. */
  get: (key: string, range?: ByteRange) => Promise<Readable | null>
  /** Every folder, with the last instant at which something was put there. */
  folders: () => AsyncIterable<{ folder: string; lastAt: Date }>
  removeFolder: (folder: string) => Promise<void>
  /** Everything that lies there. */
  keys: () => AsyncIterable<string>
}

/** Every area that is used: what a backup and an export copy. */
export const fileAreas = ['medias'] as const

/** The storage of this installation: the S3 bucket of its settings, else its own disk. `area` keeps purposes apart. */
export function fileStorage(area: string): FileStorage {
  const store = objectStore()
  return store === null ? diskStorage(`${dataDir()}/${area}`) : s3Storage(store, area)
}
