import { nameKey } from '#lib/practitioners/name-key'
import { isSamePlace } from './list-contact.ts'
import type { EntryReading } from './list-entry.ts'
import type { ListEntry, ListNotice } from './list-outcome.ts'

type Read = Extract<EntryReading, { kind: 'entry' }>
export type Grouped = { kept: Read[]; mergedInto: Map<number, number> }

/**
 * Merges the lines about the same practitioner at the same place: the one that answers, most recently, is kept, the others fill what it leaves empty.
 * The same person at two places stays two practices.
 */
export function mergeDuplicates(readings: readonly Read[]): Grouped {
  const mergedInto = new Map<number, number>()
  const groups: Read[][] = []
  const groupsOfPerson = new Map<string, Read[][]>()
  for (const reading of readings) {
    const mine = groupsOfPerson.get(personKey(reading.entry)) ?? []
    const group = isComparable(reading) ? mine.find((others) => others.every((other) => isComparable(other) && isDuplicate(other.entry, reading.entry))) : undefined
    if (group !== undefined) {
      group.push(reading)
      continue
    }
    const alone = [reading]
    groups.push(alone)
    groupsOfPerson.set(personKey(reading.entry), [...mine, alone])
  }
  const kept = groups.map((group) => {
    const [best, ...others] = group.toSorted((left, right) => weight(right.entry).localeCompare(weight(left.entry)) || left.entry.row - right.entry.row)
    if (best === undefined) throw new Error('a group of lines has at least one line')
    for (const other of others) mergedInto.set(other.entry.row, best.entry.row)
    return others.reduce(absorb, best)
  })
  return { kept: kept.toSorted((left, right) => left.entry.row - right.entry.row), mergedInto }
}

/** One key for the lines that name a person alike. */
export function personKey(entry: ListEntry): string {
  return nameKey(entry.lastName, entry.firstName)
}

function isComparable(reading: Read): boolean {
  const isNameSure = !reading.questions.some((question) => ['lost-characters', 'name-placeholder', 'first-name-missing'].includes(question.code))
  return isNameSure && reading.entry.commune !== null
}

/** Two RPPS numbers tell homonyms apart. */
export function haveTwoNumbers(left: ListEntry, right: ListEntry): boolean {
  return left.rpps !== null && right.rpps !== null && left.rpps !== right.rpps
}

function isDuplicate(left: ListEntry, right: ListEntry): boolean {
  return !haveTwoNumbers(left, right) && left.commune?.code === right.commune?.code && isSamePlace(left, right)
}

/** Sorts answers before silences, then the most recent first. */
function weight(entry: ListEntry): string {
  return `${entry.answer.kind === 'unknown' ? 0 : 1}${entry.updatedOn ?? '0000-00-00'}`
}

function absorb(kept: Read, other: Read): Read {
  const [entry, extra] = [kept.entry, other.entry]
  const isSameDay = entry.updatedOn === extra.updatedOn
  const disagrees = isSameDay && extra.answer.kind !== 'unknown' && entry.reading !== extra.reading
  const merged: ListEntry = {
    ...entry,
    rpps: entry.rpps ?? extra.rpps,
    siteName: entry.siteName ?? extra.siteName,
    siteKind: entry.siteName === null ? extra.siteKind : entry.siteKind,
    address: entry.address ?? extra.address,
    postalCode: entry.postalCode ?? extra.postalCode,
    phone: entry.phone ?? extra.phone,
    email: entry.email ?? extra.email,
    homeVisits: entry.homeVisits ?? extra.homeVisits,
    languages: [...new Set([...entry.languages, ...extra.languages])],
    stepFree: entry.stepFree ?? extra.stepFree,
    closingDays: entry.closingDays.length > 0 ? entry.closingDays : extra.closingDays,
    callBack: entry.callBack || extra.callBack,
    note: entry.note === extra.note ? entry.note : [entry.note, extra.note].filter(Boolean).join(' ; ') || null,
  }
  const notices: ListNotice[] = [...kept.notices, { code: 'completed', sentence: `Réunie avec la ligne ${extra.row} : même médecin, même lieu.` }]
  if (!disagrees) return { ...kept, entry: merged, notices }
  const sentence = `Les lignes ${entry.row} et ${extra.row} parlent du même médecin et ne disent pas la même chose (${entry.reading} ; ${extra.reading}) : que faut-il retenir ?`
  return { ...kept, entry: merged, notices, questions: [...kept.questions, { code: 'duplicates-disagree', sentence, about: 'answer', candidates: [] }] }
}
