import type { FileHandle } from 'node:fs/promises'
import { afterSeparator, countSeparators, createByteWindow } from './rpps-separators.ts'
import type { ByteWindow } from './rpps-separators.ts'

const CHUNK = 1 << 20
/** Room for the line cut at the end of the previous chunk; no line of the file comes near it. */
const CARRY = 1 << 18
const NEWLINE = 0x0a
const RETURN = 0x0d

export type MalformedReason = 'too-few-columns' | 'too-many-columns' | 'line-too-long'

/** A line whose number of columns is not the header's: its fields cannot be trusted. `bytes` live until the call ends. */
export type MalformedLine = { line: number; reason: MalformedReason; columns: number; bytes: Buffer }

/** Where the line and its key field stand in the window's bytes. */
export type LineSpan = { from: number; to: number; keyFrom: number; keyTo: number }

export type LineVisitor = {
  /** 0-based column that decides whether a line is of interest. */
  keyColumn: number
  /** Number of named columns. */
  names: number
  isWanted: (bytes: Buffer, span: LineSpan) => boolean
  onLine: (bytes: Buffer, line: number) => void
  onMalformed: (malformed: MalformedLine) => void
  onProgress: (bytesRead: number) => void
  signal: AbortSignal | undefined
}

/** `isCut`: the last line lacks columns, so the file itself is probably incomplete. */
export type ScanEnd = { lines: number; isCut: boolean; isCancelled: boolean }

type ScanState = { lineNumber: number; lines: number; separators: number | null; isSkipping: boolean; lastShort: number }

/**
 * Reads lines of `|` fields in constant memory, whatever the size of the file: while one chunk is being
 * scanned the next one is being read, and only wanted lines ever become strings.
 *
 * `start` is where the first line after the header begins. Blank lines are not counted.
 */
export async function scanLines(file: FileHandle, start: number, visitor: LineVisitor): Promise<ScanEnd> {
  const state: ScanState = { lineNumber: 1, lines: 0, separators: null, isSkipping: false, lastShort: 0 }
  let current = createByteWindow(CARRY + CHUNK)
  let spare = createByteWindow(CARRY + CHUNK)
  let position = start
  let carry = 0
  let reading = file.read(current.bytes, CARRY, CHUNK, position)
  for (;;) {
    const { bytesRead } = await reading
    if (bytesRead === 0 || visitor.signal?.aborted) break
    position += bytesRead
    reading = file.read(spare.bytes, CARRY, CHUNK, position)
    const end = CARRY + bytesRead
    const rest = scanWindow(current, CARRY - carry, end, visitor, state)
    carry = end - rest
    if (carry > CARRY) {
      state.isSkipping = true
      carry = 0
    }
    current.bytes.copy(spare.bytes, CARRY - carry, rest, rest + carry)
    ;[current, spare] = [spare, current]
    visitor.onProgress(position)
  }
  if (visitor.signal?.aborted) return { lines: state.lines, isCut: false, isCancelled: true }
  if (carry > 0 || state.isSkipping) {
    current.bytes[CARRY] = NEWLINE
    scanWindow(current, CARRY - carry, CARRY + 1, visitor, state)
  }
  const isCut = state.lines > 0 && state.lastShort === state.lines
  return { lines: state.lines, isCut, isCancelled: false }
}

/** Visits every complete line between `from` and `to`; answers where the incomplete one starts. */
function scanWindow(window: ByteWindow, from: number, to: number, visitor: LineVisitor, state: ScanState): number {
  const { bytes } = window
  let lineFrom = from
  for (;;) {
    const newline = bytes.indexOf(NEWLINE, lineFrom)
    if (newline === -1 || newline >= to) return lineFrom
    state.lineNumber += 1
    if (state.isSkipping) {
      state.isSkipping = false
      state.lines += 1
      visitor.onMalformed({ line: state.lineNumber, reason: 'line-too-long', columns: 0, bytes: bytes.subarray(0, 0) })
    } else {
      const hasReturn = newline > lineFrom && bytes[newline - 1] === RETURN
      const lineTo = hasReturn ? newline - 1 : newline
      if (lineTo > lineFrom) visitLine(window, lineFrom, lineTo, visitor, state)
    }
    lineFrom = newline + 1
  }
}

function visitLine(window: ByteWindow, from: number, to: number, visitor: LineVisitor, state: ScanState): void {
  state.lines += 1
  const { bytes } = window
  const keyFrom = afterSeparator(window, from, to, visitor.keyColumn)
  const nextFrom = keyFrom === -1 ? -1 : afterSeparator(window, keyFrom, to, 1)
  const separators =
    nextFrom === -1 ? countSeparators(window, from, to) : visitor.keyColumn + 1 + countSeparators(window, nextFrom, to)
  const expected = expectedSeparators(state, visitor.names, separators)
  if (separators !== expected) {
    const isShort = separators < expected
    if (isShort) state.lastShort = state.lines
    const reason = isShort ? 'too-few-columns' : 'too-many-columns'
    visitor.onMalformed({ line: state.lineNumber, reason, columns: separators, bytes: bytes.subarray(from, to) })
    return
  }
  const span = { from, to, keyFrom, keyTo: nextFrom === -1 ? to : nextFrom - 1 }
  if (visitor.isWanted(bytes, span)) visitor.onLine(bytes.subarray(from, to), state.lineNumber)
}

/** The first sound line says whether lines of this file end with a separator, as the national file's do. */
function expectedSeparators(state: ScanState, names: number, separators: number): number {
  if (state.separators !== null) return state.separators
  if (separators !== names && separators !== names - 1) return names
  state.separators = separators
  return separators
}
