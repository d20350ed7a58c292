import { Client } from 'pg'
import { beginSnapshot } from './begin-snapshot.ts'
import { writePlainly } from './copy-table.ts'

/** Everything that is read in `work` is as it stood at one instant; nobody who writes waits for it. */
export async function withSnapshot<Value>(databaseUrl: string, work: (client: Client) => Promise<Value>): Promise<Value> {
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    await beginSnapshot(client)
    await writePlainly(client)
    return await work(client)
  } finally {
    await client.end()
  }
}
