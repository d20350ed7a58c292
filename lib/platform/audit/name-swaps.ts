import { chainAfter, digestOf, type Journal } from './journal-digest.ts'
import type { JournalEntry } from './journal-walk.ts'
import type { Problem } from './journal-problems.ts'

/** A link that does not follow from what was before it (`ends`), or whose row is not the one it was made for. */
export type Suspect = { kind: 'link' | 'row'; entry: JournalEntry; ends: readonly string[] }

/** So many are compared with each other; beyond, each is a change of its own. */
const mostCompared = 200

/** Says of what does not fit whether two things changed places, or each was changed for itself. */
export function nameSwaps(journal: Journal, suspects: readonly Suspect[]): Omit<Problem, 'journal'>[] {
  const found: Omit<Problem, 'journal'>[] = []
  const named = new Set<Suspect>()
  const compared = suspects.slice(0, mostCompared)
  for (const [index, one] of compared.entries()) {
    const other = named.has(one) ? undefined : compared.slice(index + 1).find((another) => another.kind === one.kind && !named.has(another) && havePlacesSwapped(journal, one, another))
    if (other) {
      named.add(one).add(other)
      // What follows them follows from what was there before.
      for (const next of one.kind === 'link' ? compared : []) if (followsSwapped(journal, next, one, other)) named.add(next)
      found.push({ kind: one.kind === 'link' ? 'links-swapped' : 'rows-swapped', from: one.entry.seq, to: other.entry.seq, rowIds: [one.entry.rowId, other.entry.rowId] })
    }
  }
  for (const one of suspects.filter((suspect) => !named.has(suspect))) {
    found.push({ kind: one.kind === 'link' ? 'link-changed' : 'row-changed', from: one.entry.seq, to: one.entry.seq, rowIds: [one.entry.rowId] })
  }
  return found
}

function followsSwapped(journal: Journal, next: Suspect, one: Suspect, other: Suspect): boolean {
  const before = next.entry.seq === one.entry.seq + 1 ? other.entry.chain : next.entry.seq === other.entry.seq + 1 ? one.entry.chain : null
  return next.kind === 'link' && before !== null && chainAfter(before, journal, next.entry) === next.entry.chain
}

function havePlacesSwapped(journal: Journal, one: Suspect, other: Suspect): boolean {
  if (one.kind === 'link') {
    // Put back where the first one stands, the other one follows from what is before it.
    return one.ends.some((end) => chainAfter(end, journal, { ...other.entry, seq: one.entry.seq }) === other.entry.chain)
  }
  const [row, otherRow] = [one.entry.row, other.entry.row]
  return row !== null && otherRow !== null && digestOf({ ...otherRow, id: row.id }) === one.entry.digest && digestOf({ ...row, id: otherRow.id }) === other.entry.digest
}
