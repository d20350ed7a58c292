/** What an operator must know of. */
export type AlertCause = 'jobs-late' | 'jobs-failed' | 'mails-late' | 'mails-refused' | 'backup-late' | 'disk-full' | 'incidents' | 'journal'

export type WatchedState = {
  jobs: { oldestSeconds: number; failed: number }
  mails: { oldestSeconds: number; bouncedLately: number }
  incidents: number
  /** 0 to 1; null where it is not known. */
  disk: number | null
  lastBackupAt: Date | null | 'off'
  journalProblems: number
}

export type AlertLimits = { incidents: number; bounces: number }

/** Seconds after which what waits is stuck, hours after which the night's backup did not come, and how full a disk may be. */
const lateSeconds = 30 * 60
const backupHours = 26
const fullDisk = 0.9
/** Hours between two mails about the same thing that lasts. */
const againHours = 24

/** What is wrong now, with the figure that says how much. */
export function alertCauses(state: WatchedState, limits: AlertLimits, now: Date): Map<AlertCause, number> {
  const found = new Map<AlertCause, number>()
  const note = (cause: AlertCause, value: number, isWrong: boolean) => { if (isWrong) found.set(cause, value) }
  note('jobs-late', Math.floor(state.jobs.oldestSeconds / 60), state.jobs.oldestSeconds > lateSeconds)
  note('jobs-failed', state.jobs.failed, state.jobs.failed > 0)
  note('mails-late', Math.floor(state.mails.oldestSeconds / 60), state.mails.oldestSeconds > lateSeconds)
  note('mails-refused', state.mails.bouncedLately, state.mails.bouncedLately >= limits.bounces)
  note('incidents', state.incidents, state.incidents >= limits.incidents)
  note('disk-full', Math.floor((state.disk ?? 0) * 100), (state.disk ?? 0) > fullDisk)
  note('journal', state.journalProblems, state.journalProblems > 0)
  if (state.lastBackupAt !== 'off') {
    const hours = state.lastBackupAt === null ? null : Math.floor((now.getTime() - state.lastBackupAt.getTime()) / 3_600_000)
    note('backup-late', hours ?? 0, hours === null || hours > backupHours)
  }
  return found
}

export type KnownAlert = { cause: string; toldAt: Date }

/** What to say: what is new or was said long enough ago, and what is in order again. */
export function whatToTell(causes: ReadonlyMap<AlertCause, number>, known: readonly KnownAlert[], now: Date): { raised: AlertCause[]; over: string[] } {
  const told = new Map(known.map((one) => [one.cause, one.toldAt]))
  return {
    raised: [...causes.keys()].filter((cause) => {
      const at = told.get(cause)
      return at === undefined || now.getTime() - at.getTime() >= againHours * 3_600_000
    }),
    over: known.map((one) => one.cause).filter((cause) => ![...causes.keys()].some((one) => one === cause)),
  }
}
