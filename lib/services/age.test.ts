import { expect, test } from 'vitest'
import { ageInWords, isToRecheck } from './age.ts'

test.each([
  ['2026-11-27', 'aujourd’hui'], ['2026-11-26', 'hier'], ['2026-11-15', 'il y a 12 jours'], ['2026-10-13', 'il y a 45 jours'], ['2026-10-12', 'il y a 2 mois'],
  ['2026-07-28', 'il y a 4 mois'], ['2025-12-10', 'il y a 12 mois'], ['2025-11-01', 'il y a plus d’un an'], ['2023-11-01', 'il y a plus de 3 ans'],
])('checked on %s is said "%s"', (day, words) => {
  expect(ageInWords(day, '2026-11-27')).toBe(words)
})

test('after half a year, or without any date, it is to be checked again', () => {
  expect(isToRecheck('2026-06-01', '2026-11-28')).toBe(false)
  expect(isToRecheck('2026-05-31', '2026-11-28')).toBe(true)
  expect(isToRecheck(null, '2026-11-28')).toBe(true)
})
