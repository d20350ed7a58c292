import { expect, test } from 'vitest'
import { compareTexts, compareValues } from './compare-values.ts'
import { definitionOf } from './kinds.ts'
import { fromPlainText } from './rich-text-form.ts'

const { fields } = definitionOf('agreement')
const nobody = () => null
const base = { title: 'Convention', summary: 'Deux phrases.', axes: [{ title: 'Un', objectives: 'Aller', done: '' }], body: fromPlainText('Un mot.') }

test('what is the same is left out; what differs is told word by word', () => {
  const [only, ...others] = compareValues(fields, base, { ...base, summary: 'Deux belles phrases.' }, nobody)
  expect(others).toEqual([])
  expect(only).toMatchObject({ name: 'summary', label: 'En deux phrases', change: 'words' })
  expect(only?.parts.filter((part) => part.change !== 'same').map((part) => [part.change, part.text.trim()])).toEqual([['added', 'belles']])
})

test('what is taken out and put in gives back both texts', () => {
  const parts = compareTexts('Le soin, à domicile.', 'Le soin à la maison.')
  const text = (...kept: string[]) => parts.filter((part) => kept.includes(part.change)).map((part) => part.text).join('')
  expect([text('same', 'removed'), text('same', 'added')]).toEqual(['Le soin, à domicile.', 'Le soin à la maison.'])
})

test('lines, links, layout and names are said in words', () => {
  const link = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Un mot.', marks: [{ type: 'link', attrs: { href: '/agenda' } }] }] }] }
  const changes = compareValues(fields, base, { ...base, axes: [...base.axes, { title: 'Deux', objectives: 'Voir', done: '' }], body: link, parties: ['a'] }, (_, id) => `Clinique ${id}`)
  expect(changes.map((one) => [one.name, one.parts.filter((part) => part.change === 'added').map((part) => part.text).join('').trim()])).toEqual([
    ['parties', 'Clinique a'], ['axes', expect.stringContaining('Axe 2\nIntitulé : Deux')], ['body', '[lien : /agenda]'],
  ])
})

test('words that only look otherwise are told apart', () => {
  const bold = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Un mot.', marks: [{ type: 'bold' }] }] }] }
  expect(compareValues(fields, base, { ...base, body: bold }, nobody)).toMatchObject([{ name: 'body', change: 'look' }])
})
