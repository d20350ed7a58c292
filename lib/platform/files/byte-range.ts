import type { ByteRange } from './storage.ts'

/**
 * The bytes that a `Range` header asks for; null when it asks for none that we serve apart (several pieces, another unit),
 * so that the whole is sent; `beyond` when nothing of the file lies there.
 */
export function askedRange(header: string | null, bytes: number): ByteRange | null | 'beyond' {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? []
  if (from === '' && to === '') return null
  if (from === '') {
    const last = Number(to)
    return last === 0 ? 'beyond' : { first: Math.max(0, bytes - last), last: bytes - 1 }
  }
  const first = Number(from)
  if (first >= bytes) return 'beyond'
  const last = to === '' ? bytes - 1 : Math.min(Number(to), bytes - 1)
  return last < first ? null : { first, last }
}
