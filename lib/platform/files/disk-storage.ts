import { randomUUID } from 'node:crypto'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import type { FileStorage } from './storage.ts'

/** Files in a folder of this machine, which is made when first needed. */
export function diskStorage(root: string): FileStorage {
  const fileOf = (key: string) => {
    if (!/^[a-z0-9-]+\/[a-z0-9.-]+$/.test(key) || key.includes('..')) throw new Error('a key is folder/name')
    return path.join(root, key)
  }
  return {
    async put(key, bytes) {
      const target = fileOf(key)
      await mkdir(path.dirname(target), { recursive: true, mode: 0o700 })
      // Whole under its name, or not there at all, whenever the process or the machine stops.
      const partial = `${target}.${randomUUID()}.part`
      const handle = await open(partial, 'wx', 0o600)
      try {
        await handle.writeFile(bytes)
        await handle.sync()
        await handle.close()
        await rename(partial, target)
      } catch (error) {
        await handle.close().catch(() => undefined)
        await rm(partial, { force: true }) // A full disk has no room for halves.
        throw error
      }
    },

    async get(key, range) {
      try {
        const handle = await open(fileOf(key), 'r')
        return handle.createReadStream(range ? { start: range.first, end: range.last } : {})
      } catch (error) {
        if (isMissing(error)) return null
        throw error
      }
    },

    async *folders() {
      for (const folder of await namesIn(root)) yield { folder, lastAt: await lastChange(path.join(root, folder)) }
    },

    async *keys() {
      // What is being written has another name until it is whole.
      for (const folder of await namesIn(root)) for (const name of await namesIn(path.join(root, folder))) if (!name.endsWith('.part')) yield `${folder}/${name}`
    },

    async removeFolder(folder) {
      await rm(path.dirname(fileOf(`${folder}/x`)), { recursive: true, force: true })
    },
  }
}

async function lastChange(folder: string): Promise<Date> {
  const times = await Promise.all([folder, ...(await namesIn(folder)).map((name) => path.join(folder, name))].map((one) => stat(one).then(({ mtimeMs }) => mtimeMs, () => 0)))
  return new Date(Math.max(...times))
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch((error: unknown) => {
    if (isMissing(error)) return []
    throw error
  })
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')
}
