import { type Cell, csvText } from '#lib/platform/format/csv'

/** A list to hand out: its headings, then its lines, in the same order. */
export type Sheet = { name: string; header: readonly string[]; rows: readonly (readonly Cell[])[] }

/** The list as a French Excel opens it. */
export function csvOf(sheet: Sheet): string {
  return csvText(sheet.header, sheet.rows)
}
