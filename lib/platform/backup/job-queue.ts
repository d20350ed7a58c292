import type { Client } from 'pg'
import { CommandError } from '#lib/platform/process/command'
import type { JobQueue } from './backup-format.ts'

/**
 * What of the job queue must survive: jobs that use cases asked for in their transactions (locked ones too: what they did since is
 * not in the backup), and when each schedule last ran, so that a missed night is made up for. Jobs of the timetable come again
 * by themselves; names of tasks and queues are made anew.
 */
export async function readQueue(client: Client): Promise<JobQueue> {
  const known = await client.query<{ known: boolean }>(`SELECT to_regclass('graphile_worker._private_jobs') IS NOT NULL AS known`)
  if (!known.rows[0]?.known) return { jobs: [], timetable: [] }
  await refuseHiddenRows(client)
  await client.query('SET LOCAL row_security = on')
  const jobs = await client.query<JobQueue['jobs'][number]>(`
    SELECT t.identifier, j.payload, j.key, q.queue_name AS "queueName", j.run_at::text AS "runAt", j.max_attempts::int AS "maxAttempts", j.priority::int AS priority
      FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id LEFT JOIN graphile_worker._private_job_queues q ON q.id = j.job_queue_id
     WHERE j.attempts < j.max_attempts AND (j.key IS NULL OR j.key NOT LIKE 'schedule:%') ORDER BY j.id`)
  const timetable = await client.query<JobQueue['timetable'][number]>(`
    SELECT identifier, known_since::text AS "knownSince", last_execution::text AS "lastExecution" FROM graphile_worker._private_known_crontabs ORDER BY identifier`)
  return { jobs: jobs.rows, timetable: timetable.rows }
}

/** The queue hides its rows from whoever has no policy on them: that would be a backup without jobs, which nobody notices. */
async function refuseHiddenRows(client: Client): Promise<void> {
  const { rows } = await client.query<{ isHidden: boolean }>(`
    SELECT row_security_active(c.oid) AND NOT EXISTS (SELECT 1 FROM pg_policy p WHERE p.polrelid = c.oid AND (SELECT oid FROM pg_roles WHERE rolname = current_user) = ANY(p.polroles)) AS "isHidden"
      FROM pg_class c WHERE c.oid IN ('graphile_worker._private_jobs'::regclass, 'graphile_worker._private_tasks'::regclass, 'graphile_worker._private_job_queues'::regclass, 'graphile_worker._private_known_crontabs'::regclass)`)
  if (rows.some((row) => row.isHidden)) throw new CommandError('Le rôle de DATABASE_BACKUP_URL ne voit pas la file des tâches : lancez « npm run migrate » avec ce réglage, qui lui donne ses droits.')
}

/** Asks for these jobs again, in a queue that is new. */
export async function writeQueue(client: Client, { jobs, timetable }: JobQueue): Promise<void> {
  for (const job of jobs) {
    await client.query('SELECT graphile_worker.add_job($1, $2::json, queue_name => $3, run_at => $4::timestamptz, max_attempts => $5, job_key => $6, priority => $7)',
      [job.identifier, JSON.stringify(job.payload), job.queueName, job.runAt, job.maxAttempts, job.key, job.priority])
  }
  for (const one of timetable) {
    await client.query('INSERT INTO graphile_worker._private_known_crontabs (identifier, known_since, last_execution) VALUES ($1, $2::timestamptz, $3::timestamptz) ON CONFLICT (identifier) DO NOTHING', [one.identifier, one.knownSince, one.lastExecution])
  }
}
