import { expect, test } from 'vitest'
import { figureField, figureText, isReached, readFigure } from './figures.ts'

test.each([
  ['219', 'count', 219], ['1 200', 'count', 1200], ['12,5', 'count', undefined], ['12,5 %', 'percent', 12.5], ['101', 'percent', undefined], ['38.25', 'hours', 38.25],
  ['Oui', 'yes_no', 1], ['non', 'yes_no', 0], ['peut-être', 'yes_no', undefined], ['', 'euros', null], ['-3', 'count', undefined], ['1e9', 'count', undefined], ['45 000 €', 'euros', 45_000],
] as const)('"%s" as %s is %s', (text, unit, figure) => {
  expect(readFigure(text, unit)).toBe(figure)
})

test.each([[1200, 'count', '1\u202f200'], [12.5, 'percent', '12,5\u00a0%'], [38.25, 'hours', '38,25\u00a0h'], [1, 'yes_no', 'oui'], [null, 'euros', '']] as const)('%s in %s reads "%s"', (figure, unit, text) => {
  expect(figureText(figure, unit).replaceAll('\u00a0', '\u00a0')).toBe(text)
  expect(readFigure(figureField(figure, unit), unit)).toBe(figure)
})

test('an aim is reached when the result is at least as much; unknown while one of them is', () => {
  expect(isReached({ target: 10, result: 10 })).toBe(true)
  expect(isReached({ target: 10, result: 9.5 })).toBe(false)
  expect(isReached({ target: 10, result: null })).toBeNull()
  expect(isReached({ target: null, result: 3 })).toBeNull()
})
