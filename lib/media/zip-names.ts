/** More entries than any document of ours has: a hostile file is not read on. */
const mostEntries = 20_000

/** The names of what an archive holds, from its central directory; nothing is unpacked. Empty when it is cut or no archive. */
export function zipEntryNames(bytes: Uint8Array): ReadonlySet<string> {
  const names = new Set<string>()
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOfDirectory(view)
  if (end === null) return names
  let at = view.getUint32(end + 16, true)
  for (let count = Math.min(mostEntries, view.getUint16(end + 10, true)); count > 0; count -= 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== 0x02014b50) break
    const [name, extra, comment] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true), view.getUint16(at + 32, true)]
    names.add(textAt(bytes, at + 46, name))
    at += 46 + name + extra + comment
  }
  return names
}

/** The text of the first entry when it has this name and is not compressed; empty otherwise. */
export function zipFirstText(bytes: Uint8Array, name: string): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.byteLength < 30 || view.getUint16(8, true) !== 0) return ''
  const [length, nameLength, extra] = [view.getUint32(18, true), view.getUint16(26, true), view.getUint16(28, true)]
  return textAt(bytes, 30, nameLength) === name ? textAt(bytes, 30 + nameLength + extra, Math.min(length, 200)).trim() : ''
}

// The directory's end stands last, behind a comment of 65,535 bytes at most.
function endOfDirectory(view: DataView): number | null {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 65_535); at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) return at
  }
  return null
}

function textAt(bytes: Uint8Array, at: number, length: number): string {
  return new TextDecoder().decode(bytes.subarray(at, at + length))
}
