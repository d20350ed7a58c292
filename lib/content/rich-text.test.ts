import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyTree } from '#tests/factories/rich-text'
import { hostileHrefs, hostileNodes, hostileTexts } from '#tests/helpers/hostile-markup'
import { howMany } from '#tests/setup/how-many'
import { richTextSchema } from './rich-text-schema.ts'
import { cleanRichText, countNodes, emptyRichText, richTextLimits } from './rich-text.ts'

const p = (...content: unknown[]) => ({ type: 'paragraph', content })
const t = (text: string, ...marks: unknown[]) => (marks.length > 0 ? { type: 'text', text, marks } : { type: 'text', text })
const doc = (...content: unknown[]) => ({ type: 'doc', content })
const bold = { type: 'bold' }
const link = (href: string) => ({ type: 'link', attrs: { href } })
const mediaId = '0198c5a0-0000-7000-8000-000000000001'
const item = (...content: unknown[]) => ({ type: 'listItem', content })

test('whatever comes in, what comes out may be stored, and cleaning it again changes nothing', () => {
  let kept = 0
  fc.assert(fc.property(fc.oneof({ weight: 9, arbitrary: anyTree }, { weight: 1, arbitrary: fc.anything() }), (raw) => {
    const once = cleanRichText(raw)
    kept += once.content.length
    expect(richTextSchema.parse(once)).toEqual(once)
    expect(cleanRichText(once)).toEqual(once)
    expect(cleanRichText(JSON.parse(JSON.stringify(once)))).toEqual(once)
  }), { numRuns: howMany(2000) })
  // Otherwise the property would hold for a clean-up that drops everything.
  expect(kept).toBeGreaterThan(howMany(1000))
})

test('a document of the editor comes through whole', () => {
  const whole = doc(
    { type: 'heading', attrs: { level: 2 }, content: [t('Nos missions')] },
    p(t('Lire '), t('la page', link('https://www.ameli.fr'), bold, { type: 'italic' }), { type: 'hardBreak' }, t('du projet')),
    { type: 'bulletList', content: [item(p(t('un')), { type: 'orderedList', attrs: { start: 3 }, content: [item(p(t('deux')))] })] },
    { type: 'blockquote', content: [p(t('cité'))] },
    { type: 'callout', content: [{ type: 'heading', attrs: { level: 3 }, content: [t('À savoir')] }, p(t('ceci')), { type: 'file', attrs: { mediaId, label: 'Affiche' } }] },
    { type: 'table', content: [{ type: 'tableRow', content: [{ type: 'tableHeader', attrs: { colspan: 2, rowspan: 1 }, content: [p(t('Jour'))] }, { type: 'tableCell', attrs: { colspan: 1, rowspan: 1 }, content: [p()] }] }] },
    { type: 'horizontalRule' },
    { type: 'figure', attrs: { mediaId, alt: 'Une salle', caption: 'La réunion' } },
    { type: 'file', attrs: { mediaId, label: 'Statuts' } },
  )
  expect(cleanRichText(whole)).toEqual(whole)
  expect(richTextSchema.parse(whole)).toEqual(whole)
})

