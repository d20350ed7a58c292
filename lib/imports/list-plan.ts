import type { Day } from '#lib/platform/day'
import { nameKey } from '#lib/practitioners/name-key'
import { mergeDuplicates } from './list-duplicates.ts'
import type { EntryContext, EntryReading } from './list-entry.ts'
import { readEntry } from './list-entry.ts'
import type { ListLine } from './list-lines.ts'
import { indexKnown } from './list-match.ts'
import type { KnownListPractice, LineOutcome, ListCounts, ListEntry, ListPlan, ListQuestion, ListTombstone, ReadyEntry, RowDecision } from './list-outcome.ts'
import { placeEntries } from './list-place.ts'
import type { TerritoryCommune } from './list-towns.ts'

export type ListPlanContext = {
  communes: readonly TerritoryCommune[]
  known: readonly KnownListPractice[]
  tombstones: readonly ListTombstone[]
  today: Day
  decisions?: readonly RowDecision[]
}

/**
 * Puts every line of the list in exactly one bucket (R9): imported, merged with another line, to confirm with its questions, or refused with its reason.
 * Nothing doubtful is imported; the person's decisions, given back by row, make the plan anew. Pure: the same lines and register give the same plan.
 */
export function planListImport(lines: readonly ListLine[], context: ListPlanContext): ListPlan {
  const decisions = new Map((context.decisions ?? []).map((decision) => [decision.row, decision]))
  const known = indexKnown(context.known)
  const outcomes: LineOutcome[] = []
  const readings: Reading[] = []
  for (const line of lines) {
    const read = readLine(line, decisions.get(line.row), { ...context, known })
    if (read.kind === 'entry') readings.push(read)
    else outcomes.push({ outcome: 'refused', row: line.row, label: read.label, reason: read.reason })
  }
  const { kept, mergedInto } = mergeDuplicates(readings)
  for (const placed of placeEntries(kept, known, decisions)) outcomes.push(outcomeOf(placed, decisions.get(placed.entry.row)))
  for (const { entry, notices } of readings) {
    const intoRow = mergedInto.get(entry.row)
    if (intoRow !== undefined) outcomes.push({ outcome: 'merged', row: entry.row, intoRow, label: labelOf(entry), notices })
  }
  outcomes.sort((left, right) => left.row - right.row)
  return { counts: countOutcomes(outcomes), outcomes }
}

/** The counts printed by the command and the screen. */
function countOutcomes(outcomes: readonly LineOutcome[]): ListCounts {
  const count = (outcome: LineOutcome['outcome']) => outcomes.filter((one) => one.outcome === outcome).length
  return { lines: outcomes.length, imported: count('imported'), merged: count('merged'), toConfirm: count('to_confirm'), refused: count('refused') }
}

type Reading = Extract<EntryReading, { kind: 'entry' }>

function readLine(line: ListLine, decision: RowDecision | undefined, context: EntryContext & Pick<ListPlanContext, 'tombstones'>): EntryReading {
  const corrected: ListLine = { row: line.row, cells: { ...line.cells, ...decision?.cells } }
  const read = readEntry(corrected, context)
  if (decision?.leaveOut) {
    const label = read.kind === 'entry' ? labelOf(read.entry) : read.label
    return { kind: 'refused', label, reason: { code: 'left-out', sentence: 'Ligne écartée par vous.' } }
  }
  if (read.kind === 'refused' || !context.tombstones.some((one) => isTombstoneOf(one, read.entry))) return read
  const sentence = 'Cette personne a été retirée du registre ou s’y est opposée : un import ne la remet pas.'
  return { kind: 'refused', label: labelOf(read.entry), reason: { code: 'removed-before', sentence } }
}

function isTombstoneOf(one: ListTombstone, entry: ListEntry): boolean {
  if (one.rpps !== null && entry.rpps !== null) return one.rpps === entry.rpps
  return nameKey(one.lastName, one.firstName) === nameKey(entry.lastName, entry.firstName)
}

function outcomeOf({ entry, questions, notices }: Reading, decision: RowDecision | undefined): LineOutcome {
  const open = questions.filter((question) => !decision?.accepted?.includes(question.code) || !isAcceptable(question))
  const { commune, person, practice } = entry
  if (open.length === 0 && commune !== null && person !== null && practice !== null) {
    const ready: ReadyEntry = { ...entry, commune, person, practice }
    return { outcome: 'imported', row: entry.row, entry: ready, notices }
  }
  return { outcome: 'to_confirm', row: entry.row, entry, questions: open, notices }
}

/** A town, a person or a place cannot be taken "as it is": one must be chosen. */
function isAcceptable(question: ListQuestion): boolean {
  return !question.code.startsWith('town-') && question.about !== 'person' && question.about !== 'practice'
}

function labelOf(entry: ListEntry): string {
  return [entry.firstName, entry.lastName].filter(Boolean).join(' ') + (entry.commune === null ? '' : `, ${entry.commune.name}`)
}
