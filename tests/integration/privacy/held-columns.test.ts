import { expect, test } from 'vitest'
import { classedTables } from '#lib/privacy/classed-tables'
import { type ClassedTable, columnsOf, personalClasses } from '#lib/privacy/column-class'
import { heldTables, isAuthor, traceTables } from '#lib/privacy/held-tables'
import { unreachable, whyUnreachable } from '#lib/privacy/unreachable'

/** Personal columns that the export of a person neither holds nor has an excuse for. */
function missing(tables: readonly ClassedTable[]): string[] {
  const held = new Map(heldTables(tables, 'office').map((one) => [one.table.table, new Set(one.columns.map((column) => column.name))]))
  const traced = new Map(traceTables(tables).map((one) => [one.table.table, new Set(one.columns.map((column) => column.name))]))
  return tables.flatMap((table) => columnsOf(table)
    .filter((one) => personalClasses.includes(one.dataClass) && whyUnreachable(table.table, one.name) === undefined)
    .filter((one) => !(held.get(table.table)?.has(one.name) ?? false) && !(one.dataClass === 'trace' && (traced.get(table.table)?.has(one.name) ?? false)))
    .map((one) => `${table.table}.${one.name}`))
}

test('the export of a person holds every personal column, or says why not', () => {
  expect(missing(classedTables)).toEqual([])
})

test('control: a new personal table that nothing leads to is named', () => {
  const forgotten: ClassedTable = { table: 'newsletter', treatment: 'mails', readers: ['coordination'], kept: { while: 'member-wishes' }, erasedBy: [], columns: { technical: 'id', contact: 'email', trace: 'at' } }
  expect(missing([...classedTables, forgotten])).toEqual(['newsletter.email', 'newsletter.at'])
})

test('no excuse is left for what does not exist', () => {
  const known = new Set(classedTables.flatMap((table) => [table.table, ...columnsOf(table).map((one) => `${table.table}.${one.name}`)]))
  expect(Object.keys(unreachable).filter((name) => !known.has(name))).toEqual([])
})

test('what stays after an erasure says why, and no secret or sealed column ever leaves', () => {
  expect(classedTables.filter((table) => table.foundBy && table.foundBy.erasure !== 'goes' && table.foundBy.why === undefined).map((table) => table.table)).toEqual([])
  const out = ['self', 'office'].flatMap((reader) => heldTables(classedTables, reader === 'self' ? 'self' : 'office').flatMap((one) => one.columns.map((column) => column.dataClass)))
  expect(out.filter((dataClass) => dataClass === 'secret' || dataClass === 'identity')).toEqual([])
  expect(heldTables(classedTables, 'self').flatMap((one) => one.columns).filter((column) => column.dataClass === 'confidence')).toEqual([])
  expect(classedTables.flatMap(columnsOf).filter(isAuthor).length).toBeGreaterThan(20)
})
