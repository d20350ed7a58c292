import type { Day } from '#lib/platform/day'
import { contentFromRow, factsFromRow } from './facts-from-row.ts'
import { statementInForce } from './availability.ts'
import type { PracticeRow, StatementRow } from './practice-facts-sql.ts'
import { saysTheSame, type StatementContent } from './statement-content.ts'

/** What a line of the coordinator's list says of a practice. */
export type ImportedAnswer =
  | { kind: 'none' }
  | { kind: 'statement'; content: StatementContent }
  | { kind: 'absence'; untilOn: Day | null }
  | { kind: 'departure'; endsOn: Day }
  | { kind: 'not_treating' }

/** What of it is new to the register. `newer`: somebody said something since (`on`), which stands. */
export type AnswerWrite =
  | { kind: 'nothing'; why: 'no-answer' | 'same' | 'left' | 'replacement' | 'past' }
  | { kind: 'nothing'; why: 'newer'; on: Day | null }
  | { kind: 'statement'; content: StatementContent; before: StatementRow | null }
  | { kind: 'confirmation'; statementId: string }
  | { kind: 'absence'; fromOn: Day; untilOn: Day | null }
  | { kind: 'departure'; endsOn: Day }
  | { kind: 'not_treating' }

export type Known = {
  /** Null: a practice the register does not have yet. */
  practice: PracticeRow | null
  /** Absences that a list brought before, those taken back since included. */
  importedAbsences: readonly { untilOn: Day | null }[]
}
type When = { saidOn: Day | null; today: Day; timeZone: string }

/**
 * Compares a line's answer with what the register knows. A line never overrides what was said after its own date, and
 * says nothing twice; without a date it only fills a silence, since nobody knows how old it is.
 */
export function answerToWrite(known: Known, answer: ImportedAnswer, when: When): AnswerWrite {
  const { practice } = known
  if (answer.kind === 'none') return { kind: 'nothing', why: 'no-answer' }
  if (practice?.position === 'replacement') return { kind: 'nothing', why: 'replacement' }
  if (practice && practice.ends_on !== null && practice.ends_on < when.today) return { kind: 'nothing', why: 'left' }
  switch (answer.kind) {
    case 'departure':
      if (practice === null || practice.ends_on === null) return answer
      return practice.ends_on === answer.endsOn ? { kind: 'nothing', why: 'same' } : { kind: 'nothing', why: 'newer', on: null }
    case 'not_treating': return practice === null || practice.not_treating_reason === null ? answer : { kind: 'nothing', why: 'same' }
    case 'absence': return absenceToWrite(known, answer.untilOn, when)
    case 'statement': return statementToWrite(practice, answer.content, when)
  }
}

function absenceToWrite({ practice, importedAbsences }: Known, untilOn: Day | null, when: When): AnswerWrite {
  const { saidOn, today } = when
  if (untilOn !== null && untilOn < today) return { kind: 'nothing', why: 'past' }
  const isKnown = importedAbsences.some((one) => one.untilOn === untilOn) || practice?.absences.some((one) => one.until_on === untilOn)
  if (isKnown) return { kind: 'nothing', why: 'same' }
  return newerThan(practice, when) ?? { kind: 'absence', fromOn: saidOn ?? today, untilOn }
}

function statementToWrite(practice: PracticeRow | null, content: StatementContent, when: When): AnswerWrite {
  if (practice === null) return { kind: 'statement', content, before: null }
  const { saidOn, today, timeZone } = when
  const said = practice.statements.some((row) => row.capacity === 'coordination_import' && row.site_id === null && row.confirmed_on === saidOn && saysTheSame(contentFromRow(row), content, today))
  if (said) return { kind: 'nothing', why: 'same' }
  const fact = statementInForce(factsFromRow(practice, timeZone).statements, today)
  const current = practice.statements.find((row) => row.id === fact?.id) ?? null
  const isRepeated = current !== null && content.fromOn <= today && meansTheSame(contentFromRow(current), content)
  if (isRepeated && (saidOn === null || (fact?.confirmation && fact.confirmation.on >= saidOn))) return { kind: 'nothing', why: 'same' }
  const newer = newerThan(practice, when)
  if (newer) return newer
  // Said again on a later day: what the practice itself told around it (audience, contact) must not be lost.
  return isRepeated ? { kind: 'confirmation', statementId: current.id } : { kind: 'statement', content, before: current?.site_id === null ? current : null }
}

/** The same answer, whatever is told around it; a detail that the line does not give contradicts nothing. */
function meansTheSame(known: StatementContent, said: StatementContent): boolean {
  const same = (one: readonly string[], other: readonly string[]) => [...one].sort().join() === [...other].sort().join()
  return known.state === said.state && known.places?.count === said.places?.count && known.places?.period === said.places?.period
    && same(known.reservations, said.reservations) && same(known.reservedCommunes, said.reservedCommunes) && same(known.priorities, said.priorities)
    && (said.askAgainOn === null || known.askAgainOn === said.askAgainOn)
    && (said.homeVisits === null || known.homeVisits === said.homeVisits)
    && said.languages.every((code) => known.languages.includes(code))
    && (said.isStepFree === null || known.isStepFree === said.isStepFree)
}

function newerThan(practice: PracticeRow | null, { saidOn, today }: When): AnswerWrite | null {
  if (practice === null) return null
  const days = [
    ...practice.statements.flatMap((row) => [row.confirmed_on, row.last_confirmation?.on ?? null]),
    ...practice.absences.map((row) => (row.from_on < today ? row.from_on : today)),
  ].filter((day) => day !== null)
  const latest = days.sort().at(-1) ?? null
  const hasSpoken = latest !== null || practice.statements.length > 0
  if (saidOn === null) return hasSpoken ? { kind: 'nothing', why: 'newer', on: latest } : null
  return latest !== null && latest > saidOn ? { kind: 'nothing', why: 'newer', on: latest } : null
}
