import type { ImportedAnswer } from '#lib/cartodispo/imported-answer'
import { bareContent, languageCodes, priorityCodes, reservationCodes } from '#lib/cartodispo/statement-content'
import type { Day } from '#lib/platform/day'
import type { ReadyEntry } from './list-outcome.ts'

/** What a line says, cut as the register keeps it: an answer, facts of the place, and what only the coordination reads. */
export type ListSaid = { answer: ImportedAnswer; notes: string[] }

const languageNames: Record<string, string> = { zh: 'chinois', vi: 'vietnamien', kab: 'kabyle', ber: 'berbère', sr: 'serbe', hr: 'croate', sq: 'albanais', el: 'grec', hu: 'hongrois', cs: 'tchèque', bg: 'bulgare', wo: 'wolof', mg: 'malgache', fa: 'persan', ja: 'japonais' }
const visitNotes = { none: 'Pas de visite à domicile', served_communes: 'Fait des visites à domicile', known_patients: 'Visites à domicile pour les patients connus' } as const

/** Cuts a line into what the register keeps. Details go with the answer; without one they become a private note. */
export function listSaid(entry: ReadyEntry, today: Day): ListSaid {
  const answer = answerOf(entry, today)
  const codes = entry.languages.map((code) => (code === 'fsl' ? 'lsf' : code))
  const unlisted = codes.filter((code) => !isOneOf(languageCodes, code)).map((code) => languageNames[code] ?? code)
  const notes = [
    entry.note,
    entry.callBack ? 'À rappeler (liste importée)' : null,
    unlisted.length > 0 ? `Langues : ${unlisted.join(', ')}` : null,
  ]
  if (answer.kind === 'statement') return { answer, notes: notes.filter((note) => note !== null) }
  const spoken = codes.filter((code) => isOneOf(languageCodes, code))
  return {
    answer,
    notes: [...notes, spoken.length > 0 ? `Langues (codes) : ${spoken.join(', ')}` : null, entry.homeVisits === null ? null : visitNotes[entry.homeVisits]].filter((note) => note !== null),
  }
}

function answerOf(entry: ReadyEntry, today: Day): ImportedAnswer {
  const { answer } = entry
  const saidOn = entry.statement.kind === 'confirmed' ? entry.statement.confirmedOn : today
  const details = {
    homeVisits: entry.homeVisits, isStepFree: entry.stepFree,
    languages: entry.languages.map((code) => (code === 'fsl' ? 'lsf' : code)).filter((code) => isOneOf(languageCodes, code)),
  }
  const statement = (state: Parameters<typeof bareContent>[0], more: object = {}): ImportedAnswer => ({ kind: 'statement', content: { ...bareContent(state, saidOn), ...details, ...more } })
  switch (answer.kind) {
    case 'open': return statement('open', { places: answer.places, priorities: answer.priorities.filter((code) => isOneOf(priorityCodes, code)) })
    case 'reserved': return statement('reserved', { places: answer.places, reservations: answer.reservations.filter((code) => isOneOf(reservationCodes, code)), reservedCommunes: entry.reservedCommunes })
    case 'soon': return statement('open', { fromOn: answer.fromOn })
    case 'closed': return statement('closed', { askAgainOn: answer.askAgainOn })
    case 'case_by_case': return statement('case_by_case')
    case 'occasional': return statement('occasional')
    case 'absence': return { kind: 'absence', untilOn: answer.untilOn }
    case 'departure': return { kind: 'departure', endsOn: answer.endsOn }
    case 'not_treating': return { kind: 'not_treating' }
    case 'unknown': case 'unclear': return { kind: 'none' }
  }
}

function isOneOf<const Code extends string>(codes: readonly Code[], text: string): text is Code {
  return codes.some((code) => code === text)
}
