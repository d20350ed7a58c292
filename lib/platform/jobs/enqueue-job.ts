import type { Tx } from '#lib/platform/db/client'

export type JobToDo = {
  name: string
  /** Opaque ids and codes only. */
  payload?: Record<string, string | number | boolean | null>
  /** The same key while a first one waits is one job. */
  key?: string
}

/** Asks for a job in the transaction that decided it: it exists from the commit on, and not at all after a rollback. */
export async function enqueueJob(tx: Tx, job: JobToDo): Promise<void> {
  await tx.$executeRaw`
    SELECT graphile_worker.add_job(${job.name}, ${JSON.stringify(job.payload ?? {})}::json, job_key => ${job.key ?? null}, max_attempts => 10)`
}
