import { db } from '#lib/platform/db/client'
import type { Day } from '#lib/platform/day'
import { log } from '#lib/platform/log'
import { addExposure, type ExposureCount } from './exposure-repository.ts'

const everyMilliseconds = 5000

// Counted in memory: no reader waits for it, and a process that is killed loses five seconds of counts, not a page.
const holder = globalThis as typeof globalThis & { cptsExposure?: { counts: Map<string, ExposureCount>; timer: NodeJS.Timeout | null } }

/** Notes that these entries stood on a page somebody was shown. */
export function countShown(practiceIds: readonly string[], today: Day): void {
  for (const id of practiceIds) countOf(id, today).shown += 1
}

/** Notes that somebody opened this entry. */
export function countOpened(practiceId: string, today: Day): void {
  countOf(practiceId, today).opened += 1
}

/** Writes what was counted; called every few seconds, and by whoever ends the process. */
export async function flushExposure(): Promise<void> {
  const state = stateOf()
  if (state.timer) clearTimeout(state.timer)
  state.timer = null
  const counts = [...state.counts.values()]
  state.counts = new Map()
  if (counts.length > 0) await addExposure(db(), counts)
}

function countOf(practiceId: string, day: Day): ExposureCount {
  const state = stateOf()
  const key = `${day} ${practiceId}`
  const count = state.counts.get(key) ?? { practiceId, day, shown: 0, opened: 0 }
  state.counts.set(key, count)
  state.timer ??= setTimeout(() => {
    flushExposure().catch(() => log().warn('exposure: some counts could not be written'))
  }, everyMilliseconds).unref()
  return count
}

function stateOf() {
  if (!holder.cptsExposure && process.listenerCount('SIGTERM') > 0) {
    // Beside the web server's own way of ending, never instead of it: a first listener would keep the process alive.
    process.once('SIGTERM', () => void flushExposure().catch(() => undefined))
  }
  return (holder.cptsExposure ??= { counts: new Map(), timer: null })
}
