import type { Workbook } from 'exceljs'
import type { Sheet } from './csv.ts'

/**
 * The list as an Excel file: headings in bold that stay on screen, columns as wide as what they hold. Texts are
 * written as texts, so none is ever run as a formula.
 */
export async function xlsxOf(sheet: Sheet): Promise<Uint8Array<ArrayBuffer>> {
  return xlsxBook([sheet])
}

/** The same with several lists, one a sheet. */
export async function xlsxBook(sheets: readonly Sheet[]): Promise<Uint8Array<ArrayBuffer>> {
  const { default: exceljs } = await import('exceljs')
  const book = new exceljs.Workbook()
  for (const sheet of sheets) addSheet(book, sheet)
  return new Uint8Array(await book.xlsx.writeBuffer())
}

function addSheet(book: Workbook, sheet: Sheet): void {
  const page = book.addWorksheet(sheet.name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31), { views: [{ state: 'frozen', ySplit: 1 }] })
  page.addRow([...sheet.header]).font = { bold: true }
  for (const row of sheet.rows) page.addRow([...row])
  page.columns.forEach((column, index) => {
    const widest = Math.max(...[sheet.header, ...sheet.rows].map((row) => String(row[index] ?? '').length))
    column.width = Math.min(60, Math.max(8, widest + 2))
  })
  page.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: Math.max(1, sheet.header.length) } }
}
