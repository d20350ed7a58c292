import type { Client } from 'pg'
import type { Checks } from './backup-format.ts'
import { inOrder, listForeignKeys, listTables, type Sequence, type Table } from './catalog.ts'
import { checkTable, copyIn } from './copy-table.ts'

const enabling = { O: 'ENABLE', A: 'ENABLE ALWAYS', R: 'ENABLE REPLICA' } as const

/**
 * Puts every trigger of the product to sleep, for copied rows already are what triggers made of them; returns what wakes each as it
 * was. References are still checked: they are the database's own.
 */
export async function asleepTriggers(client: Client): Promise<() => Promise<void>> {
  const { rows } = await client.query<{ table: string; name: string; mode: keyof typeof enabling }>(`
    SELECT c.relname AS "table", t.tgname AS name, t.tgenabled AS mode FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND NOT t.tgisinternal AND t.tgenabled <> 'D'`)
  const alter = (row: { table: string; name: string }, what: string) => client.query(`ALTER TABLE public.${client.escapeIdentifier(row.table)} ${what} TRIGGER ${client.escapeIdentifier(row.name)}`)
  for (const row of rows) await alter(row, 'DISABLE')
  return async () => {
    for (const row of rows) await alter(row, enabling[row.mode])
  }
}

/** Where tables refer to each other in a circle, references are checked at the end; returns what checks them and makes them immediate again. */
export async function circularReferencesLater(client: Client): Promise<() => Promise<void>> {
  const { circular } = inOrder(await listTables(client), await listForeignKeys(client))
  const { rows } = await client.query<{ name: string }>('SELECT conname AS name FROM pg_constraint WHERE condeferrable')
  const deferrable = new Set(rows.map((row) => row.name))
  const strict = circular.filter((key) => !deferrable.has(key.constraint))
  const alter = (key: { from: string; constraint: string }, how: string) => client.query(`ALTER TABLE public.${client.escapeIdentifier(key.from)} ALTER CONSTRAINT ${client.escapeIdentifier(key.constraint)} ${how}`)
  for (const key of strict) await alter(key, 'DEFERRABLE INITIALLY DEFERRED')
  await client.query('SET CONSTRAINTS ALL DEFERRED')
  return async () => {
    await client.query('SET CONSTRAINTS ALL IMMEDIATE')
    for (const key of strict) await alter(key, 'NOT DEFERRABLE')
  }
}

/** Fills tables one after the other, as their parts come. */
export function tableFiller(client: Client, tables: readonly Table[]): { add: (table: string, bytes: Uint8Array) => Promise<void>; end: () => Promise<void> } {
  let open: { name: string; copy: ReturnType<typeof copyIn> } | null = null
  const end = async () => {
    await open?.copy.end()
    open = null
  }
  return {
    async add(name, bytes) {
      if (open?.name !== name) {
        await end()
        const table = tables.find((one) => one.name === name)
        if (!table) throw new Error(`rows of an unknown table: ${name}`)
        open = { name, copy: copyIn(client, table) }
      }
      await open.copy.write(bytes)
    },
    end,
  }
}

/** Puts every sequence where it stood. */
export async function setSequences(client: Client, sequences: readonly Sequence[]): Promise<void> {
  for (const { name, lastValue, isCalled } of sequences) await client.query('SELECT setval($1::regclass, $2::bigint, $3)', [`public.${client.escapeIdentifier(name)}`, lastValue, isCalled])
}

/** Whether every table holds the rows that were copied, byte for byte. */
export async function checkRows(client: Client, tables: readonly Table[], checks: Checks): Promise<boolean> {
  for (const table of tables) {
    const found = await checkTable(client, table)
    const wanted = checks.tables[table.name]
    if (found.rows !== wanted?.rows || found.sha256 !== wanted.sha256) return false
  }
  return true
}
