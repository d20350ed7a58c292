import type { Sheet } from '#lib/platform/files/csv'
import { figureNotes, figuresHeading, figureTables } from './figure-tables.ts'
import type { YearFigures } from './year-figures.ts'

/** The figures as a workbook: what they are and how to read them, then a sheet for each table. */
export function figureWorkbook(figures: YearFigures): Sheet[] {
  return [
    { name: 'À lire', header: [`Chiffres ACI. ${figures.contractTitle}`], rows: [[figuresHeading(figures)], ...figureNotes(figures).map((note) => [note])] },
    ...figureTables(figures).map(({ title, header, rows }) => ({ name: title, header, rows })),
  ]
}
