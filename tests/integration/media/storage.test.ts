import { randomBytes, randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { addSettings, env } from '#lib/platform/env'
import { type FileStorage, fileStorage } from '#lib/platform/files/storage'
import { onEachStore } from '#tests/integration/media/stores'

onEachStore(() => {
  let storage: FileStorage
  beforeAll(() => { storage = fileStorage('essai') })

  const read = async (key: string, range?: { first: number; last: number }) => {
    const chunks: Buffer[] = []
    for await (const chunk of (await storage.get(key, range)) ?? []) chunks.push(chunk as Buffer)
    return Buffer.concat(chunks)
  }
  const all = async () => {
    const found = new Map<string, Date>()
    for await (const { folder, lastAt } of storage.folders()) found.set(folder, lastAt)
    return found
  }

  test('what was put is read back byte for byte, whole or in part', async () => {
    const [key, bytes] = [`${randomUUID()}/original`, randomBytes(300_000)]
    await storage.put(key, bytes, 'application/pdf')
    expect((await read(key)).equals(bytes)).toBe(true)
    expect((await read(key, { first: 1000, last: 1999 })).equals(bytes.subarray(1000, 2000))).toBe(true)
  })

  test('what is not there is nothing, not an error', async () => {
    expect(await storage.get(`${randomUUID()}/original`)).toBeNull()
    await expect(storage.removeFolder(randomUUID())).resolves.toBeUndefined()
  })

  test('folders are listed once each with their last change, and go with all they hold', async () => {
    const [kept, gone] = [randomUUID(), randomUUID()]
    const before = Date.now() - 5000
    for (const name of ['480.webp', '960.webp', '1600.webp']) for (const folder of [kept, gone]) await storage.put(`${folder}/${name}`, randomBytes(10), 'image/webp')
    const listed = await all()
    expect(listed.get(gone)?.getTime()).toBeGreaterThan(before)
    await storage.removeFolder(gone)
    expect([...(await all()).keys()]).toContain(kept)
    expect([...(await all()).keys()]).not.toContain(gone)
    expect(await storage.get(`${gone}/480.webp`)).toBeNull()
  })

  test('purposes do not meet: one does not list nor remove what the other keeps', async () => {
    const folder = randomUUID()
    await storage.put(`${folder}/original`, randomBytes(10), 'text/plain')
    const other = fileStorage('autre')
    await other.removeFolder(folder)
    for await (const found of other.folders()) expect(found.folder).not.toBe(folder)
    expect(await read(`${folder}/original`)).toHaveLength(10)
  })
})

test('a bucket that is named by halves stops the start, with one sentence that says what is missing', () => {
  addSettings({ S3_ENDPOINT: 'http://127.0.0.1:9', S3_BUCKET: 'medias' })
  expect(() => env()).toThrow(/^Stockage S3\s: il manque S3_REGION, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY \(/)
  addSettings({ S3_ENDPOINT: '', S3_BUCKET: '' })
  expect(env().S3_BUCKET).toBeUndefined()
})