test.each([
  ['what is no document', [p(t('x'))], emptyRichText],
  ['nothing', null, emptyRichText],
  ['empty paragraphs, spaces that do not break included', doc(p(), p(t('\u00a0')), p({ type: 'hardBreak' }), p(t('x'))), doc(p(t('x')))],
  ['breaks at both ends', doc(p({ type: 'hardBreak' }, t('x'), { type: 'hardBreak' })), doc(p(t('x')))],
  ['two runs of one look', doc(p(t('a', bold), t('b', bold))), doc(p(t('ab', bold)))],
  ['a mark said twice, in another order', doc(p(t('a', bold, bold, link('/x')))), doc(p(t('a', link('/x'), bold)))],
  ['the title of a page', doc({ type: 'heading', attrs: { level: 1 }, content: [t('x')] }), doc({ type: 'heading', attrs: { level: 2 }, content: [t('x')] })],
  ['deep titles', doc({ type: 'heading', attrs: { level: 5 }, content: [t('x')] }), doc({ type: 'heading', attrs: { level: 3 }, content: [t('x')] })],
  ['a title in a quote', doc({ type: 'blockquote', content: [{ type: 'heading', attrs: { level: 2 }, content: [t('x')] }] }), doc({ type: 'blockquote', content: [p(t('x'))] })],
  ['a table in a quote', doc({ type: 'blockquote', content: [{ type: 'table', content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [p(t('x'))] }, { type: 'tableCell' }] }] }] }), doc({ type: 'blockquote', content: [p(t('x'))] })],
  ['an item without words', doc({ type: 'bulletList', content: [item(p()), item(p(t('x')))] }), doc({ type: 'bulletList', content: [item(p(t('x')))] })],
  ['a list without items', doc({ type: 'bulletList', content: [item(p())] }, { type: 'table', content: [] }), emptyRichText],
  ['what PostgreSQL cannot hold', doc(p(t('a\u0000b\ud800c\nd'))), doc(p(t('a b\ufffdc d')))],
  ['characters that nobody sees', doc(p(t('a\u200bb\ufeffc\u202ed'))), doc(p(t('abcd')))],
  ['words around a picture’s words', doc({ type: 'figure', attrs: { mediaId: mediaId.toUpperCase(), alt: ' x ', caption: 3 } }), doc({ type: 'figure', attrs: { mediaId, alt: 'x', caption: '' } })],
])('%s: made simpler', (_, raw, cleaned) => {
  expect(cleanRichText(raw)).toEqual(cleaned)
})

test('an unsafe link is taken off, its words stay', () => {
  const unsafe = hostileHrefs.map((href) => p(t('mot', link(href))))
  expect(unsafe.length).toBeGreaterThan(100)
  expect(cleanRichText(doc(...unsafe))).toEqual(doc(...unsafe.map(() => p(t('mot')))))
})

test.each([...hostileNodes, ...hostileHrefs.map((href) => [`a link to ${JSON.stringify(href)}`, p(t('x', link(href)))] as const)])('%s is refused where documents are stored', (_, node) => {
  expect(richTextSchema.safeParse(doc(node)).success).toBe(false)
  expect(JSON.stringify(cleanRichText(doc(node)))).not.toMatch(/javascript|script>|on(click|error|load)|__proto__|svg/i)
})

test('a text about code stays a text', () => {
  for (const text of hostileTexts) expect(JSON.stringify(cleanRichText(doc(p(t(text)))))).toContain(JSON.stringify(text.replaceAll('\u0000', ' ').replaceAll('\u202e', '').toWellFormed()))
})

test('a document made to exhaust whoever reads it is cut, and refused where documents are stored', () => {
  let nested: unknown = p(t('x'))
  for (let level = 0; level < 50_000; level += 1) nested = { type: 'blockquote', content: [nested] }
  const wide = { type: 'doc', content: Array.from({ length: 200_000 }, () => p(t('x'))) }
  const heavy = doc(...Array.from({ length: 100 }, () => p(t('é'.repeat(2000)))))
  const round: { type: string; content: unknown[] } = { type: 'blockquote', content: [] }
  round.content.push(round, round, round)
  for (const raw of [doc(nested), wide, heavy, doc(round)]) {
    expect(richTextSchema.safeParse(raw).success).toBe(false)
    expect(richTextSchema.safeParse(cleanRichText(raw)).success).toBe(true)
  }
  expect(cleanRichText(doc(nested))).toEqual(emptyRichText)
  expect(countNodes(cleanRichText(wide))).toBe(richTextLimits.nodes - 1)
  expect(cleanRichText(heavy).content).toHaveLength(49)
})

test('as many nodes, bytes and levels as are allowed are stored', () => {
  let nested: unknown = { type: 'bulletList', content: [item(p(t('x')))] }
  for (let level = 0; level < 10; level += 1) nested = { type: 'bulletList', content: [item(p(t('x')), nested)] }
  const full = doc(nested, ...Array.from({ length: (richTextLimits.nodes - countNodes(nested) - 1) / 2 }, () => p(t('x'))))
  expect(richTextSchema.safeParse(full).success).toBe(true)
  expect(cleanRichText(full)).toEqual(full)
  expect(richTextSchema.safeParse({ ...full, content: [...full.content, { type: 'horizontalRule' }, { type: 'horizontalRule' }] }).success).toBe(false)
})
