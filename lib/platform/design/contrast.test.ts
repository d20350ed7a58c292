import { expect, test } from 'vitest'
import { contrastRatio, isColour, mixColours } from './contrast.ts'

test('black on white is 21 to 1, whichever comes first', () => {
  expect(contrastRatio('#000000', '#ffffff')).toBeCloseTo(21, 5)
  expect(contrastRatio('#ffffff', '#000000')).toBeCloseTo(21, 5)
})

test('the grey known as the limit on white is just under and just over 4.5', () => {
  expect(contrastRatio('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
  expect(contrastRatio('#767676', '#ffffff')).toBeCloseTo(4.54, 2)
})

test('mixing follows the share of the first colour', () => {
  expect(mixColours('#ff0000', 1, '#0000ff')).toBe('#ff0000')
  expect(mixColours('#ff0000', 0, '#0000ff')).toBe('#0000ff')
  expect(mixColours('#c80000', 0.5, '#000064')).toBe('#640032')
})

test.each(['#abc', 'red', '#12345g', '', '#1234567'])('%j is no colour here', (value) => {
  expect(isColour(value)).toBe(false)
  expect(() => contrastRatio(value, '#ffffff')).toThrow('Not a #rrggbb colour')
})
