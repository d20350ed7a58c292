import { plainWords } from '#lib/platform/format/plain-words'
import { addressKey, isSamePlace } from './list-contact.ts'
import { haveTwoNumbers, personKey } from './list-duplicates.ts'
import type { EntryReading } from './list-entry.ts'
import type { KnownIndex } from './list-match.ts'
import { matchKnown, sameLastName } from './list-match.ts'
import type { ListEntry, ListNotice, ListQuestion, RowDecision } from './list-outcome.ts'

type Read = Extract<EntryReading, { kind: 'entry' }>

/**
 * Ties each entry to the register and to the other lines: the same person elsewhere in the list is one person with two places;
 * another address of that person in the same commune is asked, because it may be a move.
 */
export function placeEntries(readings: readonly Read[], known: KnownIndex, decisions: ReadonlyMap<number, RowDecision>): Read[] {
  const byPerson = Map.groupBy(readings, (reading) => personKey(reading.entry))
  const takenPractices = new Map<string, number>()
  return readings.map((reading) => {
    const decision = decisions.get(reading.entry.row)
    const twins = (byPerson.get(personKey(reading.entry)) ?? []).filter((other) => isSamePerson(other.entry, reading.entry))
    const placed = placeEntry(reading, { known, decision, twins: twins.map((twin) => twin.entry), takenPractices })
    if (placed.entry.practice?.kind === 'known') takenPractices.set(placed.entry.practice.practiceId, placed.entry.row)
    return placed
  })
}

type Place = { known: KnownIndex; decision: RowDecision | undefined; twins: readonly ListEntry[]; takenPractices: ReadonlyMap<string, number> }

function placeEntry(reading: Read, { known, decision, twins, takenPractices }: Place): Read {
  const { entry } = reading
  const match = matchKnown(entry, known, decision)
  const questions: ListQuestion[] = [...reading.questions, ...match.questions].map((question) =>
    question.code === 'first-name-missing' ? { ...question, candidates: sameLastName(entry, known) } : question,
  )
  const taken = match.practiceId === null ? undefined : takenPractices.get(match.practiceId)
  const neighbour = twins.find((other) => other.row < entry.row && other.commune?.code === entry.commune?.code && !isSamePlace(other, entry))
  const otherRow = taken ?? (match.practiceId === null ? neighbour?.row : undefined)
  if (otherRow !== undefined && decision?.practice === undefined && !questions.some((question) => question.about === 'practice')) {
    const sentence = `La ligne ${otherRow} donne une autre adresse de ce médecin dans la même commune : sont-ce deux lieux ?`
    questions.push({ code: 'other-address', sentence, about: 'practice', candidates: [{ value: 'new', label: 'Un autre lieu' }] })
  }
  const isAsked = (about: 'person' | 'practice') => questions.some((question) => question.about === about)
  const key = personKeyOf(entry, twins)
  const placed: ListEntry = {
    ...entry,
    person: isAsked('person') ? null : match.practitionerId === null ? { kind: 'new', key } : { kind: 'known', practitionerId: match.practitionerId },
    practice:
      entry.commune === null || isAsked('practice') || isAsked('person')
        ? null
        : match.practiceId === null
          ? { kind: 'new', key: `${key}@${entry.commune.code}@${placeKey(entry)}` }
          : { kind: 'known', practiceId: match.practiceId },
  }
  return { kind: 'entry', entry: placed, questions, notices: [...reading.notices, ...match.notices, ...twinNotices(entry, twins)] }
}

function isSamePerson(other: ListEntry, entry: ListEntry): boolean {
  return other.row !== entry.row && entry.firstName !== '' && !haveTwoNumbers(other, entry)
}

/** The RPPS number when a line of that person has one, else the name; the place tells apart people without a first name. */
function personKeyOf(entry: ListEntry, twins: readonly ListEntry[]): string {
  const numbers = [...new Set([entry.rpps, ...twins.map((twin) => twin.rpps)].filter((rpps) => rpps !== null))]
  const own = entry.rpps ?? (numbers.length === 1 ? numbers[0] : undefined)
  return own ?? (entry.firstName === '' ? `${personKey(entry)}@${entry.commune?.code ?? ''}@${placeKey(entry)}` : personKey(entry))
}

function placeKey(entry: ListEntry): string {
  return addressKey(entry.address ?? '') || plainWords(entry.siteName ?? '')
}

function twinNotices(entry: ListEntry, twins: readonly ListEntry[]): ListNotice[] {
  const elsewhere = twins.filter((twin) => twin.commune !== null && twin.commune.code !== entry.commune?.code)
  const [first] = elsewhere
  const leaving = entry.answer.kind === 'departure' ? undefined : elsewhere.find((twin) => twin.answer.kind === 'departure')
  return [
    ...(first === undefined ? [] : [{ code: 'other-place' as const, sentence: `Même médecin qu’à la ligne ${first.row}, à un autre lieu.` }]),
    ...(leaving === undefined ? [] : [{ code: 'leaves-elsewhere' as const, sentence: `La ligne ${leaving.row} annonce son départ d’un autre lieu : vérifiez que celui-ci continue.` }]),
  ]
}
