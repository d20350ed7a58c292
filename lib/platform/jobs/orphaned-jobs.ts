import type { ClientBase } from 'pg'

/** Held by a worker while it takes up work for the first time, and by whoever looks for dead ones. */
const startingLock = 727_002

/**
 * Runs `work` while no other worker starts or looks for orphans. A worker takes its first job inside,
 * and leaves with its life lock held: so nobody sees a job of a living worker without its lock.
 */
export async function whileNoneStarts<Value>(client: ClientBase, work: () => Promise<Value>): Promise<Value> {
  await client.query('SELECT pg_advisory_lock($1)', [startingLock])
  try {
    return await work()
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [startingLock])
  }
}

/** Says that this worker lives, for as long as this connection does: the server lets go when the process is killed. */
export async function holdLifeLock(client: ClientBase, workerId: string): Promise<void> {
  await client.query('SELECT pg_advisory_lock(hashtextextended($1, 0))', [workerId])
}

/**
 * Gives back the jobs that killed workers held (the queue itself would wait four hours); returns those workers' ids.
 * To be called inside `whileNoneStarts`.
 */
export async function releaseOrphanedJobs(client: ClientBase, ownId: string | null): Promise<string[]> {
  const found = await client.query<{ id: string }>(
    'SELECT DISTINCT locked_by AS id FROM graphile_worker.jobs WHERE locked_by IS NOT NULL AND locked_by IS DISTINCT FROM $1', [ownId])
  const dead: string[] = []
  for (const { id } of found.rows) {
    const taken = await client.query<{ free: boolean }>('SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS free', [id])
    if (!taken.rows[0]?.free) continue
    await client.query('SELECT graphile_worker.force_unlock_workers($1)', [[id]])
    await client.query('SELECT pg_advisory_unlock(hashtextextended($1, 0))', [id])
    dead.push(id)
  }
  return dead
}
