import { Header } from 'tar'

export type TarFile = { path: string; bytes: Uint8Array }

const block = 512
const padding = (size: number) => (block - (size % block)) % block

/** Files as a tar archive, one after the other: as much memory as the largest of them. */
export async function* tarred(files: AsyncIterable<TarFile>, at: Date): AsyncGenerator<Uint8Array> {
  for await (const { path, bytes } of files) {
    const encoded = Buffer.alloc(block)
    const needsMore = new Header({ path, size: bytes.length, mode: 0o600, uid: 0, gid: 0, mtime: at, type: 'File' }).encode(encoded, 0)
    if (needsMore) throw new Error(`a path too long for the archive: ${path}`)
    yield encoded
    yield bytes
    if (padding(bytes.length) > 0) yield Buffer.alloc(padding(bytes.length))
  }
  yield Buffer.alloc(2 * block)
}

/** The files of a tar archive, one after the other, read to its very end: what seals it is checked there. */
export async function* untarred(archive: AsyncIterable<Uint8Array>): AsyncGenerator<TarFile> {
  const source = chunksOf(archive)
  for (;;) {
    const header = new Header(await source.take(block))
    if (header.nullBlock) break
    if (!header.cksumValid || header.path === undefined || header.size === undefined) throw new Error('not an archive of ours')
    const bytes = await source.take(header.size)
    await source.take(padding(header.size))
    yield { path: header.path, bytes }
  }
  await source.drain()
}

function chunksOf(archive: AsyncIterable<Uint8Array>): { take: (size: number) => Promise<Buffer>; drain: () => Promise<void> } {
  const chunks = archive[Symbol.asyncIterator]()
  let rest: Buffer = Buffer.alloc(0)
  return {
    async take(size) {
      const parts = [rest]
      let length = rest.length
      while (length < size) {
        const next = await chunks.next()
        if (next.done) throw new Error('the archive ends too early')
        const part = Buffer.from(next.value.buffer, next.value.byteOffset, next.value.length)
        parts.push(part)
        length += part.length
      }
      const all = parts.length === 1 ? rest : Buffer.concat(parts)
      rest = all.subarray(size)
      return all.subarray(0, size)
    },
    async drain() {
      for (let next = await chunks.next(); !next.done; next = await chunks.next()) rest = Buffer.alloc(0)
    },
  }
}
