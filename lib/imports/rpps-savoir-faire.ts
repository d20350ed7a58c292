import { isUtf8 } from 'node:buffer'
import { ok, refuse } from '#lib/platform/result'
import type { Result } from '#lib/platform/result'
import { matchSavoirFaireHeader } from './rpps-header.ts'
import type { RppsHeaderRefusal } from './rpps-header.ts'
import { createByteKeySet, hasByteKey } from './rpps-key-set.ts'
import { openRppsFile } from './rpps-open.ts'
import type { RppsOpenRefusal } from './rpps-open.ts'
import { scanLines } from './rpps-scan.ts'

/** Codes of savoir-faire of each person, by national identifier. */
export type SavoirFaireByPerson = ReadonlyMap<string, readonly string[]>

export type SavoirFaireRefusal = RppsOpenRefusal | RppsHeaderRefusal | 'no-lines' | 'truncated-file' | 'cancelled'

type SavoirFaireOptions = {
  people: ReadonlySet<string>
  onProgress: (bytesRead: number, totalBytes: number) => void
  signal: AbortSignal | undefined
}

/**
 * Reads the file where later releases put the savoir-faire, keeping those of the given people only.
 *
 * A cut file is refused as a whole: a GP whose line fell after the cut would silently stop being one.
 */
export async function readSavoirFaire(path: string, options: SavoirFaireOptions): Promise<Result<SavoirFaireByPerson, SavoirFaireRefusal>> {
  const opened = await openRppsFile(path)
  if (!opened.ok) return opened
  const { file, size, headerLine, bodyStart } = opened.value
  try {
    const header = matchSavoirFaireHeader(headerLine)
    if (!header.ok) return header
    const { nationalId, savoirFaireCode, names } = header.value
    const people = createByteKeySet(options.people)
    const found = new Map<string, string[]>()
    const end = await scanLines(file, bodyStart, {
      keyColumn: nationalId,
      names,
      isWanted: (bytes, { keyFrom, keyTo }) => hasByteKey(people, bytes, keyFrom, keyTo),
      onLine: (bytes) => {
        // Identifiers and codes are ASCII: a wrong encoding of the labels does no harm here.
        const cells = bytes.toString(isUtf8(bytes) ? 'utf8' : 'latin1').split('|')
        const person = cells[nationalId] ?? ''
        const code = cells[savoirFaireCode]?.trim() ?? ''
        const codes = found.get(person) ?? []
        if (code !== '' && !codes.includes(code)) found.set(person, [...codes, code])
      },
      onMalformed: () => {},
      onProgress: (bytesRead) => options.onProgress(bytesRead, size),
      signal: options.signal,
    })
    if (end.isCancelled) return refuse('cancelled')
    if (end.lines === 0) return refuse('no-lines')
    if (end.isCut) return refuse('truncated-file', { lines: end.lines })
    return ok(found)
  } finally {
    await file.close()
  }
}
