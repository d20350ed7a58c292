import { expect, test } from 'vitest'
import { actorWith, rolesThatMay } from '#tests/factories/actor'
import { canKeepFigures, canReadFigures } from './policy.ts'

test('those who answer for the CPTS and who keeps its system read counts; either coordination reads the small ones too and keeps copies', () => {
  expect(rolesThatMay(canReadFigures).toSorted()).toEqual(['admin', 'bureau', 'coordination', 'coordination_referrals', 'treasurer'])
  expect(rolesThatMay(canKeepFigures).toSorted()).toEqual(['coordination', 'coordination_referrals'])
  expect([canReadFigures(actorWith()), canKeepFigures(actorWith())]).toEqual([false, false])
})
