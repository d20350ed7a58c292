import ExcelJS from 'exceljs'
import { addDays } from '#lib/platform/day'
import type { Result } from '#lib/platform/result'
import { ok, refuse } from '#lib/platform/result'
import type { WorkbookRefusal } from './list-archive.ts'
import { checkWorkbookArchive } from './list-archive.ts'
import type { RawRow } from './list-lines.ts'

export type RawSheet = { name: string; rows: RawRow[] }

const MAX_COLUMNS = 100
const MAX_ROWS = 20_000
const MAX_CELL = 2_000

/** Reads every visible sheet of an XLSX as rows of text: typed dates become `YYYY-MM-DD`, formulas their result, rich text plain text. */
export async function readWorkbook(bytes: Uint8Array): Promise<Result<RawSheet[], WorkbookRefusal | 'too-many-rows'>> {
  const buffer = Buffer.from(bytes)
  const archive = checkWorkbookArchive(buffer)
  if (!archive.ok) return archive
  const workbook = await load(buffer)
  if (workbook === null) return refuse('unreadable-workbook')
  const sheets: RawSheet[] = []
  for (const sheet of workbook.worksheets) {
    if (sheet.state !== 'visible') continue
    const rows = rowsOf(sheet)
    if (rows === null) return refuse('too-many-rows', { rows: MAX_ROWS })
    sheets.push({ name: sheet.name, rows })
  }
  return ok(sheets)
}

/** Null when the library cannot read the file: it throws on any disorder inside, which is the file's fault, not a bug. */
async function load(buffer: Buffer): Promise<ExcelJS.Workbook | null> {
  const workbook = new ExcelJS.Workbook()
  // The library's own type of Buffer is an ArrayBuffer; it copies what it is given.
  const content = buffer.buffer.slice(buffer.byteOffset, buffer.byteOffset + buffer.byteLength) as ArrayBuffer
  try {
    // Drop-down lists and colours over whole columns would be expanded cell by cell.
    return await workbook.xlsx.load(content, { ignoreNodes: ['dataValidations', 'conditionalFormatting', 'hyperlinks', 'drawing', 'legacyDrawing', 'tableParts', 'picture', 'extLst'] })
  } catch {
    return null
  }
}

function rowsOf(sheet: ExcelJS.Worksheet): RawRow[] | null {
  const rows: RawRow[] = []
  let isTooLong = false
  sheet.eachRow({ includeEmpty: false }, (row, number) => {
    const cells: string[] = []
    row.eachCell({ includeEmpty: false }, (cell, column) => {
      if (column > MAX_COLUMNS) return
      // A range merged across columns is written once; merged down the rows, it belongs to each of them.
      const isRepeated = cell.isMerged && cell.master !== cell && Number(cell.master.col) !== column
      cells[column - 1] = isRepeated ? '' : textOf(cell.value).slice(0, MAX_CELL)
    })
    if (rows.length >= MAX_ROWS) isTooLong = true
    else rows.push({ row: number, cells: Array.from(cells, (cell) => cell ?? '') })
  })
  return isTooLong ? null : rows
}

/** The text of a cell as the person sees it; an error value (#REF!) is empty. */
function textOf(value: ExcelJS.CellValue): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'number') return Number.isInteger(value) ? String(value) : String(Math.round(value * 1e9) / 1e9)
  if (typeof value === 'boolean') return value ? 'oui' : 'non'
  // Excel's days have no zone: the library gives midnight UTC, sometimes a millisecond before it.
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : addDays('1970-01-01', Math.floor((value.getTime() + 1_000) / 86_400_000))
  if ('richText' in value) return value.richText.map((part) => part.text).join('')
  if ('hyperlink' in value) return textOf(value.text)
  if ('formula' in value || 'sharedFormula' in value) return textOf(value.result)
  return ''
}
