import type { InstanceSettings } from '#lib/instance/settings'
import { type ClassedTable, columnsOf, type DataClass, personalClasses, type ReaderGroup, type Treatment } from './column-class.ts'
import { classLabels, lastingLabels, readerLabels } from './labels.ts'
import { keptSentence, personalTerms } from './kept-sentence.ts'
import { treatments } from './treatments.ts'

/** A line of the register of processing (GDPR, article 30), in words. */
export type ProcessingLine = {
  treatment: Treatment; name: string; purpose: string; basis: string; people: string
  categories: string[]; recipients: string[]; terms: string[]
  /** Of how many columns it is made, so that nobody believes that it was typed. */
  columns: number
}

const keysOf = <Key extends string>(record: Record<Key, unknown>) => Object.keys(record) as Key[]

/** The register: one line per treatment, drawn from the classification of every column and the settings of today. */
export function processingRegister(tables: readonly ClassedTable[], settings: InstanceSettings): ProcessingLine[] {
  return keysOf(treatments).map((treatment) => {
    const own = tables.filter((table) => table.treatment === treatment)
    const columns = own.flatMap(columnsOf)
    const classes = new Set<DataClass>(columns.map((column) => column.dataClass).filter((dataClass) => personalClasses.includes(dataClass)))
    const readers = new Set<ReaderGroup>(own.filter((table) => columnsOf(table).some((column) => personalClasses.includes(column.dataClass))).flatMap((table) => table.readers))
    const terms = new Set(own.flatMap((table) => personalTerms(table, settings)))
    // What nothing ends is told alone: beside a delay it would only say that days and counts stay.
    const ending = [...terms].filter((term) => term !== lastingLabels.installation)
    return {
      treatment, ...treatments[treatment], columns: columns.length,
      categories: keysOf(classLabels).filter((key) => classes.has(key)).map((key) => classLabels[key]),
      recipients: keysOf(readerLabels).filter((key) => readers.has(key)).map((key) => readerLabels[key]),
      terms: ending.length === 0 ? [...terms] : ending,
    }
  })
}

/** A line of the classification itself, for whoever audits it. */
export type ClassedColumn = { table: string; column: string; treatment: string; dataClass: string; readers: string; kept: string; erasedBy: string }

/** Every column, in words. */
export function classedColumns(tables: readonly ClassedTable[], settings: InstanceSettings): ClassedColumn[] {
  return tables.flatMap((table) => columnsOf(table).map(({ name, dataClass }) => {
    const rule = table.sooner?.columns.split(' ').includes(name) ? table.sooner : table
    return {
      table: table.table, column: name, treatment: treatments[table.treatment].name, dataClass: classLabels[dataClass], readers: table.readers.map((reader) => readerLabels[reader]).join(', '),
      kept: keptSentence(rule.kept, settings) ?? `comme ${'rowOf' in rule.kept ? rule.kept.rowOf : ''}`, erasedBy: rule.erasedBy.join(', '),
    }
  }))
}
