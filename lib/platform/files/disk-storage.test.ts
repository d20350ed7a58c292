import { mkdtempSync, readFileSync, rmSync, writeFileSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { diskStorage } from '#lib/platform/files/disk-storage'

const folder = mkdtempSync(path.join(tmpdir(), 'cpts-paths-'))
const root = path.join(folder, 'medias')
mkdirSync(path.join(root, 'a'), { recursive: true })
writeFileSync(path.join(folder, 'secret'), 'outside')
afterAll(() => { rmSync(folder, { recursive: true, force: true }) })

const storage = diskStorage(root)
const ways = ['../secret', 'a/../../secret', 'a/..', '..', '/etc/passwd', 'a/b/c', 'a', 'a/b\u0000', 'a\\..\\..\\secret', 'a/%2e%2e', 'A/b', 'é/b', '', './secret']

test.each(ways)('%j leads nowhere: neither read, nor written, nor removed', async (key) => {
  await expect(storage.get(key)).rejects.toThrow('a key is folder/name')
  await expect(storage.put(key, Buffer.from('x'), 'text/plain')).rejects.toThrow('a key is folder/name')
  if (!/^[a-z0-9-]+$/.test(key)) await expect(storage.removeFolder(key)).rejects.toThrow('a key is folder/name')
  expect(readFileSync(path.join(folder, 'secret'), 'utf8')).toBe('outside')
})

test('control: joined to the folder as it is, such a key would reach what lies beside it', () => {
  expect(readFileSync(path.join(root, ways[0] ?? ''), 'utf8')).toBe('outside')
})
