import { type Checkpoint, isSigned } from './checkpoint-signature.ts'
import { chainAfter, digestOf, type Journal, type JournalLink, type JournalRow, noChain } from './journal-digest.ts'
import type { Problem, ProblemKind } from './journal-problems.ts'
import { nameSwaps, type Suspect } from './name-swaps.ts'

/** A link, with its row while that is kept. */
export type JournalEntry = JournalLink & { row: JournalRow | null }

/** What is known of a chain beside its links. */
export type JournalFacts = {
  journal: Journal
  head: { seq: number; chain: string }
  checkpoints: readonly Checkpoint[]
  /** Rows that have no link. */
  unlinked: readonly string[]
}

/** What a walk found: problems one by one up to a number, and how many there are in all. */
export type Walked = { links: number; rows: number; problems: Problem[]; count: number }
export type Walk = { take: (entry: JournalEntry) => void; end: () => Walked }

/** Problems that are told one by one; beyond, they are counted. */
const mostTold = 200
/** Links that do not fit and are held until the end, to see whether some changed places. */
const mostHeld = 1_000

/**
 * Walks one chain, link after link, in the memory of a few of them. A link that does not follow is named, and the walk goes on
 * from it, so that one change is one problem.
 */
export function walkJournal({ journal, head, checkpoints, unlinked }: JournalFacts, trustedKeys: readonly string[], now: Date): Walk {
  const suspects: Suspect[] = []
  const problems: Problem[] = []
  let count = 0
  const report = (kind: ProblemKind, from: number, to = from, rowIds: readonly string[] = []) => {
    count += 1
    if (problems.length < mostTold) problems.push({ journal, kind, from, to, rowIds })
  }
  const { believed, forged, unknown } = sortCheckpoints(checkpoints, trustedKeys)
  for (const one of forged) report('checkpoint-forged', one.seq)
  for (const one of unknown) report('checkpoint-unknown-key', one.seq)
  let wrongLink: JournalEntry | null = null
  const suspect = (one: Suspect) => {
    lastWrong = one.entry.seq
    if (one.kind === 'link') wrongLink = one.entry
    // What was changed throughout is not held in memory.
    if (suspects.length < mostHeld) suspects.push(one)
    else report(one.kind === 'link' ? 'link-changed' : 'row-changed', one.entry.seq, one.entry.seq, [one.entry.rowId])
  }
  const isOver = (instant: string) => new Date(instant) <= now
  let [links, rows, seq, signedTo, lastWrong] = [0, 0, 0, 0, 0]
  /** What the next link may follow: what the last one says, and what it should have said. */
  let ends: string[] = [noChain]

  const begin = (first: number) => {
    // Links go up to a checkpoint, once nothing before it had to be kept any more.
    const anchor = believed.findLast((one) => one.seq === first - 1 && isOver(one.keptUntil))
    if (!anchor) return
    ;[seq, signedTo, ends] = [anchor.seq, anchor.seq, [anchor.chain]]
  }

  const follow = (entry: JournalEntry) => {
    if (entry.seq !== seq + 1) {
      report('links-deleted', seq + 1, entry.seq - 1)
      lastWrong = entry.seq - 1
      return [entry.chain]
    }
    const expected = ends.map((end) => chainAfter(end, journal, entry))
    if (expected.includes(entry.chain)) return [entry.chain]
    suspect({ kind: 'link', entry, ends })
    return [entry.chain, ...expected]
  }

  const checkSigned = (entry: JournalEntry) => {
    for (const one of believed.filter((checkpoint) => checkpoint.seq === entry.seq)) {
      if (one.chain !== entry.chain && lastWrong <= signedTo) {
        report('rewritten', signedTo + 1, entry.seq)
        lastWrong = entry.seq
      }
    }
    if (believed.some((checkpoint) => checkpoint.seq === entry.seq)) signedTo = entry.seq
  }

  const checkRow = (entry: JournalEntry) => {
    const isSuspect = wrongLink === entry
    if (!entry.row && isSuspect) return
    if (!entry.row) {
      if (!isOver(entry.keptUntil)) report('row-deleted', entry.seq, entry.seq, [entry.rowId])
      return
    }
    rows += 1
    if (digestOf(entry.row) !== entry.digest && !isSuspect) suspect({ kind: 'row', entry, ends: [] })
  }

  return {
    take: (entry) => {
      if (links === 0 && entry.seq > 1) begin(entry.seq)
      links += 1
      ends = follow(entry)
      checkRow(entry)
      checkSigned(entry)
      seq = entry.seq
    },
    end: () => {
      if (links === 0 && head.seq > 0) begin(head.seq + 1)
      const last = Math.max(head.seq, ...believed.map((one) => one.seq))
      if (seq < last) report('links-deleted', seq + 1, last)
      else if (head.seq !== seq || !ends.includes(head.chain)) report('head-changed', seq)
      for (const id of unlinked) report('row-inserted', 0, 0, [id])
      for (const found of nameSwaps(journal, suspects)) report(found.kind, found.from, found.to, found.rowIds)
      return { links, rows, problems: problems.toSorted((a, b) => a.from - b.from), count }
    },
  }
}

/**
 * Signatures by a trusted key; those that are false; and those of another key that no trusted one covers: after a change of the
 * server's secret, the new key signs what the old one had signed.
 */
export function sortCheckpoints(checkpoints: readonly Checkpoint[], trustedKeys: readonly string[]): Record<'believed' | 'forged' | 'unknown', Checkpoint[]> {
  const inOrder = checkpoints.toSorted((a, b) => a.seq - b.seq)
  const signed = inOrder.filter(isSigned)
  const believed = signed.filter((one) => trustedKeys.includes(one.publicKey))
  const covered = believed.at(-1)?.seq ?? 0
  return { believed, forged: inOrder.filter((one) => !signed.includes(one)), unknown: signed.filter((one) => !believed.includes(one) && one.seq > covered) }
}
