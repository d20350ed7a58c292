import { expect, test } from 'vitest'
import { nextTime, retrySeconds, whenBack } from './maintenance-words.ts'

const now = new Date('2026-11-28T12:00:00Z') // 13:00 in Paris
const zone = 'Europe/Paris'

test('an hour typed is the next one that clocks show', () => {
  expect(nextTime('14:30', now, zone)?.toISOString()).toBe('2026-11-28T13:30:00.000Z')
  expect(nextTime('9h05', now, zone)?.toISOString()).toBe('2026-11-29T08:05:00.000Z')
  expect(['25:00', '14:60', 'bientôt', '14'].map((text) => nextTime(text, now, zone))).toEqual([null, null, null, null])
})

test('the page says when the site is back, and the truth once that hour has passed', () => {
  const says = (until: string | null) => whenBack({ until }, now, zone).replaceAll('\u00A0', ' ')
  expect(says('2026-11-28T13:30:00.000Z')).toBe('Il revient vers 14 h 30.')
  expect(says('2026-11-29T08:00:00.000Z')).toBe('Il revient demain vers 9 h.')
  expect(says('2026-11-28T11:59:00.000Z')).toBe('C’est un peu plus long que prévu. Réessayez dans quelques minutes.')
  expect(says(null)).toBe('Il revient dans quelques minutes.')
})

test('robots come back at that hour, in a minute at the soonest, else in ten', () => {
  expect(retrySeconds({ until: '2026-11-28T13:30:00.000Z' }, now)).toBe(5400)
  expect(retrySeconds({ until: '2026-11-28T12:00:05.000Z' }, now)).toBe(60)
  expect([retrySeconds({ until: null }, now), retrySeconds({ until: '2026-11-28T11:00:00.000Z' }, now)]).toEqual([600, 600])
})
