/** A database error stripped of arguments and row contents, which Prisma and PostgreSQL quote in their messages. */
export class DatabaseError extends Error {
  readonly code: string
  readonly constraint: string | null
  readonly sqlState: string | null

  constructor(code: string, constraint: string | null, sqlState: string | null) {
    super(`database error ${code}${constraint ? ` on ${constraint}` : ''}`)
    this.name = 'DatabaseError'
    this.code = code
    this.constraint = constraint
    this.sqlState = sqlState
  }
}

/** The same failure, with its code and constraint only. */
export function withoutPersonalData(error: unknown): unknown {
  if (error instanceof DatabaseError || !(error instanceof Error)) return error
  const code = text(error, 'code') ?? (error.name === 'DriverAdapterError' ? 'driver' : null)
  if (code === null && !error.name.startsWith('Prisma')) return error
  const cause = causeOf(error)
  const sqlState = text(cause, 'originalCode') ?? null
  const kind = text(cause, 'kind')
  const isConflict = code === 'P2034' || kind === 'TransactionWriteConflict' || sqlState === '40001' || sqlState === '40P01'
  const known = isConflict ? 'write-conflict' : kind !== null && unreachableKinds.has(kind) ? 'P1001' : (code ?? error.name)
  const safe = new DatabaseError(known, constraintOf(error, cause), sqlState)
  if (error.stack) safe.stack = `${safe.name}: ${safe.message}\n${error.stack.split('\n').filter((line) => line.trimStart().startsWith('at ')).join('\n')}`
  return safe
}

/** Serialisation conflicts and deadlocks, which come in several shapes. */
export function isWriteConflict(error: unknown): boolean {
  const safe = withoutPersonalData(error)
  return safe instanceof DatabaseError && safe.code === 'write-conflict'
}

/** Whether the database refused a change because of this constraint or unique index. */
export function violates(error: unknown, constraint: string): boolean {
  const safe = withoutPersonalData(error)
  return safe instanceof DatabaseError && (safe.constraint ?? '').includes(constraint)
}

/** Prisma's, the driver's and Node's words for a database that is not there, or was when the work began. */
const unreachableKinds: ReadonlySet<string> = new Set(['DatabaseNotReachable', 'ConnectionClosed', 'SocketTimeout'])
const unreachableCodes: ReadonlySet<string> = new Set(['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT'])

/** Whether the database could not be reached, or went away in the middle: stopped, restarted, or its connection cut. */
export function isUnreachable(error: unknown): boolean {
  const safe = withoutPersonalData(error)
  if (!(safe instanceof Error)) return false
  const sqlState = safe instanceof DatabaseError ? (safe.sqlState ?? '') : ''
  // 08: connection exceptions; 57P: the server shuts down, crashed or starts (PostgreSQL, appendix A).
  if (unreachableCodes.has(text(safe, 'code') ?? '') || unreachableCodes.has(sqlState) || /^(08|57P)/.test(sqlState)) return true
  return /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect)/.test(safe.message)
}

function causeOf(error: Error): unknown {
  const meta = 'meta' in error ? error.meta : undefined
  const driver = isObject(meta) ? meta['driverAdapterError'] : error
  return isObject(driver) && 'cause' in driver ? driver['cause'] : undefined
}

function constraintOf(error: Error, cause: unknown): string | null {
  const found = isObject(cause) ? cause['constraint'] : undefined
  if (isObject(found)) {
    if (typeof found['index'] === 'string') return found['index']
    if (Array.isArray(found['fields'])) return found['fields'].join(',')
  }
  const quoted = /constraint "([\w]+)"/.exec([text(cause, 'originalMessage'), text(cause, 'message'), error.message].join(' '))
  return quoted?.[1] ?? null
}

function text(holder: unknown, key: string): string | null {
  const value = isObject(holder) ? holder[key] : undefined
  return typeof value === 'string' ? value : null
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
