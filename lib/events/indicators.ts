/** A date as it is counted. `isOff`: called off or put off, so that nobody counts in it. */
export type CountedDate = { id: string; eventId: string; endsAt: Date; isOff: boolean; halfDays: number }

/** How a registration ended: with a place, left by the person, or waiting until the date began. */
export type Outcome = 'registered' | 'left' | 'unserved'

/** One of the people of a registration. `who`: the same for whoever is recognised from one date to the other; `presences`: minutes of each half-day they were there. */
export type CountedPerson = { sessionId: string; who: string; profession: string; organisation: string; outcome: Outcome; presences: readonly number[] }

/** `expected`: half-days for which somebody registered, at dates that are over and where presence was noted; `seen`: those of them where they were. */
export type Indicators = {
  events: number; dates: number; calledOff: number; registered: number; halfDayPresences: number; datePresences: number; people: number
  expected: number; seen: number; unserved: number; left: number; minutes: number
}

export const indicatorViews = ['axe', 'action', 'mission', 'convention', 'profession', 'structure'] as const
export type IndicatorView = (typeof indicatorViews)[number]

/** What is counted together: it has an identity and a name. */
type Key = { id: string; title: string }
/** By what an event, or somebody of it, is counted. */
export type Keys = { ofEvent: (eventId: string) => readonly Key[] } | { ofPerson: (person: CountedPerson) => Key }
export type IndicatorGroup = Indicators & { key: string; label: string }

/** The dates where at least one presence was noted: of the others nobody knows who came. */
export function notedDates(people: readonly CountedPerson[]): ReadonlySet<string> {
  return new Set(people.flatMap((one) => (one.presences.length > 0 ? [one.sessionId] : [])))
}

/** Counts some dates, and some of those who registered for them. */
export function countIndicators(dates: readonly CountedDate[], people: readonly CountedPerson[], { noted, now }: { noted: ReadonlySet<string>; now: Date }): Indicators {
  const known = new Map(dates.filter((one) => !one.isOff).map((one) => [one.id, one]))
  const held = [...known.values()].filter((one) => one.endsAt <= now)
  const heldIds = new Set(held.map((one) => one.id))
  const counted = people.filter((one) => known.has(one.sessionId))
  const registered = counted.filter((one) => one.outcome === 'registered')
  const there = registered.filter((one) => heldIds.has(one.sessionId) && one.presences.length > 0)
  const rated = registered.flatMap((one) => {
    const date = known.get(one.sessionId)
    return date && heldIds.has(date.id) && noted.has(date.id) ? [{ expected: date.halfDays, seen: one.presences.length }] : []
  })
  return {
    events: new Set(held.map((one) => one.eventId)).size, dates: held.length, calledOff: dates.filter((one) => one.isOff).length,
    registered: registered.length, halfDayPresences: sum(there.map((one) => one.presences.length)), datePresences: there.length, people: new Set(there.map((one) => one.who)).size,
    expected: sum(rated.map((one) => one.expected)), seen: sum(rated.map((one) => one.seen)),
    unserved: counted.filter((one) => one.outcome === 'unserved').length, left: counted.filter((one) => one.outcome === 'left').length, minutes: sum(there.flatMap((one) => one.presences)),
  }
}

/** Counts by what events serve, or by what people are. An event that serves two counts in each; a date counts wherever one of its people does. */
export function groupIndicators(dates: readonly CountedDate[], people: readonly CountedPerson[], keys: Keys, at: { noted: ReadonlySet<string>; now: Date }): IndicatorGroup[] {
  const groups = new Map<string, { label: string; dates: CountedDate[]; people: CountedPerson[] }>()
  const groupOf = ({ id, title }: Key) => {
    const group = groups.get(id) ?? { label: title, dates: [], people: [] }
    groups.set(id, group)
    return group
  }
  const peopleByDate = Map.groupBy(people, (one) => one.sessionId)
  for (const date of dates) {
    const own = peopleByDate.get(date.id) ?? []
    if ('ofEvent' in keys) for (const key of keys.ofEvent(date.eventId)) put(groupOf(key), date, own)
    else for (const [id, some] of Map.groupBy(own, (one) => keys.ofPerson(one).id)) put(groupOf({ id, title: some[0] ? keys.ofPerson(some[0]).title : '' }), date, some)
  }
  return [...groups].map(([key, group]) => ({ key, label: group.label, ...countIndicators(group.dates, group.people, at) }))
}

function put(group: { dates: CountedDate[]; people: CountedPerson[] }, date: CountedDate, people: readonly CountedPerson[]): void {
  group.dates.push(date)
  for (const one of people) group.people.push(one)
}

/** Of a hundred half-days for which people registered, on how many they were there; null where nothing was noted. */
export function attendanceRate({ expected, seen }: Pick<Indicators, 'expected' | 'seen'>): number | null {
  return expected === 0 ? null : Math.round((100 * seen) / expected)
}

/** What a column of the table says, and a bar of the chart is as long as. */
export const indicatorMeasures = ['evenements', 'dates', 'annulees', 'inscrits', 'demi-journees', 'presents', 'personnes', 'taux', 'sans-place', 'desinscrits', 'heures'] as const
export type IndicatorMeasure = (typeof indicatorMeasures)[number]

/** The figure of one measure; null where it is not known. Hours are in minutes. */
export function measured(one: Indicators, measure: IndicatorMeasure): number | null {
  const figures: Record<IndicatorMeasure, number | null> = {
    evenements: one.events, dates: one.dates, annulees: one.calledOff, inscrits: one.registered, 'demi-journees': one.halfDayPresences, presents: one.datePresences, personnes: one.people,
    taux: attendanceRate(one), 'sans-place': one.unserved, desinscrits: one.left, heures: one.minutes,
  }
  return figures[measure]
}

/** Groups in the asked order; what is equal, or not known, in the order of names. */
export function sortIndicators(groups: readonly IndicatorGroup[], sort: 'nom' | IndicatorMeasure, direction: 'asc' | 'desc'): IndicatorGroup[] {
  const sign = direction === 'asc' ? 1 : -1
  const byName = (one: IndicatorGroup, other: IndicatorGroup) => one.label.localeCompare(other.label, 'fr', { numeric: true })
  if (sort === 'nom') return groups.toSorted((one, other) => sign * byName(one, other))
  return groups.toSorted((one, other) => sign * ((measured(one, sort) ?? -1) - (measured(other, sort) ?? -1)) || byName(one, other))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}
