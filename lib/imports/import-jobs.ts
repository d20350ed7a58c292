import { commandActor } from '#lib/platform/auth/actor'
import { now } from '#lib/platform/clock'
import type { Jobs } from '#lib/platform/jobs/job'
import { forgetOldImports } from './forget-old-imports.ts'
import { readRppsImport } from './read-rpps-import.ts'

/** What the worker does for imports. */
export const importJobs: Jobs = {
  'read-rpps': {
    schedule: null,
    run: async (payload, { signal }) => {
      await readRppsImport(commandActor, { importId: importOf(payload), signal, stopMeans: 'later' }, now)
    },
  },
  'forget-old-imports': { schedule: { every: 'day', at: '03:40' }, run: async () => { await forgetOldImports(commandActor, null, now()) } },
}

function importOf(payload: unknown): string {
  return typeof payload === 'object' && payload !== null && 'importId' in payload ? String(payload.importId) : ''
}
