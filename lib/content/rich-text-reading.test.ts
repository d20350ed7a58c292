import { expect, test } from 'vitest'
import { excerpt, figuresOf, filesOf, headingsOf, linksOf, mediaIdsOf, plainText } from './rich-text-reading.ts'
import { cleanRichText } from './rich-text.ts'

const mediaId = '0198c5a0-0000-7000-8000-000000000001'
const p = (text: string, ...marks: unknown[]) => ({ type: 'paragraph', content: [{ type: 'text', text, marks }] })
const of = (...content: unknown[]) => cleanRichText({ type: 'doc', content })
const heading = (level: number, text: string) => ({ type: 'heading', attrs: { level }, content: [{ type: 'text', text }] })

const whole = of(
  heading(2, 'Nos missions'),
  { type: 'paragraph', content: [{ type: 'text', text: 'La CPTS  réunit' }, { type: 'hardBreak' }, { type: 'text', text: '114 professionnels.' }] },
  { type: 'bulletList', content: [{ type: 'listItem', content: [p('soigner'), { type: 'bulletList', content: [{ type: 'listItem', content: [p('vite')] }] }] }, { type: 'listItem', content: [p('prévenir', { type: 'link', attrs: { href: '/prevention' } })] }] },
  { type: 'callout', content: [heading(3, 'Urgence'), p('Appelez le 15.', { type: 'link', attrs: { href: 'tel:15' } }), { type: 'file', attrs: { mediaId, label: 'Affiche' } }] },
  { type: 'table', content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [p('Lundi')] }, { type: 'tableCell', content: [p('9 h')] }] }] },
  { type: 'horizontalRule' },
  { type: 'figure', attrs: { mediaId, alt: 'Une salle', caption: '' } },
  p('encore', { type: 'link', attrs: { href: '/prevention' } }),
)

test('the words of every kind of block are read, in their order', () => {
  expect(plainText(whole)).toBe('Nos missions\n\nLa CPTS  réunit\n114 professionnels.\n\nsoigner\nvite\nprévenir\n\nUrgence\nAppelez le 15.\nAffiche\n\nLundi · 9 h\n\nUne salle\n\nencore')
  expect(plainText(of())).toBe('')
})

test.each([
  [400, 'La CPTS réunit 114 professionnels. soigner vite prévenir Urgence Appelez le 15. Affiche encore'],
  [35, 'La CPTS réunit 114 professionnels…'],
  [16, 'La CPTS réunit…'],
  [13, 'La CPTS…'],
])('an excerpt of at most %i characters is cut between words', (max, text) => {
  expect(excerpt(whole, max)).toBe(text)
  expect(excerpt(whole, max).length).toBeLessThanOrEqual(max)
})

test('an excerpt of a text that has only titles, or one endless word, is not empty', () => {
  expect(excerpt(of(heading(2, 'Nos missions')), 100)).toBe('Nos missions')
  expect(excerpt(of(p('anticonstitutionnellement')), 10)).toBe('anticonst…')
  expect(excerpt(of(), 10)).toBe('')
})

test('titles, links and media are found wherever they stand, each address once', () => {
  expect(headingsOf(whole, 'x-')).toEqual([{ id: 'x-nos-missions', level: 2, text: 'Nos missions' }, { id: 'x-urgence', level: 3, text: 'Urgence' }])
  expect(linksOf(whole)).toEqual([{ href: '/prevention', text: 'prévenir' }, { href: 'tel:15', text: 'Appelez le 15.' }])
  expect(mediaIdsOf(whole)).toEqual([mediaId])
  expect(figuresOf(whole)).toHaveLength(1)
  expect(filesOf(whole)).toHaveLength(1)
})
