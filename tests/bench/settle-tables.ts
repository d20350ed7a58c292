import { Client } from 'pg'

/** What PostgreSQL does by itself within minutes of a large load: pages tidied, indexes merged, figures for its plans taken. */
export async function settleTables(ownerUrl: string): Promise<void> {
  const client = new Client({ connectionString: ownerUrl })
  await client.connect()
  await client.query('VACUUM (ANALYZE)')
  await client.end()
}
