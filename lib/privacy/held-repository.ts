import type { Db } from '#lib/platform/db/client'
import { Prisma } from '#lib/platform/db/generated/client'
import { quoteIdentifier } from '#lib/platform/db/roles'
import type { SubjectKey } from './column-class.ts'
import { mailboxOf } from './mailbox-sql.ts'
import type { HeldTable, TraceTable } from './held-tables.ts'

export type Row = Record<string, unknown>

/** Rows of one table about the person, in the columns that may leave. Names of tables and columns come from the classification alone. */
export async function loadHeld(client: Db, { table, foundBy, columns }: HeldTable, subjects: Record<SubjectKey, readonly string[]>): Promise<Row[]> {
  const found = await client.$queryRaw<{ row: Row }[]>`SELECT to_jsonb(x) AS row FROM (SELECT ${names(columns)} FROM ${name(table.table)} WHERE ${isOf(foundBy, subjects)}) x`
  return found.map((one) => one.row)
}

/** How many rows of each table are about the person. */
export async function countHeld(client: Db, tables: readonly HeldTable[], subjects: Record<SubjectKey, readonly string[]>): Promise<Map<string, number>> {
  const counts = tables.map(({ table, foundBy }) => Prisma.sql`SELECT ${table.table} AS "table", count(*)::int AS rows FROM ${name(table.table)} WHERE ${isOf(foundBy, subjects)}`)
  const rows = await client.$queryRaw<{ table: string; rows: number }[]>`${Prisma.join(counts, ' UNION ALL ')}`
  return new Map(rows.map((row) => [row.table, row.rows]))
}

/** Where the accounts are named as those who did something: which row, when, in which capacity. */
export async function loadTraces(client: Db, { table, by, columns }: TraceTable, accountIds: readonly string[]): Promise<Row[]> {
  const found = await client.$queryRaw<{ row: Row }[]>`
    SELECT to_jsonb(x) AS row FROM (SELECT ${names(columns)} FROM ${name(table.table)} WHERE ${isBy(by, accountIds)}) x`
  return found.map((one) => one.row)
}

/** How many rows name the accounts so. */
export async function countTraces(client: Db, tables: readonly TraceTable[], accountIds: readonly string[]): Promise<number> {
  const counts = tables.map(({ table, by }) => Prisma.sql`SELECT count(*) AS rows FROM ${name(table.table)} WHERE ${isBy(by, accountIds)}`)
  const [row] = await client.$queryRaw<{ rows: number }[]>`SELECT sum(rows)::int AS rows FROM (${Prisma.join(counts, ' UNION ALL ')}) counted`
  return row?.rows ?? 0
}

const isBy = (by: readonly string[], accountIds: readonly string[]) => Prisma.join(by.map((column) => Prisma.sql`${name(column)} = ANY(${[...accountIds]}::uuid[])`), ' OR ')

function isOf({ subject, column }: HeldTable['foundBy'], subjects: Record<SubjectKey, readonly string[]>): Prisma.Sql {
  const held = [...subjects[subject]]
  if (subject === 'mail') return Prisma.sql`${mailboxOf(name(column))} = ANY(${held})`
  return Prisma.sql`${name(column)}::text = ANY(${held})`
}

const name = (identifier: string) => Prisma.raw(quoteIdentifier(identifier))
const names = (columns: readonly { name: string }[]) => Prisma.join(columns.map((one) => name(one.name)))
