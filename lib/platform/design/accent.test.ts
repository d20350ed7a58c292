import fc from 'fast-check'
import { expect, test } from 'vitest'
import { judgeAccent, nearestReadable } from './accent.ts'

test.each([
  ['brick of the Nord', '#9c3b1f'],
  ['Loire slate', '#3d5568'],
  ['hop green of the Audomarois', '#2f6b3c'],
  ['madder red', '#8c1d40'],
])('%s is readable with a light ink', (_, accent) => {
  expect(judgeAccent(accent)).toEqual({ verdict: 'readable', accent, accentInk: '#fffaf4' })
})

test.each([
  ['sunflower', '#f2c14e'],
  ['paper itself', '#fbf7ef'],
  ['pale blue', '#9ec9e2'],
])('%s is too pale to be read', (_, accent) => {
  expect(judgeAccent(accent)).toEqual({ verdict: 'too-pale' })
})

test('what is not written #rrggbb is refused, style injection included', () => {
  expect(judgeAccent('red; background: url(x)')).toEqual({ verdict: 'not-a-colour' })
})

test('whatever the colour, the nearest that is proposed can be read; one that can is proposed itself', () => {
  const colours = fc.integer({ min: 0, max: 0xff_ff_ff }).map((value) => `#${value.toString(16).padStart(6, '0')}`)
  fc.assert(fc.property(colours, (colour) => {
    const nearest = nearestReadable(colour)
    expect(judgeAccent(nearest ?? '').verdict).toBe('readable')
    if (judgeAccent(colour).verdict === 'readable') expect(nearest).toBe(colour)
  }))
  expect(nearestReadable('brique')).toBeNull()
})
