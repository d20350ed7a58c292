import type { RppsHeader } from './rpps-header.ts'
import type { MalformedReason } from './rpps-scan.ts'

/** Refused lines kept with their detail; beyond, only their number grows, so that memory stays bounded. */
export const REFUSED_KEPT = 2_000

/** `not-utf8`: an accent was lost to another encoding; `no-person`: neither identifier nor name. */
export type RefusedReason = MalformedReason | 'not-utf8' | 'no-person'

/** A refused line: its number as an editor shows it, and how many columns it had against the header's. */
export type RefusedLine = { line: number; reason: RefusedReason; columns: number; expectedColumns: number }

export type RefusedLines = {
  count: number
  lines: readonly RefusedLine[]
  /** People named by refused lines, as far as can be read: their absence is no departure. */
  people: ReadonlySet<string>
}

type Refusal = { line: number; reason: RefusedReason; columns: number; bytes: Buffer }

/** Collects refused lines in bounded memory, whatever the state of the file. */
export function createRefusedLines(header: RppsHeader): { add: (refusal: Refusal) => void; summary: Readonly<RefusedLines> } {
  const lines: RefusedLine[] = []
  const people = new Set<string>()
  const summary = { count: 0, lines, people }
  const add = ({ line, reason, columns, bytes }: Refusal) => {
    summary.count += 1
    if (summary.count > REFUSED_KEPT) return
    lines.push({ line, reason, columns, expectedColumns: header.names })
    const person = bytes.toString('latin1').split('|')[header.columnOf('nationalId')]?.trim() ?? ''
    if (/^\d{9,13}$/.test(person)) people.add(person)
  }
  return { add, summary }
}
