import { EventEmitter } from 'node:events'
import { run, type Runner, type TaskList, type WorkerEvents } from 'graphile-worker'
import { now } from '#lib/platform/clock'
import { log, logIncident } from '#lib/platform/log'
import { cronItems } from './cron-items.ts'
import type { Job, Jobs } from './job.ts'
import { openLifeline } from './lifeline.ts'
import { queueLogger } from './queue-logger.ts'

export type WorkerOptions = {
  databaseUrl: string
  jobs: Jobs
  timeZone: string
  /** Called every half minute while the worker lives; what it throws is tried again. */
  beat: () => Promise<unknown>
  /** Sends what waits in the outbox; called when a mail is enqueued, and every 20 seconds. */
  deliver: () => Promise<unknown>
}

export type RunningWorker = {
  /** Ends with the worker; rejects when the queue gives up. */
  ended: Promise<void>
  /** Takes nothing new, lets what runs finish (its signal is aborted after 5 seconds). */
  stop: () => Promise<void>
}

const deliverySeconds = 20
const orphanSeconds = 60
const beatSeconds = 30

/**
 * Runs scheduled and asked-for jobs, and the outbox. Any number of workers may run on one database:
 * each run of a schedule and each job is taken by one of them; a killed worker's jobs go to the others within a minute.
 */
export async function runWorker(options: WorkerOptions): Promise<RunningWorker> {
  const deliver = oneAtATime(options.deliver)
  const lifeline = await openLifeline(options.databaseUrl, () => void deliver())
  const runner = await lifeline.start(() => startRunner(options))
  const beat = () => void options.beat().catch(() => undefined)
  const timers = [
    setInterval(beat, beatSeconds * 1000),
    setInterval(() => void deliver(), deliverySeconds * 1000),
    setInterval(() => void lifeline.releaseOrphans(), orphanSeconds * 1000),
  ]
  beat()
  void deliver()
  const stop = once(async () => {
    for (const timer of timers) clearInterval(timer)
    await runner.stop()
    await deliver.settled()
    await lifeline.close()
  })
  const ended = runner.promise.then(stop, async (error: unknown) => {
    await stop().catch(() => undefined)
    throw error
  })
  return { ended, stop: async () => { await stop(); await ended } }
}

async function startRunner(options: WorkerOptions): Promise<{ value: Runner; workerId: string }> {
  const events: WorkerEvents = new EventEmitter()
  let workerId = ''
  events.on('pool:create', ({ workerPool }) => { workerId = workerPool.id })
  const value = await run({
    connectionString: options.databaseUrl,
    maxPoolSize: 6,
    concurrency: 4,
    noHandleSignals: true, // The command decides when to stop.
    pollInterval: 2000,
    // Without batches the queue does not wait, when it stops, for the end of a job to be written: it would be run again.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    logger: queueLogger,
    events,
    taskList: Object.fromEntries(Object.entries(options.jobs).map(([name, job]) => [name, asTask(name, job)])),
    parsedCronItems: cronItems(options.jobs, { now, timeZone: options.timeZone }),
  })
  return { value, workerId }
}

/** The queue keeps the message of what a job throws and shows it: an incident number, and never what a person typed. */
function asTask(name: string, job: Job): NonNullable<TaskList[string]> {
  return async (payload, helpers) => {
    try {
      await job.run(payload, { signal: helpers.abortSignal ?? new AbortController().signal })
    } catch (error) {
      throw new Error(`incident ${logIncident(error, `job ${name}`)}, try ${helpers.job.attempts} of ${helpers.job.max_attempts}`)
    }
  }
}

type Repeatable = (() => Promise<void>) & { settled: () => Promise<void> }

/** Called while it runs, it runs once more afterwards: what was enqueued in between is not forgotten. */
function oneAtATime(work: () => Promise<unknown>): Repeatable {
  let running: Promise<void> | null = null
  let isAskedAgain = false
  const loop = async () => {
    do {
      isAskedAgain = false
      await work().catch((error: unknown) => { log().warn({ incident: logIncident(error, 'outbox') }, 'mails will be tried again') })
    } while (isAskedAgain)
    running = null
  }
  const call = async () => {
    isAskedAgain = true
    running ??= loop()
    await running
  }
  return Object.assign(call, { settled: async () => { isAskedAgain = false; await running } })
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | null = null
  return () => (done ??= work())
}
