import { readCsv, type CsvRefusal } from '#lib/imports/list-csv'
import type { RawRow } from '#lib/imports/list-lines'
import { readWorkbook } from '#lib/imports/list-workbook'
import type { WorkbookRefusal } from '#lib/imports/list-archive'
import { fileKind } from '#lib/imports/list-file'
import { ok, refuse, type Result } from '#lib/platform/result'
import { type OlderColumns, olderColumns, type OlderColumnsRefusal } from './older-columns.ts'

/** Largest list of people who wait, in bytes and in lines. */
export const olderFileMaxBytes = 5 * 1024 * 1024
export const olderListMaxLines = 1000

/** A list as it was read, before anybody is known in it. */
export type OlderTable = { columns: OlderColumns; rows: RawRow[] }
export type OlderFileRefusal = 'empty-file' | 'too-many-lines' | 'old-excel' | 'protected-file' | WorkbookRefusal | CsvRefusal | OlderColumnsRefusal

/** Reads a list of people who wait, XLSX or CSV, told apart by content. Of several sheets the first that names its columns is read. */
export async function readOlderFile(bytes: Uint8Array): Promise<Result<OlderTable, OlderFileRefusal>> {
  if (bytes.length === 0) return refuse('empty-file')
  const kind = fileKind(bytes)
  if (kind !== 'zip' && kind !== 'text') return refuse(kind)
  const read = kind === 'zip' ? await readWorkbook(bytes) : csvSheets(bytes)
  if (!read.ok) return read
  const tables = read.value.map(({ rows }) => tableOf(rows))
  return tables.find((table) => table.ok) ?? tables.find((table) => !table.ok && table.code !== 'no-header') ?? refuse('no-header')
}

function csvSheets(bytes: Uint8Array): Result<{ rows: RawRow[] }[], CsvRefusal> {
  const csv = readCsv(bytes)
  return csv.ok ? ok([{ rows: csv.value.rows }]) : csv
}

function tableOf(rows: readonly RawRow[]): Result<OlderTable, 'too-many-lines' | OlderColumnsRefusal> {
  const found = olderColumns(rows.map((row) => row.cells))
  if (!found.ok) return found
  const { headerIndex, ...columns } = found.value
  const below = rows.slice(headerIndex + 1).filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  if (below.length > olderListMaxLines) return refuse('too-many-lines', { lines: olderListMaxLines })
  return ok({ columns, rows: below.map(({ row, cells }) => ({ row, cells: cells.map((cell) => cell.slice(0, 300)) })) })
}
