import type { Client } from 'pg'

/** From here on, to the end of the transaction, everything is read as it stood at one instant, whatever is written meanwhile. */
export async function beginSnapshot(client: Client): Promise<void> {
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
}
