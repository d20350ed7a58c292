import { expect, test } from 'vitest'
import { countedUnits } from './units.ts'

test.each([
  [['59449', '2A004'], '2 communes'],
  [['59449'], '1 commune'],
  [['59350-fives', '59298', '59410'], '3 communes et quartiers'],
  [['59350-fives', '59350-moulins'], '2 quartiers'],
  [['59350-fives'], '1 quartier'],
])('%j are %s', (codes, words) => expect(countedUnits(codes.map((code) => ({ code })))).toBe(words))
