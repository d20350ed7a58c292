import { answerToWrite, type AnswerWrite, type Known } from '#lib/cartodispo/imported-answer'
import type { Day } from '#lib/platform/day'
import { luhnHolds } from '#lib/practitioners/luhn'
import type { LineOutcome, ListCounts, ListPlan, ReadyEntry } from './list-outcome.ts'
import { listSaid } from './list-said.ts'

/** A practice of the register as a line may complete it. */
export type CompletablePractice = Known & {
  practitionerId: string
  siteId: string
  isGp: boolean
  hasNumber: boolean
  phone: string; email: string; closingDays: readonly number[]; privateNote: string
  sitePhone: string; siteEmail: string; addressLine: string; postalCode: string; isStepFree: boolean | null
}

/** What is filled where the register knew nothing; an import by list overwrites no fact. */
export type Fills = {
  rpps?: string; isGp?: true
  phone?: string; email?: string; closingDays?: number[]; privateNote?: string
  addressLine?: string; postalCode?: string; isStepFree?: boolean
}

export type ListWrite = { row: number; entry: ReadyEntry; saidOn: Day | null; answer: AnswerWrite; notes: string[] } & (
  | { kind: 'new' }
  | { kind: 'known'; practiceId: string; practitionerId: string; siteId: string; fills: Fills }
)

export type ListWrites = { writes: ListWrite[]; counts: ListCounts; unchanged: ReadonlySet<number> }

const NOTE_MAX = 1_000

/** What importing the certain lines would write. A line that tells nothing new counts as merged with what is there. */
export function planListWrites(plan: ListPlan, register: ReadonlyMap<string, CompletablePractice>, days: { today: Day; timeZone: string }): ListWrites {
  const writes = plan.outcomes.flatMap((outcome) => (outcome.outcome === 'imported' ? [writeOf(outcome, register, days)] : []))
  const unchanged = new Set(writes.filter(isNothing).map((write) => write.row))
  const { lines, imported, merged, toConfirm, refused } = plan.counts
  return {
    writes: writes.filter((write) => !isNothing(write)),
    counts: { lines, imported: imported - unchanged.size, merged: merged + unchanged.size, toConfirm, refused },
    unchanged,
  }
}

function writeOf({ row, entry }: Extract<LineOutcome, { outcome: 'imported' }>, register: ReadonlyMap<string, CompletablePractice>, days: { today: Day; timeZone: string }): ListWrite {
  const saidOn = entry.statement.kind === 'confirmed' ? entry.statement.confirmedOn : null
  const { answer: said, notes } = listSaid(entry, days.today)
  const known = entry.practice.kind === 'known' ? register.get(entry.practice.practiceId) : undefined
  const answer = answerToWrite(known ?? { practice: null, importedAbsences: [] }, said, { saidOn, ...days })
  if (entry.practice.kind === 'new' || known === undefined) return { kind: 'new', row, entry, saidOn, answer, notes }
  const { practitionerId, siteId } = known
  return { kind: 'known', row, entry, saidOn, answer, notes, practiceId: entry.practice.practiceId, practitionerId, siteId, fills: fillsOf(entry, notes, known) }
}

function fillsOf(entry: ReadyEntry, notes: readonly string[], known: CompletablePractice): Fills {
  const newNotes = notes.filter((note) => !known.privateNote.includes(note))
  const privateNote = [known.privateNote, ...newNotes].filter((note) => note !== '').join('\n')
  return {
    ...(!known.hasNumber && entry.rpps !== null && luhnHolds(entry.rpps) ? { rpps: entry.rpps } : {}),
    ...(known.isGp ? {} : { isGp: true as const }),
    ...(known.phone === '' && known.sitePhone === '' && entry.phone !== null ? { phone: entry.phone } : {}),
    ...(known.email === '' && known.siteEmail === '' && entry.email !== null ? { email: entry.email } : {}),
    ...(known.closingDays.length === 0 && entry.closingDays.length > 0 ? { closingDays: entry.closingDays } : {}),
    ...(newNotes.length > 0 && privateNote.length <= NOTE_MAX ? { privateNote } : {}),
    ...(known.addressLine === '' && entry.address !== null ? { addressLine: entry.address } : {}),
    ...(known.postalCode === '' && entry.postalCode !== null ? { postalCode: entry.postalCode } : {}),
    ...(known.isStepFree === null && entry.stepFree !== null ? { isStepFree: entry.stepFree } : {}),
  }
}

function isNothing(write: ListWrite): boolean {
  return write.kind === 'known' && write.answer.kind === 'nothing' && Object.keys(write.fills).length === 0
}
