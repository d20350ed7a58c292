import { plainWords } from '#lib/platform/format/plain-words'
import { nameKey } from '#lib/practitioners/name-key'
import { isSamePlace } from './list-contact.ts'
import type { KnownListPractice, ListEntry, ListNotice, ListQuestion, QuestionCandidate, RowDecision } from './list-outcome.ts'

/** The register's practices, found at once by name or number. */
export type KnownIndex = { byName: ReadonlyMap<string, KnownListPractice[]>; byLastName: ReadonlyMap<string, KnownListPractice[]>; byRpps: ReadonlyMap<string, KnownListPractice[]>; byId: ReadonlyMap<string, KnownListPractice[]> }

/** Sorts the register's practices for the matching of many lines. */
export function indexKnown(known: readonly KnownListPractice[]): KnownIndex {
  return {
    byName: groupBy(known, (one) => nameKey(one.lastName, one.firstName)),
    byLastName: groupBy(known, (one) => nameKey(one.lastName, '')),
    byRpps: groupBy(known, (one) => one.rpps ?? ''),
    byId: groupBy(known, (one) => one.practitionerId),
  }
}

export type Match = { practitionerId: string | null; practiceId: string | null; questions: ListQuestion[]; notices: ListNotice[] }

/**
 * Finds the practitioner and practice of the register that a line is about: by RPPS number, else by name; then the place in the line's commune.
 * Null ids mean new. Two people of the same name, or a place that may or may not be the known one, are asked.
 */
export function matchKnown(entry: ListEntry, known: KnownIndex, decision: RowDecision | undefined): Match {
  if (decision?.person?.kind === 'new') return nobody()
  const chosen = decision?.person?.kind === 'known' ? decision.person.practitionerId : null
  const named = chosen === null ? namedAs(entry, known) : (known.byId.get(chosen) ?? [])
  const byRpps = entry.rpps === null || chosen !== null ? [] : (known.byRpps.get(entry.rpps) ?? [])
  const first = byRpps[0]
  if (first !== undefined) return placeOf(entry, byRpps, decision, otherName(entry, first))
  // Known under another number: a homonym, whatever the name says.
  const possible = named.filter((one) => chosen !== null || entry.rpps === null || one.rpps === null)
  const people = new Set(possible.map((one) => one.practitionerId))
  if (people.size === 0) return nobody()
  if (people.size === 1) return placeOf(entry, possible, decision, [])
  const inTown = possible.filter((one) => one.communeCode === entry.commune?.code)
  const peopleInTown = new Set(inTown.map((one) => one.practitionerId))
  if (peopleInTown.size === 1) return placeOf(entry, possible.filter((one) => peopleInTown.has(one.practitionerId)), decision, [])
  const sentence = `Le registre connaît plusieurs médecins nommés ${entry.firstName} ${entry.lastName} : de qui s’agit-il ?`
  return { ...nobody(), questions: [{ code: 'homonyms', sentence, about: 'person', candidates: uniquePeople(possible) }] }
}

/** People of the register with that last name in that commune, to help answer a missing first name. */
export function sameLastName(entry: ListEntry, known: KnownIndex): QuestionCandidate[] {
  return (known.byLastName.get(nameKey(entry.lastName, '')) ?? [])
    .filter((one) => entry.commune === null || one.communeCode === entry.commune.code)
    .map((one) => ({ value: one.firstName, label: `${one.firstName} ${one.lastName}` }))
}

function placeOf(entry: ListEntry, practices: readonly KnownListPractice[], decision: RowDecision | undefined, questions: ListQuestion[]): Match {
  const practitionerId = practices[0]?.practitionerId ?? null
  const found = (practiceId: string | null, extra: Partial<Match> = {}): Match => ({ practitionerId, practiceId, notices: [], ...extra, questions: [...questions, ...(extra.questions ?? [])] })
  if (decision?.practice?.kind === 'known') return found(decision.practice.practiceId)
  const inTown = practices.filter((one) => one.communeCode === entry.commune?.code)
  if (decision?.practice?.kind === 'new') return found(null)
  if (inTown.length === 0) {
    return found(null, { notices: [{ code: 'new-place', sentence: 'Médecin déjà connu du registre : un lieu d’exercice lui est ajouté.' }] })
  }
  const same = inTown.filter((one) => isSamePlace(one, entry))
  if (same.length === 1) return found(same[0]?.practiceId ?? null)
  const candidates = [...inTown.map((one) => ({ value: one.practiceId, label: [one.siteName, one.address].filter(Boolean).join(', ') })), { value: 'new', label: 'Un autre lieu' }]
  const isSeveral = inTown.length > 1
  const sentence = isSeveral
    ? 'Le registre connaît plusieurs lieux d’exercice de ce médecin dans cette commune : duquel s’agit-il ?'
    : 'Le registre connaît une autre adresse de ce médecin dans cette commune : est-ce le même lieu ?'
  return found(null, { questions: [{ code: isSeveral ? 'several-practices' : 'other-address', sentence, about: 'practice', candidates }] })
}

function namedAs(entry: ListEntry, known: KnownIndex): KnownListPractice[] {
  return entry.firstName === '' ? [] : (known.byName.get(nameKey(entry.lastName, entry.firstName)) ?? [])
}

function groupBy(known: readonly KnownListPractice[], keyOf: (one: KnownListPractice) => string): Map<string, KnownListPractice[]> {
  return Map.groupBy(known, keyOf)
}

function otherName(entry: ListEntry, first: KnownListPractice): ListQuestion[] {
  if (plainWords(first.lastName) === plainWords(entry.lastName)) return []
  const sentence = `Ce numéro RPPS est celui de ${first.firstName} ${first.lastName} : est-ce la même personne ?`
  return [{ code: 'rpps-other-name', sentence, about: 'rpps', candidates: [] }]
}

function uniquePeople(practices: readonly KnownListPractice[]): QuestionCandidate[] {
  const people = new Map(practices.map((one) => [one.practitionerId, `${one.firstName} ${one.lastName}${one.siteName ? `, ${one.siteName}` : ''}`]))
  return [...people].map(([value, label]) => ({ value, label }))
}

function nobody(): Match {
  return { practitionerId: null, practiceId: null, questions: [], notices: [] }
}
