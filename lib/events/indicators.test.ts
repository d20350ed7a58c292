import { expect, test } from 'vitest'
import { attendanceRate, countIndicators, type CountedDate, type CountedPerson, groupIndicators, type IndicatorGroup, notedDates, sortIndicators } from './indicators.ts'

const now = new Date('2027-02-01T12:00:00Z')
const date = (id: string, more: Partial<CountedDate> = {}): CountedDate => ({ id, eventId: `event-${id}`, endsAt: new Date('2027-01-10T12:00:00Z'), isOff: false, halfDays: 1, ...more })
const person = (sessionId: string, who: string, more: Partial<CountedPerson> = {}): CountedPerson => ({ sessionId, who, profession: 'Infirmier', organisation: '', outcome: 'registered', presences: [], ...more })
const count = (dates: readonly CountedDate[], people: readonly CountedPerson[]) => countIndicators(dates, people, { noted: notedDates(people), now })

test('somebody at two half-days of one date and at another date counts three times, twice, and once', () => {
  const dates = [date('a', { halfDays: 2 }), date('b')]
  const people = [person('a', 'anne', { presences: [180, 210] }), person('b', 'anne', { presences: [120] }), person('a', 'luc'), person('b', 'luc', { outcome: 'left' }), person('b', 'zoé', { outcome: 'unserved' })]
  expect(count(dates, people)).toEqual({ events: 2, dates: 2, calledOff: 0, registered: 3, halfDayPresences: 3, datePresences: 2, people: 1, expected: 5, seen: 3, unserved: 1, left: 1, minutes: 510 })
})

test('a date to come is not held; one that is off counts as such, and none of its people', () => {
  const dates = [date('a'), date('b', { endsAt: new Date('2027-03-01T12:00:00Z') }), date('c', { isOff: true })]
  const people = [person('a', 'anne', { presences: [60] }), person('b', 'anne', { presences: [60] }), person('c', 'anne'), person('c', 'luc', { outcome: 'left' })]
  expect(count(dates, people)).toMatchObject({ events: 1, dates: 1, calledOff: 1, registered: 2, datePresences: 1, expected: 1, seen: 1, left: 0 })
})

test('the rate leaves out dates where nobody noted who came; where nothing was noted it is not known', () => {
  expect(attendanceRate(count([date('a'), date('b')], [person('a', 'anne', { presences: [60] }), person('a', 'luc'), person('b', 'luc'), person('b', 'zoé')]))).toBe(50)
  expect(attendanceRate(count([date('a')], [person('a', 'anne')]))).toBeNull()
})

test('by what events serve, each counts in all of them; by what people are, a date counts wherever one of them does', () => {
  const [dates, people] = [[date('a'), date('b')], [person('a', 'anne', { presences: [60] }), person('b', 'anne', { profession: 'Médecin' }), person('b', 'luc')]]
  const at = { noted: notedDates(people), now }
  const served = groupIndicators(dates, people, { ofEvent: (id) => (id === 'event-a' ? [{ id: '1', title: 'Un' }, { id: '2', title: 'Deux' }] : [{ id: '2', title: 'Deux' }]) }, at)
  expect(served.map((one) => [one.label, one.dates, one.registered])).toEqual([['Un', 1, 1], ['Deux', 2, 3]])
  const professions = groupIndicators(dates, people, { ofPerson: (one) => ({ id: one.profession, title: one.profession }) }, at)
  expect(professions.map((one) => [one.label, one.dates, one.registered, attendanceRate(one)])).toEqual([['Infirmier', 2, 2, 100], ['Médecin', 1, 1, null]])
})

test('a profession of which nobody came, where others did, has a rate of nought', () => {
  const people = [person('a', 'anne', { presences: [60] }), person('a', 'luc', { profession: 'Médecin' })]
  const groups = groupIndicators([date('a')], people, { ofPerson: (one) => ({ id: one.profession, title: one.profession }) }, { noted: notedDates(people), now })
  expect(groups.map((one) => attendanceRate(one))).toEqual([100, 0])
})

test('groups are sorted by their names as people number them, or by a measure', () => {
  const group = (label: string, registered: number): IndicatorGroup => ({ ...count([], []), key: label, label, registered })
  const groups = [group('Axe 10', 1), group('Axe 2', 3), group('Axe 1', 3)]
  expect(sortIndicators(groups, 'nom', 'asc').map((one) => one.label)).toEqual(['Axe 1', 'Axe 2', 'Axe 10'])
  expect(sortIndicators(groups, 'inscrits', 'desc').map((one) => one.label)).toEqual(['Axe 1', 'Axe 2', 'Axe 10'])
  expect(sortIndicators(groups, 'inscrits', 'asc').map((one) => one.label)).toEqual(['Axe 10', 'Axe 1', 'Axe 2'])
})
