import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { grounds } from './accent.ts'
import { contrastRatio, isColour, mixColours } from './contrast.ts'

const sheet = readFileSync('app/globals.css', 'utf8')
const block = /:root \{([^}]*)\}/.exec(sheet)?.[1] ?? ''
const tokens = new Map(Array.from(block.matchAll(/^\s*--([\w-]+):\s*([^;]+);/gm), ([, name = '', value = '']) => [name, value.trim()]))

/** The colour that a token comes to, `var()` and `color-mix()` followed. */
function colour(expression: string): string {
  if (isColour(expression)) return expression
  const mix = /^color-mix\(in srgb, (.+) (\d+)%, (.+)\)$/.exec(expression)
  if (mix) return mixColours(colour(mix[1] ?? ''), Number(mix[2]) / 100, colour(mix[3] ?? ''))
  const name = /^var\(--([\w-]+)\)$/.exec(expression)?.[1] ?? expression
  return colour(tokens.get(name) ?? `no token ${name}`)
}

const ratio = (text: string, ground: string) => contrastRatio(colour(text), colour(ground))
const toned = [...tokens.keys()].filter((name) => tokens.has(`${name}-soft`) && /^(tone|state)-/.test(name))

describe('body text is AAA', () => {
  test.each(['paper', 'surface', 'card'].flatMap((ground) => [['ink', ground], ['ink-soft', ground]]))('%s on %s', (text, ground) => {
    expect(ratio(text, ground)).toBeGreaterThanOrEqual(7)
  })
  test.each([['ink', 'sunk'], ['ink', 'accent-soft'], ['ink-inverse', 'ink'], ['ink-inverse-soft', 'ink']])('%s on %s', (text, ground) => {
    expect(ratio(text, ground)).toBeGreaterThanOrEqual(7)
  })
})

describe('everything else that is read is AA', () => {
  test.each([
    ['accent-ink', 'accent'],
    ['accent-ink', 'accent-strong'],
    ['accent', 'paper'],
    ['accent-strong', 'paper'],
    ['accent-strong', 'surface'],
    ['accent-strong', 'card'],
    ['accent-strong', 'accent-soft'],
    ['ink-soft', 'sunk'],
    ['focus-halo', 'ink'],
  ])('%s on %s', (text, ground) => {
    expect(ratio(text, ground)).toBeGreaterThanOrEqual(4.5)
  })

  test('the tones are five and the states of the register thirteen', () => {
    expect(toned.filter((name) => name.startsWith('tone-'))).toHaveLength(5)
    expect(toned.filter((name) => name.startsWith('state-'))).toHaveLength(13)
  })

  test.each(toned.flatMap((name) => [`${name}-soft`, 'paper', 'surface', 'card'].map((ground) => [name, ground])))('%s on %s', (name, ground) => {
    expect(ratio(name, ground)).toBeGreaterThanOrEqual(4.5)
  })
})

test.each(['paper', 'surface', 'card'])('the edge of a control is seen on %s', (ground) => {
  expect(ratio('line-strong', ground)).toBeGreaterThanOrEqual(3)
})

test('the grounds against which a new accent is judged are those of the style sheet', () => {
  expect(grounds).toEqual({
    paper: colour('paper'),
    surface: colour('surface'),
    card: colour('card'),
    ink: colour('ink'),
    lightInk: colour('accent-ink'),
  })
})
