import { Logger } from 'graphile-worker'
import { log } from '#lib/platform/log'

/**
 * The queue's own log lines quote the messages of failed jobs, which may hold what a person typed:
 * only that something went wrong, and where, is kept. Failed jobs are logged as incidents by `runWorker`.
 */
export const queueLogger = new Logger((scope) => (level, _message, meta) => {
  if (level !== 'error' && level !== 'warning') return
  if (meta && 'failure' in meta) return
  const error = meta?.['error']
  log().warn({ queue: scope.label, kind: error instanceof Error ? error.name : undefined, code: codeOf(error) }, 'job queue')
})

function codeOf(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return typeof code === 'string' ? code : undefined
}
