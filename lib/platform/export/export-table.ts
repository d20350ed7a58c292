import path from 'node:path'
import { mkdir, open as openFile } from 'node:fs/promises'
import type { Client } from 'pg'
import { z } from 'zod'
import type { Table } from '#lib/platform/backup/catalog'
import { type Cell, csvLine } from '#lib/platform/format/csv'

export type ExportedRow = Record<string, unknown>
/** A row with what is sealed in it in clear; the row itself when nothing is. */
export type OpenRow = (table: string, row: ExportedRow) => ExportedRow

const rowSchema = z.record(z.string(), z.unknown())

/** Writes a table as JSON and as CSV, a thousand rows at a time; returns how many there were. */
export async function exportTable(client: Client, table: Table, folder: string, open: OpenRow | null): Promise<number> {
  await mkdir(path.join(folder, 'tables'), { recursive: true, mode: 0o700 })
  const json = await openFile(path.join(folder, 'tables', `${table.name}.json`), 'wx', 0o600)
  const csv = await openFile(path.join(folder, 'tables', `${table.name}.csv`), 'wx', 0o600)
  let count = 0
  try {
    await json.write('[')
    await csv.write(`\uFEFF${csvLine(table.columns)}`)
    for await (const stored of rowsOf(client, table)) {
      const row = open === null ? stored : open(table.name, stored)
      await json.write(`${count === 0 ? '' : ','}\n${JSON.stringify(row)}`)
      await csv.write(csvLine(table.columns.map((column) => cellOf(row[column]))))
      count += 1
    }
    await json.write('\n]\n')
    await json.sync()
    await csv.sync()
  } finally {
    await json.close()
    await csv.close()
  }
  return count
}

async function* rowsOf(client: Client, table: Table): AsyncGenerator<ExportedRow> {
  const columns = table.columns.map((column) => client.escapeIdentifier(column)).join(', ')
  await client.query(`DECLARE exported NO SCROLL CURSOR FOR SELECT to_jsonb(t)::text AS row FROM (SELECT ${columns} FROM public.${client.escapeIdentifier(table.name)}) t`)
  for (;;) {
    const { rows } = await client.query<{ row: string }>('FETCH 1000 FROM exported')
    for (const { row } of rows) yield rowSchema.parse(JSON.parse(row))
    if (rows.length < 1000) break
  }
  await client.query('CLOSE exported')
}

function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return null
  if (typeof value === 'number' || typeof value === 'string') return value
  return typeof value === 'boolean' ? (value ? 'oui' : 'non') : JSON.stringify(value)
}
