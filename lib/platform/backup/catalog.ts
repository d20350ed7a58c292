import type { Client } from 'pg'

export type Table = { name: string; columns: string[] }
export type ForeignKey = { constraint: string; from: string; to: string }
export type Sequence = { name: string; lastValue: string; isCalled: boolean }

/** Every table of the product with its columns, those first that others refer to. Computed columns are not copied: they are computed again. */
export async function listTables(client: Client): Promise<Table[]> {
  const { rows } = await client.query<Table>(`
    SELECT c.relname AS name, array_agg(a.attname::text ORDER BY a.attnum) AS columns FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> '_prisma_migrations'
       AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '' GROUP BY c.relname ORDER BY c.relname`)
  return inOrder(rows, await listForeignKeys(client)).tables
}

/** What refers to what; a table that refers to itself is left out, for one copy brings all of it. */
export async function listForeignKeys(client: Client): Promise<ForeignKey[]> {
  const { rows } = await client.query<ForeignKey>(`
    SELECT k.conname AS constraint, f.relname AS "from", t.relname AS "to" FROM pg_constraint k JOIN pg_class f ON f.oid = k.conrelid JOIN pg_class t ON t.oid = k.confrelid
     WHERE k.contype = 'f' AND k.conparentid = 0 AND f.relnamespace = 'public'::regnamespace AND f.oid <> t.oid ORDER BY f.relname, k.conname`)
  return rows
}

/** Tables so that each comes after those it refers to, and the references that no order can serve (tables that refer to each other). */
export function inOrder<Named extends { name: string }>(tables: readonly Named[], keys: readonly ForeignKey[]): { tables: Named[]; circular: ForeignKey[] } {
  const left = new Map(tables.map((table) => [table.name, table]))
  const ordered: Named[] = []
  const circular: ForeignKey[] = []
  while (left.size > 0) {
    const waitsFor = (name: string) => keys.filter((key) => key.from === name && left.has(key.to))
    const free = [...left.values()].filter((table) => waitsFor(table.name).length === 0)
    // All that is left waits for each other: one of them begins, and its references are checked once the others are there.
    const next = free.length > 0 ? free : [...left.values()].slice(0, 1)
    if (free.length === 0) circular.push(...next.flatMap((table) => waitsFor(table.name)))
    for (const table of next) {
      ordered.push(table)
      left.delete(table.name)
    }
  }
  return { tables: ordered, circular }
}

/** Where every sequence stands. */
export async function listSequences(client: Client): Promise<Sequence[]> {
  const { rows } = await client.query<{ name: string }>(`SELECT relname AS name FROM pg_class WHERE relkind = 'S' AND relnamespace = 'public'::regnamespace ORDER BY 1`)
  const sequences: Sequence[] = []
  for (const { name } of rows) {
    const found = await client.query<Omit<Sequence, 'name'>>(`SELECT last_value::text AS "lastValue", is_called AS "isCalled" FROM public.${client.escapeIdentifier(name)}`)
    if (found.rows[0]) sequences.push({ name, ...found.rows[0] })
  }
  return sequences
}
