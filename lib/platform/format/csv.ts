export type Cell = string | number | null

/**
 * A table as CSV for French Excel: semicolons, UTF-8 with a byte order mark, CRLF. A text that a spreadsheet would run
 * as a formula is given an apostrophe (OWASP, CSV injection).
 */
export function csvText(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return `\uFEFF${[header, ...rows].map(csvLine).join('')}`
}

/** One line of such a table. */
export function csvLine(row: readonly Cell[]): string {
  return `${row.map(csvCell).join(';')}\r\n`
}

/** The text with an apostrophe in front when it starts like a formula, leading blanks included. */
export function withoutFormula(text: string): string {
  return /^[\s\u00a0]*[=+\-@\t\r]/.test(text) ? `'${text}` : text
}

function csvCell(cell: Cell): string {
  const text = typeof cell === 'string' ? withoutFormula(cell) : String(cell ?? '')
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
