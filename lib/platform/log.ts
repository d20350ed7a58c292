import { randomInt } from 'node:crypto'
import { pino } from 'pino'
import { env } from './env.ts'
import { countIncident } from '#lib/platform/running/incident-count'

let logger: pino.Logger | null = null

/** Structured log lines on standard output. Never a name, an address, a token or a text someone typed. */
export function log(): pino.Logger {
  logger ??= pino({ level: env().LOG_LEVEL, base: null, timestamp: pino.stdTimeFunctions.isoTime })
  return logger
}

/**
 * Logs an unexpected error once and returns the incident number that the screen shows.
 * Only the kind of error and its place are kept: messages may quote what a person typed.
 */
export function logIncident(error: unknown, where: string): string {
  const incident = `${randomInt(100, 1000)}-${randomInt(100, 1000)}-${randomInt(100, 1000)}`
  if (isHangUp(error)) {
    log().info({ where }, 'the caller went away')
    return incident
  }
  countIncident()
  log().error({ incident, where, kind: kindOf(error), code: codeOf(error), stack: placesOf(error) }, 'incident')
  return incident
}

/** Node's word for a caller who left before the end of what they were sending: nothing of ours to mend, and nobody reads the answer. */
function isHangUp(error: unknown): boolean {
  return error instanceof Error && error.message === 'aborted' && codeOf(error) === 'ECONNRESET'
}

function kindOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error
}

function codeOf(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return typeof code === 'string' ? code : undefined
}

function placesOf(error: unknown): string[] | undefined {
  if (!(error instanceof Error) || !error.stack) return undefined
  return error.stack.split('\n').filter((line) => line.trimStart().startsWith('at ')).slice(0, 8).map((line) => line.trim())
}

/** Logs an error that Next caught while rendering or answering; its digest is the incident number shown. */
export function logPageIncident(error: unknown, where: string): void {
  if (isHangUp(error)) {
    log().info({ where }, 'the caller went away')
    return
  }
  countIncident()
  const incident = error instanceof Error && 'digest' in error && typeof error.digest === 'string' ? error.digest : 'unknown'
  log().error({ incident, where, kind: kindOf(error), code: codeOf(error), stack: placesOf(error) }, 'incident')
}
