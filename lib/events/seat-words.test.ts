import { expect, test } from 'vitest'
import { seatWords } from './seat-words.ts'

const now = new Date('2026-11-23T09:00:00Z')
const at = (hours: number) => new Date(now.getTime() + hours * 3_600_000).toISOString()
const shown = { startsAt: at(200), endsAt: at(202), opensAt: null, closesAt: null, isCancelled: false, state: 'planned', left: 20, waiting: 0, kept: [] } as const
const words = (more: Partial<Parameters<typeof seatWords>[0]> = {}) => seatWords({ ...shown, ...more }, now, () => '3 décembre')

test.each([
  [{}, 'Places disponibles', 'register'], [{ left: 6 }, 'Places disponibles', 'register'], [{ left: 5 }, 'Plus que 5 places', 'register'], [{ left: 1 }, 'Plus qu’une place', 'register'],
  [{ left: 0 }, 'Complet, liste d’attente', 'wait'], [{ left: null }, 'Inscription ouverte', 'register'],
  // A group that waits for three seats: the two that are free are not the next one's.
  [{ left: 0, kept: [{ left: 2 }] }, 'Il reste des places gardées', 'register'], [{ left: 0, kept: [{ left: 0 }] }, 'Complet, liste d’attente', 'wait'],
  [{ left: 2, waiting: 3 }, 'Complet, liste d’attente', 'wait'],
  [{ opensAt: at(1) }, 'Inscriptions à partir du 3 décembre', null], [{ closesAt: at(-1) }, 'Inscriptions closes', null], [{ startsAt: at(-1), endsAt: at(1) }, 'En cours', null], [{ startsAt: at(-3), endsAt: at(-1) }, 'Terminé', null],
  [{ isCancelled: true }, 'Annulé', null], [{ state: 'cancelled' as const }, 'Annulé', null], [{ state: 'postponed' as const }, 'Reporté, nouvelle date à venir', null],
])('%o', (more, text, button) => {
  expect(words(more)).toMatchObject({ text, button })
})
