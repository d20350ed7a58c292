import { expect, test } from 'vitest'
import { campaignWhen } from './campaign-when.ts'

test.each([
  ['2026-10-01', '2026-11-30', 'En ce moment, jusqu’au 30 novembre'],
  ['2026-11-22', '2026-11-22', 'En ce moment, jusqu’au 22 novembre'],
  ['2026-10-01', '2026-10-31', 'Du 1er au 31 octobre'],
  ['2026-03-05', '2026-04-30', 'Du 5 mars au 30 avril'],
  ['2025-03-05', '2025-04-30', 'Du 5 mars au 30 avril 2025'],
  ['2025-12-05', '2026-01-10', 'Du 5 décembre 2025 au 10 janvier'],
  ['2026-11-01', null, 'Depuis le 1er novembre'],
  ['2027-03-03', null, 'À partir du 3 mars 2027'],
  [null, '2026-12-01', 'Jusqu’au 1er décembre'],
])('from %s to %s: %s', (fromOn, untilOn, said) => expect(campaignWhen({ fromOn, untilOn }, '2026-11-22')).toBe(said))
