import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { howMany } from '#tests/setup/how-many'
import { afterSeparator, countSeparators, createByteWindow } from './rpps-separators.ts'

const SIZE = 64
// The neighbours of the separator's byte are where the arithmetic on four bytes at once could slip.
const bytes = fc.array(fc.constantFrom(0x7c, 0x7c, 0x7b, 0x7d, 0xfc, 0x00, 0x80, 0xff, 0x41), { minLength: SIZE, maxLength: SIZE })
const bounds = fc.tuple(fc.nat(SIZE), fc.nat(SIZE)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const)

describe('separators, four bytes at a time', () => {
  it('counts as a plain loop does, at any alignment', () => {
    fc.assert(
      fc.property(bytes, bounds, (content, [from, to]) => {
        const window = createByteWindow(SIZE)
        window.bytes.set(content)
        expect(countSeparators(window, from, to)).toBe(content.slice(from, to).filter((byte) => byte === 0x7c).length)
      }),
      { numRuns: howMany(2_000) },
    )
  })

  it('finds the place after the nth one, or that there is none, as a plain loop does', () => {
    fc.assert(
      fc.property(bytes, bounds, fc.nat(20), (content, [from, to], nth) => {
        const window = createByteWindow(SIZE)
        window.bytes.set(content)
        const places = content.flatMap((byte, at) => (byte === 0x7c && at >= from && at < to ? [at + 1] : []))
        const expected = nth === 0 ? from : (places[nth - 1] ?? -1)
        expect(afterSeparator(window, from, to, nth)).toBe(expected)
      }),
      { numRuns: howMany(2_000) },
    )
  })
})
