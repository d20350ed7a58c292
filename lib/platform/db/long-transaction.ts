import { db, type Tx } from './client.ts'
import { isWriteConflict } from './errors.ts'

const patience = { maxWait: 30_000, timeout: 180_000 }

/** A transaction for work of many rows, which may take minutes; begun again after a deadlock like any other. */
export async function longTransaction<Value>(work: (tx: Tx) => Promise<Value>): Promise<Value> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db().$transaction(work, patience)
    } catch (error) {
      if (attempt >= 5 || !isWriteConflict(error)) throw error
    }
  }
}
