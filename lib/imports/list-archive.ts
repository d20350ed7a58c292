import { inflateRawSync } from 'node:zlib'
import type { Result } from '#lib/platform/result'
import { ok, refuse } from '#lib/platform/result'

export type WorkbookRefusal = 'not-a-spreadsheet' | 'open-document' | 'unreadable-workbook' | 'too-large-inside'

/** Bytes a workbook may hold once unpacked: a list of 5,000 lines takes 2 MB. */
const MAX_UNPACKED = 40 * 1024 * 1024
/** Merged cells and entries are expanded one by one in memory. */
const MAX_MERGED_CELLS = 200_000
const MAX_ENTRIES = 2_000

/**
 * Checks a ZIP before a library unpacks it: that it is a workbook, and that neither its entries (whatever size they declare)
 * nor its merged ranges swell beyond what a list can be.
 */
export function checkWorkbookArchive(bytes: Buffer): Result<null, WorkbookRefusal> {
  const entries = archiveEntries(bytes)
  if (entries === null || entries.length > MAX_ENTRIES) return refuse('unreadable-workbook')
  const names = entries.map((entry) => entry.name.replace(/^\//, ''))
  if (!names.includes('xl/workbook.xml')) return refuse(names.includes('content.xml') ? 'open-document' : 'not-a-spreadsheet')
  let left = MAX_UNPACKED
  let merged = 0
  for (const entry of entries) {
    const content = unpack(bytes, entry, left)
    if (content === 'too-large') return refuse('too-large-inside', { megabytes: MAX_UNPACKED / 1024 / 1024 })
    if (content === 'broken') return refuse('unreadable-workbook')
    left -= content.length
    if (/worksheets\/[^/]*\.xml$/.test(entry.name)) merged += mergedCells(content.toString('utf8'))
  }
  return merged > MAX_MERGED_CELLS ? refuse('too-large-inside', { megabytes: MAX_UNPACKED / 1024 / 1024 }) : ok(null)
}

type ArchiveEntry = { name: string; method: number; packed: number; offset: number }

/** The entries named by the central directory, at the end of the file; null when there is none. */
function archiveEntries(bytes: Buffer): ArchiveEntry[] | null {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0 || end + 22 > bytes.length) return null
  const count = bytes.readUInt16LE(end + 10)
  let at = bytes.readUInt32LE(end + 16)
  const entries: ArchiveEntry[] = []
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50) return null
    const nameLength = bytes.readUInt16LE(at + 28)
    entries.push({
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      offset: bytes.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return entries
}

function unpack(bytes: Buffer, entry: ArchiveEntry, limit: number): Buffer | 'too-large' | 'broken' {
  if (entry.offset + 30 > bytes.length) return 'broken'
  const start = entry.offset + 30 + bytes.readUInt16LE(entry.offset + 26) + bytes.readUInt16LE(entry.offset + 28)
  const packed = bytes.subarray(start, start + entry.packed)
  if (packed.length !== entry.packed) return 'broken'
  if (entry.method === 0) return packed.length > limit ? 'too-large' : packed
  if (entry.method !== 8) return 'broken'
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(limit, 1) })
  } catch (error) {
    return error instanceof RangeError ? 'too-large' : 'broken'
  }
}

function mergedCells(sheet: string): number {
  let cells = 0
  for (const [, left = '', top = '', right = '', bottom = ''] of sheet.matchAll(/<(?:\w+:)?mergeCell\s[^>]*ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/g)) {
    cells += (columnNumber(right) - columnNumber(left) + 1) * (Number(bottom) - Number(top) + 1)
  }
  return cells
}

function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0)
}
