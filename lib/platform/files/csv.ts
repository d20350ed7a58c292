export type Cell = string | number | null

/** A list to hand out: its headings, then its lines, in the same order. */
export type Sheet = { name: string; header: readonly string[]; rows: readonly (readonly Cell[])[] }

/**
 * The list as a French Excel opens it: `;`, UTF-8 with its mark, CRLF. A cell that a spreadsheet would run as a
 * formula is given an apostrophe (OWASP, CSV injection).
 */
export function csvOf(sheet: Sheet): string {
  const lines = [sheet.header, ...sheet.rows].map((row) => row.map(csvCell).join(';'))
  return `\uFEFF${lines.join('\r\n')}\r\n`
}

function csvCell(cell: Cell): string {
  const text = typeof cell === 'string' ? withoutFormula(cell) : String(cell ?? '')
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** The text with an apostrophe in front when it starts like a formula, leading blanks included. */
export function withoutFormula(text: string): string {
  return /^[\s\u00a0]*[=+\-@\t\r]/.test(text) ? `'${text}` : text
}
