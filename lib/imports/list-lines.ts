import { plainWords, tidy } from '#lib/platform/format/plain-words'
import { withoutTitle } from '#lib/practitioners/name-key'
import type { ListField, ListMapping } from './list-columns.ts'
import { LIST_FIELDS } from './list-columns.ts'
import { looksLikeName } from './list-names.ts'

/** A row of the file as read: `row` is its number in the person's own spreadsheet, from 1. */
export type RawRow = { row: number; cells: string[] }
/** One line of the table itself. */
export type ListLine = { row: number; cells: Record<ListField, string> }
export type SkippedRow = { row: number; why: 'title' | 'header' | 'empty' | 'legend'; text: string }

/**
 * Tells the table's own lines from what surrounds them: titles above, header, empty rows, headings between, legend and totals below.
 * When in doubt a row is a line: a line wrongly kept is refused with its reason, one wrongly skipped would be lost in silence.
 */
export function listLines(rows: readonly RawRow[], context: { headerRow: number; mapping: ListMapping }): { lines: ListLine[]; skipped: SkippedRow[] } {
  const header = plainCells(rows.find((row) => row.row === context.headerRow)?.cells ?? [])
  const read = rows.map((row) => ({ row, line: lineOf(row, context.mapping) }))
  const lastSolidRow = read.findLast(({ row, line }) => row.row > context.headerRow && isSolid(line))?.row.row ?? context.headerRow
  const lines: ListLine[] = []
  const skipped: SkippedRow[] = []
  for (const { row, line } of read) {
    const why = reasonToSkip(row, line, { headerRow: context.headerRow, header, lastSolidRow })
    if (why === null) lines.push(line)
    else skipped.push({ row: row.row, why, text: tidy(row.cells.join(' ')).slice(0, 200) })
  }
  return { lines, skipped }
}

/** The line with every field present, empty when no column holds it. */
export function lineOf(row: RawRow, mapping: ListMapping): ListLine {
  const cells = Object.fromEntries(LIST_FIELDS.map((field) => [field, ''])) as Record<ListField, string>
  for (const column of mapping.columns) {
    if (column.field !== null) cells[column.field] = tidy(row.cells[column.index] ?? '')
  }
  return { row: row.row, cells }
}

const NOTE = /^(?:legende|total|totaux|sous total|nombre|nb|source|sources|mise a jour|maj|attention|remarques?|rappel|nota|note|secteur|commune de|liste|medecins? (?:generalistes?|de|du)|fait le|edite le|imprime le|page)\b/

function reasonToSkip(row: RawRow, line: ListLine, place: { headerRow: number; header: readonly string[]; lastSolidRow: number }): SkippedRow['why'] | null {
  const filled = row.cells.map(tidy).filter((cell) => cell !== '')
  if (filled.length === 0) return 'empty'
  if (row.row < place.headerRow) return 'title'
  if (row.row === place.headerRow || repeatsHeader(row, place.header)) return 'header'
  if (isSolid(line)) return null
  if (filled.length > 3 && line.cells.lastName !== '') return null
  if (isNote(line, filled)) return 'legend'
  // Below the last real line, what names nobody belongs to the legend; above it, a forgotten name must be told.
  if (row.row > place.lastSolidRow && !hasName(line)) return 'legend'
  return null
}

function isNote(line: ListLine, filled: readonly string[]): boolean {
  const text = filled.join(' ')
  if (/^[*(•]/.test(text) || NOTE.test(plainWords(text))) return true
  if (filled.length > 2) return false
  // "oui = accepte", "? : à rappeler", a sentence across the table.
  return /[=:]/.test(text) || (filled.length === 1 && !hasName(line))
}

function isSolid(line: ListLine): boolean {
  return hasName(line) && line.cells.city !== '' && !/[=:]/.test(line.cells.lastName)
}

function hasName(line: ListLine): boolean {
  return looksLikeName(line.cells.lastName) && withoutTitle(line.cells.lastName).split(' ').length <= 6
}

function repeatsHeader(row: RawRow, header: readonly string[]): boolean {
  const cells = plainCells(row.cells)
  const named = header.filter((title) => title !== '').length
  const same = cells.filter((cell, index) => cell !== '' && cell === header[index]).length
  return named > 0 && same * 2 > named
}

function plainCells(cells: readonly string[]): string[] {
  return cells.map(plainWords)
}
