import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rowsInOrder, valuesFromForm } from './form-values.ts'
import { definitionOf } from './kinds.ts'

const { fields } = definitionOf('agreement')
const axes = (form: Record<string, string>) => (valuesFromForm(fields, form).values['axes'] as { title: string }[]).map((one) => one.title)
const rows = (titles: readonly string[], places: readonly string[] = []) => Object.fromEntries(titles.flatMap((title, row) => [
  [`axes.${row}.title`, title], [`axes.${row}.objectives`, 'x'], ...(places[row] === undefined ? [] : [[`axes.${row}:place`, places[row]]]),
])) as Record<string, string>

test('lines stand as they were, unless they ask for another place', () => {
  expect(axes(rows(['A', 'B', 'C']))).toEqual(['A', 'B', 'C'])
  expect(axes(rows(['A', 'B', 'C'], ['3', '1', '2']))).toEqual(['B', 'C', 'A'])
})

test('one number typed is enough: the line goes before whoever stands there, or behind when it goes down', () => {
  expect(axes(rows(['A', 'B', 'C', 'D'], ['1', '2', '1', '4']))).toEqual(['C', 'A', 'B', 'D'])
  expect(axes(rows(['A', 'B', 'C', 'D'], ['3', '2', '3', '4']))).toEqual(['B', 'C', 'A', 'D'])
  expect(axes(rows(['A', 'B'], ['', 'deux']))).toEqual(['A', 'B'])
})

test('an emptied line leaves, whatever its place', () => {
  expect(axes({ ...rows(['A', 'B', 'C'], ['3', '2', '1']), 'axes.1.title': '', 'axes.1.objectives': '' })).toEqual(['C', 'A'])
})

test('any order of places is kept as it is asked for', () => {
  fc.assert(fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7], { minLength: 8 }), (order) => {
    const form = Object.fromEntries(order.flatMap((row, index) => [[`axes.${row}.title`, `${row}`], [`axes.${row}:place`, `${index + 1}`]]))
    expect(rowsInOrder(form, 'axes')).toEqual(order)
  }))
})

test.each([
  ['javascript:alert(1)', null], ['https://a b.fr', null], ['https://', null], ['https://ameli.fr@ailleurs.fr/', null], ['https://a.fr/">x', null], ['/agenda', null], ['contact@cpts.fr', null], ['03 20 00 00 00', null],
  ['www.ameli.fr', 'https://www.ameli.fr'], ['  https://www.lavoixdunord.fr/1  ', 'https://www.lavoixdunord.fr/1'], ['\u200b', ''], ['', ''],
])('the address of an article: %j', (typed, kept) => {
  const { values, errors } = valuesFromForm(definitionOf('press').fields, { title: 'Titre', link: typed })
  expect(errors['link'] === undefined ? values['link'] : null).toBe(kept)
})

test('a campaign or a term of office that ends before it begins is told so, at its end', () => {
  const days = (fromOn: string, untilOn: string) => valuesFromForm(definitionOf('campaign').fields, { title: 'Titre', fromOn, untilOn }).errors
  expect(days('2027-05-01', '2027-04-30')).toEqual({ untilOn: expect.stringContaining('vient avant celui de «\u00a0Du\u00a0»') as string })
  expect([days('2027-05-01', '2027-05-01'), days('2027-05-01', ''), days('', '2027-05-01')]).toEqual([{}, {}, {}])
  expect(valuesFromForm(definitionOf('officer').fields, { title: 'Présidence', fromOn: '2027-05-01', untilOn: '2026-05-01' }).errors).toHaveProperty('untilOn')
})

test('a title that nobody can see is none; one that is too long is refused whole', () => {
  const { fields: news } = definitionOf('news')
  expect(valuesFromForm(news, { title: '\u200b\u2060 ' }).values['title']).toBe('')
  expect(valuesFromForm(news, { title: '🎉'.repeat(61) }).errors['title']).toBe('120 caractères au plus\u00a0; il y en a 122.')
})
