import { expect, test } from 'vitest'
import { type CheckFacts, checklist } from './checklist.ts'
import { definitionOf } from './kinds.ts'

const { fields } = definitionOf('news')
const picture = '0198c5a0-0000-7000-8000-000000000001'
const facts: CheckFacts = {
  pathState: (path) => ({ '/agenda': 'there', '/brouillon': 'draft', '/gestion': 'signed-in' } as const)[path] ?? 'nothing',
  media: (id) => (id === picture ? { alt: 'Une réunion', isDecorative: false, audience: 'public' } : null),
  unpublished: () => [],
  hiddenInMenu: [],
  sameNumber: [],
}
const text = (...content: object[]) => ({ type: 'doc', content })
const paragraph = (words: string, href?: string) => ({ type: 'paragraph', content: [{ type: 'text', text: words, ...(href === undefined ? {} : { marks: [{ type: 'link', attrs: { href } }] }) }] })
const heading = (level: 2 | 3) => ({ type: 'heading', attrs: { level }, content: [{ type: 'text', text: 'Titre' }] })
const whole = { title: 'Octobre rose', summary: 'Deux soirées d’information ouvertes à tous, à Orchies.', category: 'prevention', tags: '', picture, body: text(paragraph('Venez nombreux.')), actions: [] }
const points = (more: Record<string, unknown>, given: Partial<CheckFacts> = {}) => checklist(fields, { ...whole, ...more }, 'public', { ...facts, ...given }).map((one) => `${one.level} ${one.field} ${one.text}`)

test('a whole content has nothing to correct', () => {
  expect(points({})).toEqual([])
})

test.each([
  ['what is needed and missing blocks', { summary: '', category: '' }, ['blocking summary Résumé : à remplir.', 'blocking category Catégorie : à remplir.']],
  ['no picture is advice', { picture: null }, [expect.stringMatching(/^advice picture Sans image/)]],
  ['a summary that repeats the title', { title: 'x'.repeat(50), summary: 'x'.repeat(50) }, [expect.stringMatching(/^advice summary .*répète le titre/)]],
  ['a subtitle before any title', { body: text(heading(3), heading(2)) }, [expect.stringMatching(/^advice body Un sous-titre vient/)]],
  ['titles in order', { body: text(heading(2), heading(3), heading(2)) }, []],
  ['a link to a draft, to nothing, behind sign-in', { body: text(paragraph('le détail', '/brouillon'), paragraph('le programme', '/rien'), paragraph('nos outils', '/gestion')) }, [expect.stringContaining('mène à un brouillon'), expect.stringContaining('ne mène à aucune page'), expect.stringContaining('réservée à qui se connecte')]],
  ['a link that says nothing', { body: text(paragraph('Cliquez ici', '/agenda')) }, [expect.stringContaining('dites où il mène')]],
  ['other sites are not judged here', { body: text(paragraph('Ameli', 'https://www.ameli.fr')) }, []],
  ['a picture that is gone', { picture: '0198c5a0-0000-7000-8000-000000000009' }, [expect.stringContaining('n’est plus dans la médiathèque')]],
])('%s', (_, more, expected) => {
  expect(points(more)).toEqual(expected)
})

test('a picture of the text without a description blocks, unless the library has one or it is decorative', () => {
  const body = text({ type: 'figure', attrs: { mediaId: picture, alt: '', caption: '' } })
  const media = (alt: string, isDecorative = false) => ({ media: () => ({ alt, isDecorative, audience: 'public' as const }) })
  expect(points({ body, picture: null }, media('')).filter((one) => one.startsWith('blocking'))).toEqual(['blocking body Une image n’a pas de description : écrivez ce qu’elle montre.'])
  expect(points({ body, picture: null }, media('Décrite')).filter((one) => one.startsWith('blocking'))).toEqual([])
  expect(points({ body, picture: null }, media('', true)).filter((one) => one.startsWith('blocking'))).toEqual([])
})

test('what only members see, and what nobody reads yet, is told', () => {
  expect(points({}, { media: () => ({ alt: 'x', isDecorative: false, audience: 'members' }) })).toEqual([expect.stringContaining('réservée aux membres')])
  expect(points({}, { unpublished: (field) => (field === 'actions' ? ['Sport pour tous'] : []) })).toEqual([expect.stringContaining('« Sport pour tous »')])
})

test('an entry of the menu that waits for this content is told', () => {
  expect(points({}, { hiddenInMenu: ['Nos soirées'] })).toEqual([expect.stringMatching(/^advice title .*«\sNos soirées\s» vers ce brouillon/)])
})

test('a number that is taken, and a paper that is gone, are told; neither is in the way', () => {
  const found = (kind: 'action' | 'document', values: Record<string, unknown>, given: Partial<CheckFacts>) => checklist(definitionOf(kind).fields, values, 'public', { ...facts, ...given }).filter((one) => one.level === 'advice').map((one) => one.text)
  expect(found('action', { number: 3, picture }, { sameNumber: ['Sport pour tous'] })).toEqual([expect.stringMatching(/le 3 est déjà celui de «.Sport pour tous.»/)])
  expect(found('action', { number: 3, picture }, {})).toEqual([])
  expect(found('document', { files: [picture] }, {})).toEqual([])
  expect(found('document', { files: [picture, '0198c5a0-0000-7000-8000-000000000002'] }, {})).toEqual([expect.stringContaining('n’est plus dans la médiathèque')])
})

test('the same thing to look at twice in one text is said once', () => {
  const gone = (end: string) => ({ type: 'figure', attrs: { mediaId: `0198c5a0-0000-7000-8000-00000000000${end}`, alt: 'Une salle', caption: '' } })
  expect(points({ body: text(paragraph('Venez.'), gone('8'), gone('9')) })).toEqual([expect.stringMatching(/^advice body Une image n’est plus dans la médiathèque/)])
})
