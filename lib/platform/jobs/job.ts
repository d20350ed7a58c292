import type { Schedule } from './schedule.ts'

/** What a job is told while it runs. */
export type JobContext = {
  /** Aborted when the worker must stop: a long job ends at its next safe point and is run again later. */
  signal: AbortSignal
}

/**
 * A piece of work done outside requests. It may be run again after a failure or a kill,
 * so what it did once it must recognise as done.
 */
export type Job = {
  /** When it runs by itself; null: only when something asks for it with `enqueueJob`. */
  schedule: Schedule | null
  run: (payload: unknown, context: JobContext) => Promise<void>
}

/** Every job of the application, by name. */
export type Jobs = Readonly<Record<string, Job>>
