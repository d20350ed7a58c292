import type { Day } from '#lib/platform/day'
import type { ListMapping } from './list-columns.ts'
import type { RowDecision } from './list-outcome.ts'
import type { RawTable } from './list-file.ts'
import type { RppsImportCounts, RppsReadingKept } from './rpps-import.ts'
import type { ListCounts } from './list-outcome.ts'

/** A list between its upload and its import: the table as read, and what a person said of it. */
export type ListKept = { kind: 'list'; table: RawTable; mapping: ListMapping; step: 'columns' | 'lines'; decisions: RowDecision[] }

/** What stays of an applied import: figures, and the lines that were not taken with the reason. */
export type RppsApplied = {
  kind: 'rpps-applied'
  counts: RppsImportCounts
  linked: number; returned: number; identified: number; departuresLeft: number; homonymsLeft: number; notices: number
  departedPracticeIds: string[]
}
export type ListApplied = {
  kind: 'list-applied'
  counts: ListCounts
  newPractitioners: number; newPractices: number; statements: number; confirmations: number; absences: number; departures: number; completed: number
  left: { row: number; label: string; sentence: string }[]
}
export type ImportPlan = RppsReadingKept | ListKept | RppsApplied | ListApplied

/** Why a file could not be read: a code, the facts its sentence names, and which of two files is meant. */
export type ImportFailure = { code: string; details: Record<string, string | number | readonly string[]> }

/** One import as the use cases hold it. */
export type ImportRunRow = {
  id: string
  kind: 'rpps' | 'list'
  status: 'reading' | 'preview' | 'applied' | 'cancelled' | 'failed'
  fileName: string
  filePath: string | null
  plan: ImportPlan | null
  startedAt: Date
  cancelAskedAt: Date | null
}

export type ListDays = { today: Day; timeZone: string }

/** The plan of a run, as this code wrote it; null for a run that has none (being read, cancelled) or one of another age. */
export function parseImportPlan(stored: unknown): ImportPlan | null {
  const kinds = ['rpps', 'list', 'rpps-applied', 'list-applied']
  if (typeof stored !== 'object' || stored === null || !('kind' in stored) || typeof stored.kind !== 'string') return null
  return kinds.includes(stored.kind) ? (stored as ImportPlan) : null
}

/** The failure of a run, as this code wrote it. */
export function parseImportFailure(stored: string | null): ImportFailure | null {
  if (stored === null) return null
  try {
    const parsed: unknown = JSON.parse(stored)
    return typeof parsed === 'object' && parsed !== null && 'code' in parsed && 'details' in parsed ? (parsed as ImportFailure) : null
  } catch {
    return null
  }
}
