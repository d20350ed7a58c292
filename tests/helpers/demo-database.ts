import { readFileSync } from 'node:fs'
import path from 'node:path'
import { Client, type QueryResultRow } from 'pg'

/** The data folder of the running demo. */
export function demoFolder(): string {
  const folder = process.env['E2E_DATA_DIR']
  if (!folder) throw new Error('E2E_DATA_DIR must name the data folder of the running demo')
  return folder
}

/** The address of the demo's own database, as its superuser. */
export function demoUrl(): string {
  const password = readFileSync(path.join(demoFolder(), 'postgres/superuser-password'), 'utf8').trim()
  const port = Number(readFileSync(path.join(demoFolder(), 'postgres/data/postmaster.pid'), 'utf8').split('\n')[3])
  return `postgres://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/cpts`
}

/** SQL as the superuser of the demo's own database. */
export async function demoSql<Row extends QueryResultRow>(sql: string, values: readonly unknown[] = []): Promise<Row[]> {
  const client = new Client({ connectionString: demoUrl() })
  await client.connect()
  try {
    return (await client.query<Row>(sql, [...values])).rows
  } finally {
    await client.end()
  }
}

/** The one row that a question must have; its own text says which was missing. */
export async function demoRow<Row extends QueryResultRow>(sql: string, values: readonly unknown[] = []): Promise<Row> {
  const [row] = await demoSql<Row>(sql, values)
  if (!row) throw new Error(`the example holds no row for: ${sql}`)
  return row
}
