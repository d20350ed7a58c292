import { open } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { isUtf8 } from 'node:buffer'
import { ok, refuse } from '#lib/platform/result'
import type { Result } from '#lib/platform/result'
import { sniffNotText } from './rpps-sniff.ts'
import type { NotTextRefusal } from './rpps-sniff.ts'

/** A header longer than this is no header: the file has no line ends, or is not text. */
const HEADER_MAX = 1 << 16
const NEWLINE = 0x0a

export type OpenedRppsFile = { file: FileHandle; size: number; headerLine: string; bodyStart: number }

export type RppsOpenRefusal =
  | NotTextRefusal
  | 'file-not-found'
  | 'file-unreadable'
  | 'not-a-file'
  | 'empty-file'
  | 'no-header'

/**
 * Opens a text extraction and reads its header line (without BOM nor line end). The caller closes `file`.
 * Whatever cannot be an extraction is refused here, from its first bytes, however large it is.
 */
export async function openRppsFile(path: string): Promise<Result<OpenedRppsFile, RppsOpenRefusal>> {
  let file: FileHandle
  try {
    file = await open(path, 'r')
  } catch (error) {
    return refuse(isMissing(error) ? 'file-not-found' : 'file-unreadable')
  }
  try {
    const opened = await readHeader(file)
    if (!opened.ok) await file.close()
    return opened
  } catch (error) {
    await file.close()
    if (!isSystemError(error)) throw error
    return refuse('file-unreadable')
  }
}

/** A failure of the disk or of the system, as opposed to a bug of ours. */
export function isSystemError(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error
}

async function readHeader(file: FileHandle): Promise<Result<OpenedRppsFile, RppsOpenRefusal>> {
  const stats = await file.stat()
  if (!stats.isFile()) return refuse('not-a-file')
  if (stats.size === 0) return refuse('empty-file')
  const buffer = Buffer.alloc(Math.min(HEADER_MAX, stats.size))
  const { bytesRead } = await file.read(buffer, 0, buffer.length, 0)
  const head = buffer.subarray(0, bytesRead)
  const notText = sniffNotText(head)
  if (notText) return refuse(notText)
  const newline = head.indexOf(NEWLINE)
  if (newline === -1 && stats.size > head.length) return refuse('no-header')
  const end = newline === -1 ? head.length : newline
  const line = head.subarray(0, end)
  if (line.toString('latin1').trim() === '') return refuse('no-header')
  if (!isUtf8(line)) return refuse('wrong-encoding')
  const headerLine = line.toString('utf8').replace(/^\uFEFF/, '').replace(/\r$/, '')
  return ok({ file, size: stats.size, headerLine, bodyStart: Math.min(end + 1, stats.size) })
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')
}
