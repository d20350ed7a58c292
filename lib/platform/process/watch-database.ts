import { Client } from 'pg'

/** Calls `onLoss` when the database server goes away; returns how to stop watching. */
export async function watchDatabase(databaseUrl: string, onLoss: () => void): Promise<() => Promise<void>> {
  const client = new Client({ connectionString: databaseUrl, keepAlive: true, application_name: 'cpts-demo' })
  let isWatching = true
  client.on('error', () => undefined) // `end` follows.
  client.on('end', () => { if (isWatching) onLoss() })
  await client.connect()
  return async () => {
    isWatching = false
    await client.end()
  }
}
