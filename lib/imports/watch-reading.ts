import type { RppsProgress } from './rpps-file.ts'

type Watched = {
  isCancelAsked: boolean
  signal: AbortSignal
  now: () => Date
  save: (bytesRead: number) => Promise<{ isCancelAsked: boolean }>
  tell: ((bytesRead: number, bytesTotal: number) => void) | undefined
}

export type ReadingWatch = { onProgress: (progress: RppsProgress) => void; signal: AbortSignal; isCancelAsked: () => boolean; settled: () => Promise<void> }

/** How often progress is written down, and whether to go on is asked, in milliseconds. */
const PACE = 500

/** Follows a reading: writes down how far it has come, twice a second at most, and stops it when somebody asked for its end. */
export function watchReading(watched: Watched): ReadingWatch {
  const stop = new AbortController()
  let isCancelAsked = watched.isCancelAsked
  let saving: Promise<void> | null = null
  let savedAt = 0
  let activities = 0
  if (isCancelAsked) stop.abort()
  const save = async (bytesRead: number) => {
    // A progress that could not be written is no reason to stop reading.
    const asked = await watched.save(bytesRead).catch(() => ({ isCancelAsked: false }))
    if (asked.isCancelAsked) {
      isCancelAsked = true
      stop.abort()
    }
    saving = null
  }
  return {
    onProgress: ({ file, bytesRead, totalBytes }) => {
      if (file === 'activities') activities = bytesRead
      const done = file === 'activities' ? bytesRead : activities + bytesRead
      watched.tell?.(done, file === 'activities' ? totalBytes : activities + totalBytes)
      const at = watched.now().getTime()
      if (saving || at - savedAt < PACE) return
      savedAt = at
      saving = save(done)
    },
    signal: AbortSignal.any([stop.signal, watched.signal]),
    isCancelAsked: () => isCancelAsked,
    settled: async () => { await saving },
  }
}
