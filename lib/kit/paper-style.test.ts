import { expect, test } from 'vitest'
import { contrastRatio } from '#lib/platform/design/contrast'
import { ink, mosaicShades, paleShades, titleSize } from './paper-style.ts'

test('words stand on every pale ground of the mosaic, on a black and white printer as well', () => {
  for (const accent of ['#9c3b1f', '#1f6150', '#8a2f52', '#1f4e8c']) {
    for (const shade of paleShades(accent)) expect(contrastRatio(ink, shade)).toBeGreaterThan(7)
    expect(new Set(mosaicShades(accent)).size).toBe(5)
  }
})

test('a long title is set smaller, never below its small size', () => {
  const frame = { large: 40, small: 24, long: 80 }
  expect(titleSize('Affiche', frame)).toBe(40)
  expect(titleSize('x'.repeat(60), frame)).toBe(32)
  expect(titleSize('x'.repeat(200), frame)).toBe(24)
})
