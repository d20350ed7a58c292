import type { Result } from '#lib/platform/result'
import { ok, refuse } from '#lib/platform/result'
import type { WorkbookRefusal } from './list-archive.ts'
import { findHeader, headerScore } from './list-columns.ts'
import type { CsvEncoding, CsvRefusal } from './list-csv.ts'
import { readCsv } from './list-csv.ts'
import type { RawRow } from './list-lines.ts'
import type { RawSheet } from './list-workbook.ts'
import { readWorkbook } from './list-workbook.ts'

/** A table as read, before any column is chosen. `headerRow` and the rows' numbers are those of the person's own file, from 1. */
export type RawTable = {
  filename: string
  format: 'xlsx' | 'csv'
  encoding: CsvEncoding | null
  sheetName: string | null
  /** Sheets that were not read, and may be asked for instead. */
  otherSheets: string[]
  headerRow: number
  header: string[]
  rows: RawRow[]
}

export type ListFileRefusal =
  | 'empty-file' | 'file-too-large' | 'old-excel' | 'protected-file' | 'no-header' | 'unknown-sheet'
  | WorkbookRefusal | CsvRefusal

export type ListFileOptions = { sheetName?: string; maxBytes?: number }

/** Largest list accepted, in bytes. */
export const LIST_FILE_MAX_BYTES = 20 * 1024 * 1024

/**
 * Reads the coordinator's list (R9), XLSX or CSV, told apart by content and not by name. Of several sheets it reads the one whose header
 * is best recognised, or the one asked for. Refuses what is no spreadsheet, is too large, is empty, or has no row that names its columns.
 */
export async function readListFile(bytes: Uint8Array, filename: string, options: ListFileOptions = {}): Promise<Result<RawTable, ListFileRefusal>> {
  const maxBytes = options.maxBytes ?? LIST_FILE_MAX_BYTES
  if (bytes.length === 0) return refuse('empty-file')
  if (bytes.length > maxBytes) return refuse('file-too-large', { megabytes: Math.floor(maxBytes / 1024 / 1024) })
  const kind = fileKind(bytes)
  if (kind !== 'zip' && kind !== 'text') return refuse(kind)
  if (kind === 'zip') {
    const sheets = await readWorkbook(bytes)
    return sheets.ok ? tableOf(sheets.value, { filename, format: 'xlsx', encoding: null }, options.sheetName) : sheets
  }
  const csv = readCsv(bytes)
  return csv.ok ? tableOf([{ name: '', rows: csv.value.rows }], { filename, format: 'csv', encoding: csv.value.encoding }, undefined) : csv
}

type Origin = Pick<RawTable, 'filename' | 'format' | 'encoding'>

function tableOf(sheets: readonly RawSheet[], origin: Origin, wanted: string | undefined): Result<RawTable, ListFileRefusal> {
  if (sheets.every((sheet) => sheet.rows.every((row) => row.cells.every((cell) => cell.trim() === '')))) return refuse('empty-file')
  const offered = wanted === undefined ? sheets : sheets.filter((sheet) => sheet.name === wanted)
  if (offered.length === 0) return refuse('unknown-sheet', { sheets: sheets.map((sheet) => sheet.name) })
  const scored = offered.map((sheet) => {
    const index = findHeader(sheet.rows.map((row) => row.cells))
    const header = index === null ? undefined : sheet.rows[index]
    return { sheet, header, score: header === undefined ? 0 : headerScore(header.cells) }
  })
  const best = scored.reduce((chosen, one) => (one.score > chosen.score ? one : chosen))
  if (best.header === undefined) return refuse('no-header', { sheets: sheets.map((sheet) => sheet.name) })
  return ok({
    ...origin,
    sheetName: origin.format === 'xlsx' ? best.sheet.name : null,
    otherSheets: sheets.filter((sheet) => sheet !== best.sheet).map((sheet) => sheet.name),
    headerRow: best.header.row,
    header: best.header.cells,
    rows: best.sheet.rows,
  })
}

/** What the first bytes say the file is, whatever its name. */
export function fileKind(bytes: Uint8Array): 'zip' | 'text' | 'old-excel' | 'protected-file' | 'not-a-spreadsheet' {
  const starts = (...signature: number[]) => signature.every((byte, index) => bytes[index] === byte)
  if (starts(0x50, 0x4b, 0x03, 0x04)) return 'zip'
  // An XLSX with a password is wrapped in the container of the old XLS; its stream names tell them apart.
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) return Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'protected-file' : 'old-excel'
  const isPicture = starts(0x89, 0x50, 0x4e, 0x47) || starts(0xff, 0xd8, 0xff) || starts(0x47, 0x49, 0x46, 0x38) || starts(0x49, 0x49, 0x2a, 0x00) || starts(0x42, 0x4d, 0x00)
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 1024)).replace(/^ï»¿/, '').trimStart().toLowerCase()
  const isMarkup = /^(?:%pdf|<!doctype|<html|<table|<\?xml|<svg|\{\\rtf|rar!)/.test(head)
  return isPicture || isMarkup || starts(0x50, 0x4b) || starts(0x1f, 0x8b) ? 'not-a-spreadsheet' : 'text'
}
