import type { TestDatabase } from '#tests/setup/test-database'

/** Every row of every table as text, the job queue's included, each with its table's name: what a copy of the database would show. */
export async function fullDump(database: TestDatabase): Promise<string[]> {
  const tables = await database.owner<{ name: string }>(
    "SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1")
  const rows: string[] = []
  for (const { name } of tables) {
    for (const { row } of await database.owner<{ row: string }>(`SELECT t::text AS row FROM ${name} t`)) rows.push(`${name} ${row}`)
  }
  return rows
}
