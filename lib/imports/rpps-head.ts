import { isUtf8 } from 'node:buffer'
import { ok, refuse, type Result } from '#lib/platform/result'
import { matchRppsHeader, type RppsHeaderRefusal } from './rpps-header.ts'
import { type NotTextRefusal, sniffNotText } from './rpps-sniff.ts'

/** Bytes of a file's beginning that tell whether it is the extraction. */
export const RPPS_HEAD_BYTES = 65_536

/** Looks at the beginning of a file before its 800 MB are sent: whatever cannot be the extraction is refused at once. */
export function checkRppsHead(head: Buffer, savoirFaire: 'inside' | 'apart'): Result<null, NotTextRefusal | RppsHeaderRefusal | 'empty-file' | 'no-header'> {
  if (head.length === 0) return refuse('empty-file')
  const notText = sniffNotText(head)
  if (notText) return refuse(notText)
  const newline = head.indexOf(0x0a)
  if (newline === -1) return refuse('no-header')
  const line = head.subarray(0, newline)
  if (!isUtf8(line)) return refuse('wrong-encoding')
  const header = matchRppsHeader(line.toString('utf8').replace(/^\uFEFF/, '').replace(/\r$/, ''), savoirFaire)
  return header.ok ? ok(null) : header
}
