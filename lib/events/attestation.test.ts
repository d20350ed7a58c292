import { expect, test } from 'vitest'
import { instantAt } from '#lib/platform/day'
import { durationWords } from './attendance.ts'
import { attestedFacts, initialsAndSurname, saysOtherwise } from './attestation.ts'

const halfDay = (day: string, from: string, until: string) => ({ startsAt: instantAt(day, from, 'Europe/Paris'), endsAt: instantAt(day, until, 'Europe/Paris') })

test('minutes are those that passed, also in the nights when clocks change', () => {
  expect(attestedFacts([halfDay('2026-12-03', '19:30', '21:30'), halfDay('2026-12-01', '09:00', '12:15')])).toEqual({ halfDays: [halfDay('2026-12-01', '09:00', '12:15'), halfDay('2026-12-03', '19:30', '21:30')], minutes: 315 })
  expect(attestedFacts([{ startsAt: instantAt('2027-03-27', '22:00', 'Europe/Paris'), endsAt: instantAt('2027-03-28', '04:00', 'Europe/Paris') }]).minutes).toBe(300)
  expect(attestedFacts([{ startsAt: instantAt('2026-10-24', '22:00', 'Europe/Paris'), endsAt: instantAt('2026-10-25', '04:00', 'Europe/Paris') }]).minutes).toBe(420)
})

test('an attestation says otherwise once a half-day is added, taken away or longer; order does not matter', () => {
  const [one, other] = [halfDay('2026-12-01', '09:00', '12:00'), halfDay('2026-12-01', '14:00', '17:00')]
  expect(saysOtherwise([one, other], [other, one])).toBe(false)
  expect(saysOtherwise([one], [one, other])).toBe(true)
  expect(saysOtherwise([one, other], [one])).toBe(true)
  expect(saysOtherwise([one], [{ ...one, endsAt: other.endsAt }])).toBe(true)
})

test.each([[45, '45\u00A0min'], [60, '1\u00A0h'], [90, '1\u00A0h\u00A030'], [125, '2\u00A0h\u00A005'], [0, '0\u00A0min']])('%i minutes are %s', (minutes, words) => {
  expect(durationWords(minutes)).toBe(words)
})

test.each([['Lucette', 'Béhague', 'L. Béhague'], ['Jean-Pierre', 'Martin', 'J.-P. Martin'], ['élise', 'Roux', 'É. Roux'], ['', 'Roux', 'Roux'], ['Zoé', '', '']])('%s %s is shown as %s', (first, last, shown) => {
  expect(initialsAndSurname(first, last)).toBe(shown)
})
