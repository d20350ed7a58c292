import { type ClassedTable, columnsOf, type DataClass, type FoundBy } from './column-class.ts'
import { whyUnreachable } from './unreachable.ts'

export type HeldColumn = { name: string; dataClass: DataClass }
/** Rows about a person in one table, and which of its columns leave in a file. */
export type HeldTable = { table: ClassedTable; foundBy: FoundBy; columns: HeldColumn[] }
/** Columns of a table that say which account did something; the rest of such a row is about somebody else. */
export type TraceTable = { table: ClassedTable; by: string[]; columns: HeldColumn[] }

/** Whoever takes a file away: the person alone does not read what others noted about them, which may speak of somebody else too. */
export type FileReader = 'self' | 'office'

/** The tables whose rows about a person are found, with the columns of the file: never a secret, never what is sealed. */
export function heldTables(tables: readonly ClassedTable[], reader: FileReader): HeldTable[] {
  return tables.flatMap((table) => (table.foundBy ? [{ table, foundBy: table.foundBy, columns: columnsOf(table).filter((one) => leaves(one.dataClass, reader)) }] : []))
}

/** The tables that say what an account did, without what only a reader of identities may open. */
export function traceTables(tables: readonly ClassedTable[]): TraceTable[] {
  return tables.flatMap((table) => {
    const columns = columnsOf(table)
    const by = columns.filter((one) => isAuthor(one) && unsealed(table)).map((one) => one.name)
    return by.length === 0 ? [] : [{ table, by, columns: columns.filter((one) => ['technical', 'trace'].includes(one.dataClass)) }]
  })
}

/** Whether a column names the account that did something. */
export function isAuthor({ name, dataClass }: HeldColumn): boolean {
  return dataClass === 'trace' && (name === 'actor_id' || name === 'author_id' || name.endsWith('_by_id'))
}

/** Personal columns of rows about a person that stay out of the file, and are told in it. */
export function heldBack(table: ClassedTable, reader: FileReader): string[] {
  return columnsOf(table).filter((one) => !leaves(one.dataClass, reader) && one.dataClass !== 'technical').map((one) => one.name)
}

function leaves(dataClass: DataClass, reader: FileReader): boolean {
  return dataClass !== 'secret' && dataClass !== 'identity' && (dataClass !== 'confidence' || reader === 'office')
}

// The application has no right on sealed tables in the minimal mode: asking would fail.
function unsealed(table: ClassedTable): boolean {
  return table.columns.identity === undefined || whyUnreachable(table.table, table.columns.identity.split(' ')[0] ?? '') === undefined
}
