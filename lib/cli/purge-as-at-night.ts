import { workerTasks } from './worker-tasks.ts'

/** Runs what forgets by the passing of time, as the worker does each night: what had gone before the restore goes again. */
export async function purgeAsAtNight(): Promise<void> {
  const nightly = Object.entries(workerTasks).filter(([name]) => name.startsWith('forget-'))
  for (const [, job] of nightly) await job.run(null, { signal: new AbortController().signal })
}
