import { CsvError, parse } from 'csv-parse/sync'
import type { Result } from '#lib/platform/result'
import { ok, refuse } from '#lib/platform/result'
import { findHeader, headerScore } from './list-columns.ts'
import type { RawRow } from './list-lines.ts'

export type CsvEncoding = 'utf-8' | 'utf-16' | 'windows-1252'
export type CsvReading = { encoding: CsvEncoding; separator: string; rows: RawRow[] }
export type CsvRefusal = 'not-a-spreadsheet' | 'broken-csv' | 'too-many-rows'

const MAX_ROWS = 20_000
const MAX_CELL = 2_000

/** Reads a CSV whatever French Excel, LibreOffice or a web form made of it: encoding and separator are found from the content. */
export function readCsv(bytes: Uint8Array): Result<CsvReading, CsvRefusal> {
  const { encoding, text } = decode(bytes)
  // No text file holds this character: it is a picture, a program, an archive.
  if (text.includes('\u0000')) return refuse('not-a-spreadsheet')
  const separator = findSeparator(text)
  const records = parseRecords(text, separator)
  if (!records.ok) return records
  if (records.value.length > MAX_ROWS) return refuse('too-many-rows', { rows: MAX_ROWS })
  const rows = records.value.map((cells, index) => ({ row: index + 1, cells: cells.slice(0, 100).map((cell) => cell.slice(0, MAX_CELL)) }))
  return ok({ encoding, separator, rows })
}

function decode(bytes: Uint8Array): { encoding: CsvEncoding; text: string } {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return { encoding: 'utf-16', text: new TextDecoder('utf-16le').decode(bytes) }
  if (first === 0xfe && second === 0xff) return { encoding: 'utf-16', text: new TextDecoder('utf-16be').decode(bytes) }
  const text = new TextDecoder('utf-8').decode(bytes)
  const broken = text.split('\uFFFD').length - 1
  const accented = (text.match(/[\u0080-\uFFFC]/g) ?? []).length
  // One damaged letter does not make a UTF-8 file a Windows-1252 one: it shows as a lost character, to be confirmed.
  if (broken === 0 || broken < accented) return { encoding: 'utf-8', text }
  return { encoding: 'windows-1252', text: new TextDecoder('windows-1252').decode(bytes) }
}

/** The separator under which the header is best recognised; of equals, the one French Excel writes. */
function findSeparator(text: string): string {
  const head = text.slice(0, 50_000).split(/\r\n|\r|\n/).slice(0, 60)
  const scores = [';', '\t', ',', '|'].map((separator) => {
    const rows = head.map((line) => line.split(separator).map((cell) => cell.replace(/^\s*"|"\s*$/g, '')))
    const header = findHeader(rows)
    return { separator, score: header === null ? 0 : headerScore(rows[header] ?? []) }
  })
  return scores.reduce((best, one) => (one.score > best.score ? one : best)).separator
}

function parseRecords(text: string, separator: string): Result<string[][], CsvRefusal> {
  try {
    return ok(parse(text, { bom: true, delimiter: separator, relaxColumnCount: true, relaxQuotes: true, skipEmptyLines: false, to: MAX_ROWS + 1, maxRecordSize: 1_000_000 }))
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return refuse('broken-csv', { line: typeof error['lines'] === 'number' ? error['lines'] : 0 })
  }
}
