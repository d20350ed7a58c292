import type { RppsHeader } from './rpps-header.ts'
import { createByteKeySet, hasByteKey } from './rpps-key-set.ts'
import type { LineSpan } from './rpps-scan.ts'
import { SEPARATOR } from './rpps-separators.ts'
import type { RppsTerritory } from './rpps-territory.ts'

/**
 * Says from its raw bytes whether a line may be of the territory: by its commune code, or, when it has
 * none, by the first digits of its postal code. Never wrongly says no; a second look says yes for good.
 */
export function createLineFilter(territory: RppsTerritory, { columnOf }: RppsHeader): (bytes: Buffer, span: LineSpan) => boolean {
  const codes = createByteKeySet(territory.lineCodes)
  const prefixes = territory.postalPrefixes
  const postalColumn = columnOf('postalCode')
  const cedexColumn = columnOf('cedexOffice')
  return (bytes, span) => {
    if (span.keyFrom !== span.keyTo) return hasByteKey(codes, bytes, span.keyFrom, span.keyTo)
    if (prefixes.size === 0) return false
    return prefixes.has(twoBytes(bytes, span, postalColumn)) || prefixes.has(twoBytes(bytes, span, cedexColumn))
  }
}

function twoBytes(bytes: Buffer, { from, to }: LineSpan, column: number): string {
  let separators = 0
  let at = from
  while (separators < column && at < to) {
    if (bytes[at] === SEPARATOR) separators += 1
    at += 1
  }
  return bytes.toString('latin1', at, Math.min(at + 2, to))
}
