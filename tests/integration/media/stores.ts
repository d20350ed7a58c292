import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe } from 'vitest'
import { addSettings } from '#lib/platform/env'
import { keptFolders, openFile, openVariant } from '#lib/media/media-storage-adapter'
import { startS3Server, type TestObjectStore } from '#tests/setup/s3-server'

const noBucket = { S3_ENDPOINT: '', S3_BUCKET: '', S3_REGION: '', S3_ACCESS_KEY_ID: '', S3_SECRET_ACCESS_KEY: '' }

/** Runs the same tests with files on the disk, then in a bucket of a real server that speaks S3. */
export function onEachStore(tests: () => void): void {
  describe('kept on the disk', () => {
    useDisk()
    tests()
  })
  describe('kept in a bucket', () => {
    let store: TestObjectStore
    beforeAll(async () => {
      store = await startS3Server()
      addSettings(store.settings)
    })
    afterAll(() => {
      addSettings(noBucket)
      store.stop()
    })
    tests()
  })
}

/** Files go to a folder of these tests. */
export function useDisk(): void {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'cpts-medias-'))
    addSettings({ DATA_DIR: folder, ...noBucket })
  })
  afterAll(() => { rmSync(folder, { recursive: true, force: true }) })
}

/** The names of all folders that hold bytes. */
export async function folders(): Promise<string[]> {
  const names: string[] = []
  for await (const { folder } of keptFolders()) names.push(folder)
  return names.toSorted()
}

/** The bytes of a file; null when they are not there. */
export async function fileBytes(fileId: string): Promise<Buffer | null> {
  return wholeOf(await openFile(fileId))
}

/** The bytes of one size of a picture; null when they are not there. */
export async function variantBytes(renderingId: string, width: number): Promise<Buffer | null> {
  return wholeOf(await openVariant(renderingId, width))
}

async function wholeOf(stream: AsyncIterable<unknown> | null): Promise<Buffer | null> {
  if (stream === null) return null
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}
