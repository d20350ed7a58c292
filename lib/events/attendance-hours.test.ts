import fc from 'fast-check'
import { expect, test } from 'vitest'
import { instantAt } from '#lib/platform/day'
import { groupHours, type HourLine, hourViews, minutesOf, type Presence, presenceText, sortHours, sumOf } from './attendance-hours.ts'

const zone = 'Europe/Paris'
const presence = (from: [string, string], until: [string, string], more: Partial<Presence> = {}): Presence => ({ sessionId: 's', registrationId: 'r', position: 1, startsAt: instantAt(...from, zone), endsAt: instantAt(...until, zone), source: 'list', isSigned: false, ...more })

test('minutes are those that people lived, in winter, in summer and over the two nights between', () => {
  expect(minutesOf([presence(['2026-12-03', '19:30'], ['2026-12-03', '21:30'])])).toBe(120)
  expect(minutesOf([presence(['2027-07-03', '09:00'], ['2027-07-03', '12:15']), presence(['2027-07-03', '14:00'], ['2027-07-03', '17:00'])])).toBe(375)
  expect(minutesOf([presence(['2027-03-28', '01:00'], ['2027-03-28', '04:00'])])).toBe(120)
  expect(minutesOf([presence(['2026-10-25', '01:00'], ['2026-10-25', '04:00'])])).toBe(240)
  expect(minutesOf([])).toBe(0)
})

test('what was validated changes with a person, a half-day or its hours, and neither with the order nor with how it is known', () => {
  const [one, other] = [presence(['2026-12-03', '09:00'], ['2026-12-03', '12:00']), presence(['2026-12-03', '14:00'], ['2026-12-03', '17:00'])]
  expect(presenceText([one, other])).toBe(presenceText([{ ...other, source: 'sheet' }, one]))
  for (const changed of [[one], [one, { ...other, position: 2 }], [one, { ...other, registrationId: 'q' }], [one, { ...other, endsAt: one.endsAt }]]) expect(presenceText(changed)).not.toBe(presenceText([one, other]))
})

const lineOf = (more: Partial<HourLine>): HourLine => ({ key: 'k', sessionId: 's', eventId: 'e', title: 'Soirée', startsAt: new Date(0), person: 'p', name: 'Béhague Lucette', profession: 'Infirmier', organisation: '', halfDays: 1, minutes: 60, evidence: ['list'], actions: [], missions: [], validation: { state: 'none' }, ...more })
const named = fc.constantFrom('a', 'b', 'c').map((id) => ({ id, title: id.toUpperCase() }))
const lines = fc.array(fc.record({
  key: fc.uuid(), sessionId: fc.constantFrom('1', '2'), person: fc.constantFrom('p', 'q', 'r'), profession: fc.constantFrom('', 'Infirmier', 'Médecin'), minutes: fc.integer({ min: 1, max: 600 }),
  actions: fc.uniqueArray(named, { selector: (one) => one.id }), missions: fc.uniqueArray(named, { selector: (one) => one.id }),
  validation: fc.constantFrom<HourLine['validation']>({ state: 'none' }, { state: 'valid', by: 'x', at: new Date(0) }, { state: 'changed', by: 'x', at: new Date(0) }),
}).map(lineOf))

test('added up by person or profession, no minute is lost nor counted twice; by action and mission, once for each that is served', () => {
  fc.assert(fc.property(lines, (all) => {
    for (const view of hourViews) {
      const groups = groupHours(all, view)
      const times = (one: HourLine) => (view === 'action' ? Math.max(1, one.actions.length) : view === 'mission' ? Math.max(1, one.missions.length) : 1)
      expect(sumOf(groups)).toBe(sumOf(all.map((one) => ({ minutes: one.minutes * times(one) }))))
      for (const group of groups) expect(group.validatedMinutes).toBeLessThanOrEqual(group.minutes)
    }
  }))
})

test('a date changed since it was validated counts as not validated', () => {
  const by = { by: 'Trésorière', at: new Date(0) }
  const [group] = groupHours([lineOf({ validation: { state: 'valid', ...by } }), lineOf({ key: 'l', validation: { state: 'changed', ...by } })], 'personne')
  expect(group).toEqual({ key: 'p', label: 'Béhague Lucette, Infirmier', people: 1, sessions: 1, minutes: 120, validatedMinutes: 60 })
})

test('lines are put in the asked order, both ways', () => {
  const all = [lineOf({ key: 'a', name: 'Zoé', startsAt: new Date(1), minutes: 5 }), lineOf({ key: 'b', name: 'Élise', startsAt: new Date(2), minutes: 9 }), lineOf({ key: 'c', name: 'Ana', startsAt: new Date(3), minutes: 1 })]
  const keys = (...order: Parameters<typeof sortHours> extends [unknown, ...infer Rest] ? Rest : never) => sortHours(all, ...order).map((one) => one.key).join('')
  expect([keys('date', 'asc'), keys('date', 'desc'), keys('nom', 'asc'), keys('nom', 'desc'), keys('duree', 'asc'), keys('duree', 'desc')]).toEqual(['cba', 'abc', 'cba', 'abc', 'cab', 'bac'])
})
