import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { luhnHolds } from './luhn.ts'

describe('Luhn key', () => {
  it.each([
    ['79927398713', true],
    ['79927398714', false],
    ['00000000000', true],
    ['', false],
    ['7992739871x', false],
    [' 79927398713', false],
  ])('%j holds: %s', (digits, holds) => {
    expect(luhnHolds(digits)).toBe(holds)
  })

  it('holds for exactly one last digit, so a single wrong digit is always seen', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{10}$/), (stem) => {
        const holding = Array.from({ length: 10 }, (_, key) => luhnHolds(`${stem}${key}`)).filter(Boolean)
        expect(holding).toHaveLength(1)
      }),
    )
  })
})
