import { setTimeout as sleep } from 'node:timers/promises'
import type { RunningWorker } from './run-worker.ts'

type Pauses = { start: () => Promise<RunningWorker>; isClosed: () => boolean; signal: AbortSignal; everyMs?: number }

/** Lets a worker run while the site is open: during maintenance what has begun is finished, and nothing new is taken until it is over. */
export async function pauseInMaintenance({ start, isClosed, signal, everyMs = 1000 }: Pauses): Promise<void> {
  const wait = () => sleep(everyMs, undefined, { signal }).catch(() => undefined)
  while (!signal.aborted) {
    if (isClosed()) {
      await wait()
      continue
    }
    const worker = await start()
    let hasEnded = false
    const ended = worker.ended.finally(() => { hasEnded = true })
    const watching = (async () => {
      while (!signal.aborted && !hasEnded && !isClosed()) await wait()
      if (!hasEnded) await worker.stop()
    })()
    await ended
    await watching
    if (!signal.aborted && !isClosed()) return
  }
}
