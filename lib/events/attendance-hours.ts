import { type AttendanceSource, attendedMinutes } from './attendance.ts'

/** The order of words, as French dictionaries have it; made once, since each making reads the language's rules. */
const { compare: compareWords } = new Intl.Collator('fr')

/** Somebody was there on a half-day of a date. */
export type Presence = { sessionId: string; registrationId: string; position: number; startsAt: Date; endsAt: Date; source: AttendanceSource; isSigned: boolean }

/** By what a presence is known. */
export type Evidence = AttendanceSource | 'signature'

/** By what these presences are known, each once. */
export function evidenceOf(presences: readonly Presence[]): Evidence[] {
  return [...new Set<Evidence>([...presences.map((one) => one.source), ...presences.filter((one) => one.isSigned).map(() => 'signature' as const)])]
}

/** Who was at a date, on which half-days, as one text: two that differ say something else. How it is known does not count. */
export function presenceText(presences: readonly Presence[]): string {
  return presences.map((one) => `${one.registrationId}.${one.position}:${one.startsAt.getTime()}-${one.endsAt.getTime()}`).toSorted().join(',')
}

/** Minutes that somebody, or several, were there. */
export function minutesOf(presences: readonly Presence[]): number {
  return attendedMinutes(presences.map((one) => ({ ...one, isPresent: true })))
}

/** What an action or a mission is called, by its id. */
export type Named = { id: string; title: string }
/** Whether somebody stands behind a date's presences: nobody yet, by whom and when, or changed since. */
export type HoursValidation = { state: 'none' } | { state: 'valid' | 'changed'; by: string; at: Date }

/** One person at one date. `person`: the same for whoever is recognised from one date to the other. */
export type HourLine = {
  key: string; sessionId: string; eventId: string; title: string; startsAt: Date; person: string; name: string; profession: string; organisation: string
  halfDays: number; minutes: number; evidence: readonly Evidence[]; actions: readonly Named[]; missions: readonly Named[]; validation: HoursValidation
}

export const hourViews = ['personne', 'profession', 'action', 'mission'] as const
/** By what hours are added up. */
export type HourView = (typeof hourViews)[number]
export type HourGroup = { key: string; label: string; people: number; sessions: number; minutes: number; validatedMinutes: number }

/** Hours added up; a date that serves two actions counts in each, and one that serves none in a line of its own. */
export function groupHours(lines: readonly HourLine[], by: HourView): HourGroup[] {
  const groups = new Map<string, { label: string; lines: HourLine[] }>()
  for (const line of lines) {
    for (const { id, title } of keysOf(line, by)) {
      const group = groups.get(id) ?? { label: title, lines: [] }
      group.lines.push(line)
      groups.set(id, group)
    }
  }
  return [...groups].map(([key, group]) => ({
    key, label: group.label, people: new Set(group.lines.map((one) => one.person)).size, sessions: new Set(group.lines.map((one) => one.sessionId)).size,
    minutes: sumOf(group.lines), validatedMinutes: sumOf(group.lines.filter((one) => one.validation.state === 'valid')),
  }))
}

function keysOf(line: HourLine, by: HourView): readonly Named[] {
  if (by === 'personne') return [{ id: line.person, title: line.name === '' ? 'Noms qui ne sont plus conservés' : [line.name, line.profession].filter((text) => text !== '').join(', ') }]
  if (by === 'profession') return [{ id: line.profession, title: line.profession === '' ? 'Sans profession indiquée' : line.profession }]
  const named = by === 'action' ? line.actions : line.missions
  return named.length > 0 ? named : [{ id: '', title: by === 'action' ? 'Sans action du projet de santé' : 'Sans mission' }]
}

/** Minutes of all lines. */
export function sumOf(lines: readonly { minutes: number }[]): number {
  return lines.reduce((sum, one) => sum + one.minutes, 0)
}

/** Lines in the asked order; what is equal keeps the order of dates, then of names. */
export function sortHours(lines: readonly HourLine[], sort: 'date' | 'nom' | 'evenement' | 'duree', direction: 'asc' | 'desc'): HourLine[] {
  const usual = (one: HourLine, other: HourLine) => other.startsAt.getTime() - one.startsAt.getTime() || compareWords(one.name, other.name) || compareWords(one.key, other.key)
  const first = { date: () => 0, nom: (one: HourLine, other: HourLine) => compareWords(one.name, other.name), evenement: (one: HourLine, other: HourLine) => compareWords(one.title, other.title), duree: (one: HourLine, other: HourLine) => one.minutes - other.minutes }[sort]
  const sorted = lines.toSorted((one, other) => (direction === 'asc' ? 1 : -1) * first(one, other) || usual(one, other))
  return sort === 'date' && direction === 'desc' ? lines.toSorted((one, other) => usual(other, one)) : sorted
}

/** Groups in the order of what they weigh, or of their names. */
export function sortGroups(groups: readonly HourGroup[], sort: 'duree' | 'nom'): HourGroup[] {
  return groups.toSorted((one, other) => (sort === 'duree' ? other.minutes - one.minutes : 0) || compareWords(one.label, other.label))
}
