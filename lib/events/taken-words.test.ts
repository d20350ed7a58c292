import { expect, test } from 'vitest'
import { keptWords, quotaWords } from './quota-words.ts'
import { takenWords } from './taken-words.ts'

test('how full a date is; lowered under the number of people, it says that nobody is excluded and nobody enters', () => {
  expect(takenWords({ capacity: null, taken: 3, waiting: 0 })).toEqual({ count: '3 inscrits.', above: '' })
  expect(takenWords({ capacity: 24, taken: 24, waiting: 1 })).toEqual({ count: '24 places prises sur 24, 1 personne en attente.', above: '' })
  expect(takenWords({ capacity: 20, taken: 24, waiting: 0 }).above).toBe('Il y a plus d’inscrits que de places\u00A0: personne n’est exclu, plus personne n’entre.')
})

const day = (at: Date) => at.toISOString().slice(0, 10)
const releasesAt = new Date('2026-11-30T07:00:00Z')

test('kept seats, as everybody reads them', () => {
  const kept = { professionCode: '60', organisation: null, seats: 5, left: 2, until: releasesAt.toISOString() }
  expect(keptWords(kept, day)).toBe('5 places gardées jusqu’au 2026-11-30 pour les infirmiers\u00A0: 2 encore libres')
  expect(keptWords({ ...kept, professionCode: null, organisation: 'EHPAD des Tilleuls', left: 0 }, day)).toContain('pour «\u00A0EHPAD des Tilleuls\u00A0»\u00A0: aucune n’est plus libre')
})

test('kept seats, as the coordination reads them: before their day, after it, and lowered under their use', () => {
  const quota = { professionCode: '10', organisation: '', seats: 5, used: 2, releasesAt }
  expect(quotaWords(quota, new Date('2026-11-23T08:00:00Z'), day)).toBe('Pour les médecins\u00A0: 2 places prises sur 5 gardées jusqu’au 2026-11-30.')
  expect(quotaWords(quota, releasesAt, day)).toContain('sur 5 ouvertes à tous depuis le 2026-11-30.')
  expect(quotaWords({ ...quota, used: 6 }, new Date('2026-11-23T08:00:00Z'), day)).toContain('tout le monde garde la sienne')
})
