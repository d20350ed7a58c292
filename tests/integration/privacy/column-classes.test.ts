import { describe, expect, it } from 'vitest'
import { workerTasks } from '#lib/cli/worker-tasks'
import { type ClassedTable, columnsOf, personalClasses } from '#lib/privacy/column-class'
import { classedTables } from '#lib/privacy/classed-tables'
import { listUseCases } from '#tests/architecture/use-cases'
import { useDatabase } from '#tests/setup/test-database'

const database = useDatabase()

/** Columns of the migrated database, as `table.column`; the queue's own schema and the list of migrations are not ours. */
async function realColumns(): Promise<string[]> {
  const rows = await database.owner<{ name: string }>(`
    SELECT table_name || '.' || column_name AS name FROM information_schema.columns
     WHERE table_schema = 'public' AND table_name <> '_prisma_migrations' ORDER BY 1`)
  return rows.map((row) => row.name)
}

const classed = (tables: readonly ClassedTable[]) => tables.flatMap((table) => columnsOf(table).map((column) => `${table.table}.${column.name}`)).toSorted()

/** What is wrong with a classification, in a sentence each. */
function faults(tables: readonly ClassedTable[], real: readonly string[]): string[] {
  const names = classed(tables)
  const known = new Set(real)
  const given = new Set(names)
  const erasers = new Set([...Object.keys(workerTasks), ...listUseCases().map((one) => one.name)])
  return [
    ...real.filter((name) => !given.has(name)).map((name) => `${name} is not classified`),
    ...names.filter((name) => !known.has(name)).map((name) => `${name} does not exist`),
    ...names.filter((name, index) => names[index - 1] === name).map((name) => `${name} is classified twice`),
    ...tables.flatMap((table) => [
      ...[...table.erasedBy, ...(table.sooner?.erasedBy ?? [])].filter((name) => !erasers.has(name)).map((name) => `${table.table}: nothing is named ${name}`),
      ...[table.kept, ...(table.sooner ? [table.sooner.kept] : [])].flatMap((kept) => {
        if ('rowOf' in kept && !tables.some((other) => other.table === kept.rowOf)) return [`${table.table}: there is no table ${kept.rowOf}`]
        if ('column' in kept && !known.has(kept.column)) return [`${table.table}: there is no column ${kept.column}`]
        return []
      }),
      ...('setting' in table.kept || 'constant' in table.kept) && table.erasedBy.length === 0 ? [`${table.table} has a term and nothing that erases it`] : [],
      ...(table.sooner?.columns.split(' ') ?? []).filter((name) => !given.has(`${table.table}.${name}`)).map((name) => `${table.table}.${name} is emptied and not classified`),
      ...(table.foundBy && !known.has(`${table.table}.${table.foundBy.column}`) ? [`${table.table} is found by what does not exist`] : []),
    ]),
  ].toSorted()
}

describe('the classification of columns', () => {
  it('names each column of the database once, and only what exists', async () => {
    const real = await realColumns()
    expect(real.length).toBeGreaterThan(700)
    expect(faults(classedTables, real)).toEqual([])
  })

  it('would notice a new column, one that went, and an eraser or a row that does not exist', async () => {
    await database.owner('CREATE TABLE nobody_thought_of (telephone text)')
    const spoiled = classedTables.map((table): ClassedTable => (table.table === 'contact_message'
      ? { ...table, kept: { rowOf: 'nothing' }, erasedBy: ['forget-nothing'], columns: { ...table.columns, contact: `${table.columns.contact} nickname` } } : table))
    const found = faults(spoiled, await realColumns())
    await database.owner('DROP TABLE nobody_thought_of')
    expect(found).toEqual([
      'contact_message.nickname does not exist',
      'contact_message: nothing is named forget-nothing',
      'contact_message: there is no table nothing',
      'nobody_thought_of.telephone is not classified',
    ])
  })

  it('has for each personal column a term, somebody who erases it, or something that it lasts as long as', () => {
    const endless = classedTables.flatMap((table) => columnsOf(table)
      .filter((one) => ['contact', 'identity'].includes(one.dataClass) && personalClasses.includes(one.dataClass))
      .filter((one) => 'while' in table.kept && table.kept.while === 'installation' && table.erasedBy.length === 0 && !table.sooner?.columns.split(' ').includes(one.name))
      .map((one) => `${table.table}.${one.name}`))
    // What is left of a registration when its names are gone says of nobody in particular.
    expect(endless).toEqual(['registration.state', 'registration.asked_at', 'attestation.half_days', 'attestation.minutes', 'attestation.issued_at', 'attestation.withdrawn_at'])
  })
})
