import { isUtf8 } from 'node:buffer'
import { ok, refuse } from '#lib/platform/result'
import type { Result } from '#lib/platform/result'
import { matchRppsHeader } from './rpps-header.ts'
import type { RppsHeader } from './rpps-header.ts'
import { placeOf, readRppsFields, toRppsLine } from './rpps-line.ts'
import type { RppsLine } from './rpps-line.ts'
import { createLineFilter } from './rpps-line-filter.ts'
import { isSystemError, openRppsFile } from './rpps-open.ts'
import type { OpenedRppsFile } from './rpps-open.ts'
import { createRefusedLines, REFUSED_KEPT } from './rpps-refused-lines.ts'
import type { RefusedLines } from './rpps-refused-lines.ts'
import { readSavoirFaire } from './rpps-savoir-faire.ts'
import type { SavoirFaireByPerson, SavoirFaireRefusal } from './rpps-savoir-faire.ts'
import { scanLines } from './rpps-scan.ts'
import { createRppsTerritory, findCommune } from './rpps-territory.ts'
import type { RppsTerritory, RppsTown } from './rpps-territory.ts'

export type RppsProgress = { file: 'activities' | 'savoir-faire'; bytesRead: number; totalBytes: number }

export type RppsFileOptions = {
  /** INSEE codes of the territory. */
  communes: ReadonlySet<string>
  /** Names and postal codes, so that lines without commune code are found too. */
  towns?: readonly RppsTown[]
  /** The separate savoir-faire file of later releases. */
  savoirFairePath?: string
  onProgress?: (progress: RppsProgress) => void
  signal?: AbortSignal
}

/** What was read: only the territory's lines are kept in memory. */
export type RppsReading = {
  /** Data lines of the file, without header nor blank lines. */
  lines: number
  territoryLines: readonly RppsLine[]
  savoirFaire: SavoirFaireByPerson
  refused: RefusedLines
  /** The file is cut short, or too many lines were refused: nobody absent may be taken for departed. */
  isIncomplete: boolean
  /** Lines placed by postal code and town, for want of a commune code. */
  inferredLines: number
}

export type RppsFileRefusal = SavoirFaireRefusal | 'too-many-refused-lines'

/**
 * Reads the national extraction ("PS_LibreAcces", 800 MB) in constant memory and keeps the lines whose
 * structure stands in the territory. Lines that cannot be read are refused one by one with their number.
 *
 * Refuses the whole file when it is not an extraction, lacks a column, or is mostly unreadable; `details.file`
 * says which of the two files is meant ('file-unreadable' in mid-reading may be either). Cancelled by `signal`: refuses 'cancelled'.
 */
export async function readRppsFile(path: string, options: RppsFileOptions): Promise<Result<RppsReading, RppsFileRefusal>> {
  const opened = await openRppsFile(path)
  if (!opened.ok) return refuse(opened.code, { ...opened.details, file: 'activities' })
  try {
    const activities = await readActivities(opened.value, options)
    if (!activities.ok) return refuse(activities.code, { ...activities.details, file: 'activities' })
    if (options.savoirFairePath === undefined) return activities
    const savoirFaire = await readSavoirFaire(options.savoirFairePath, {
      people: new Set(activities.value.territoryLines.map((line) => line.nationalId)),
      onProgress: (bytesRead, totalBytes) => options.onProgress?.({ file: 'savoir-faire', bytesRead, totalBytes }),
      signal: options.signal,
    })
    if (!savoirFaire.ok) return refuse(savoirFaire.code, { ...savoirFaire.details, file: 'savoir-faire' })
    return ok({ ...activities.value, savoirFaire: savoirFaire.value })
  } catch (error) {
    if (!isSystemError(error)) throw error
    return refuse('file-unreadable')
  } finally {
    await opened.value.file.close()
  }
}

async function readActivities(opened: OpenedRppsFile, options: RppsFileOptions): Promise<Result<RppsReading, RppsFileRefusal>> {
  const header = matchRppsHeader(opened.headerLine, options.savoirFairePath === undefined ? 'inside' : 'apart')
  if (!header.ok) return header
  const territory = createRppsTerritory(options.communes, options.towns ?? [])
  const refused = createRefusedLines(header.value)
  const territoryLines: RppsLine[] = []
  const end = await scanLines(opened.file, opened.bodyStart, {
    keyColumn: header.value.columnOf('communeCode'),
    names: header.value.names,
    isWanted: createLineFilter(territory, header.value),
    onLine: (bytes, line) => {
      const read = readLine(bytes, line, header.value, territory)
      if (read === 'elsewhere') return
      if (read === 'not-utf8' || read === 'no-person') refused.add({ line, reason: read, columns: header.value.names, bytes })
      else territoryLines.push(read)
    },
    onMalformed: refused.add,
    onProgress: (bytesRead) => options.onProgress?.({ file: 'activities', bytesRead, totalBytes: opened.size }),
    signal: options.signal,
  })
  if (end.isCancelled) return refuse('cancelled')
  if (end.lines === 0) return refuse('no-lines')
  if (refused.summary.count > end.lines / 2) {
    return refuse('too-many-refused-lines', { lines: end.lines, refused: refused.summary.count })
  }
  const inferredLines = territoryLines.filter((line) => line.isCommuneInferred).length
  return ok({
    lines: end.lines,
    territoryLines,
    savoirFaire: new Map(),
    refused: refused.summary,
    isIncomplete: end.isCut || refused.summary.count > REFUSED_KEPT,
    inferredLines,
  })
}

function readLine(bytes: Buffer, line: number, header: RppsHeader, territory: RppsTerritory): RppsLine | 'elsewhere' | 'not-utf8' | 'no-person' {
  const field = readRppsFields(bytes.toString('utf8'), header)
  const commune = findCommune(territory, placeOf(field))
  if (!commune) return 'elsewhere'
  if (!isUtf8(bytes)) return 'not-utf8'
  if (field('nationalId') === '' || field('lastName') === '') return 'no-person'
  return toRppsLine(field, line, commune)
}
