import fc from 'fast-check'
import { expect, test } from 'vitest'
import { howMany } from '#tests/setup/how-many'
import { bestWidth, cropPixels, soundCrop, variantWidths, widthsNear } from './picture-shape.ts'

test.each([
  [3200, [480, 720, 960, 1600]], [1600, [480, 720, 960, 1600]], [1200, [480, 720, 960, 1200]], [960, [480, 720, 960]], [700, [480, 700]], [480, [480]], [16, [16]],
])('a picture %i pixels wide is made in %j, never larger than it is', (width, widths) => {
  expect(variantWidths(width)).toEqual(widths)
})

test('an old page that asks for a size that is gone gets the next larger, else the largest', () => {
  expect([100, 480, 481, 960, 1600].map((asked) => bestWidth(700, asked))).toEqual([480, 480, 700, 700, 700])
})

test('a size that was never made is stood in for by a larger one, else by a smaller one', () => {
  expect(widthsNear(720)).toEqual([720, 960, 1600, 480])
  expect(widthsNear(1200)).toEqual([1200, 1600, 960, 720, 480])
})

test('a crop that shows everything is none, one that shows next to nothing is refused', () => {
  expect(soundCrop({ x: 0, y: 0, width: 1, height: 1 })).toBeNull()
  expect(soundCrop({ x: -1, y: 0, width: 2, height: 3 })).toBeNull()
  expect(soundCrop({ x: 0.99, y: 0, width: 1, height: 1 })).toBe('too-small')
  expect(soundCrop({ x: 0.5, y: 0.25, width: 0.9, height: 0.5 })).toEqual({ x: 0.5, y: 0.25, width: 0.5, height: 0.5 })
})

test('whatever is typed, a sound crop lies inside the picture, in shares and in pixels', () => {
  const any = fc.double({ min: -3, max: 3, noNaN: true })
  fc.assert(fc.property(fc.record({ x: any, y: any, width: any, height: any }), fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 1, max: 5000 }), (typed, width, height) => {
    const crop = soundCrop(typed)
    if (crop === null || crop === 'too-small') return
    expect(crop.x + crop.width).toBeLessThanOrEqual(1.000001)
    expect(crop.y + crop.height).toBeLessThanOrEqual(1.000001)
    const pixels = cropPixels({ width, height }, crop)
    expect(Math.min(pixels.left, pixels.top)).toBeGreaterThanOrEqual(0)
    expect(Math.min(pixels.width, pixels.height)).toBeGreaterThanOrEqual(1)
    expect(pixels.left + pixels.width).toBeLessThanOrEqual(width)
    expect(pixels.top + pixels.height).toBeLessThanOrEqual(height)
  }), { numRuns: howMany(200) })
})
