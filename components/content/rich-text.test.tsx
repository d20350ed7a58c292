import fc from 'fast-check'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { cleanRichText, type RichText as RichTextDocument } from '#lib/content/rich-text'
import { richTextSchema } from '#lib/content/rich-text-schema'
import { anyTree } from '#tests/factories/rich-text'
import { hostileHrefs, hostileNodes, hostileTexts } from '#tests/helpers/hostile-markup'
import { faultsOf } from '#tests/helpers/markup-faults'
import { howMany } from '#tests/setup/how-many'
import { RichText } from './rich-text.tsx'

const mediaId = '0198c5a0-0000-7000-8000-000000000001'
const t = (text: string, ...marks: unknown[]) => (marks.length > 0 ? { type: 'text', text, marks } : { type: 'text', text })
const p = (...content: unknown[]) => ({ type: 'paragraph', content })
const doc = (...content: unknown[]) => ({ type: 'doc', content })
const link = (href: string) => ({ type: 'link', attrs: { href } })

function show(shown: RichTextDocument): string {
  return renderToStaticMarkup(
    <RichText doc={shown} renderFigure={({ mediaId: id, alt }) => <picture><img src={`/medias/${id}`} alt={alt} loading="lazy" /></picture>} renderFile={({ mediaId: id, label }) => <a href={`/medias/${id}`}>{label}</a>} />,
  )
}
const html = (raw: unknown) => show(cleanRichText(raw))

test('the reading of tags sees what it must', () => {
  expect(faultsOf('<p onclick="x">a</p><script>x</script><a href="javascript:x">y</a><img src="//x"/>')).toHaveLength(5)
  expect(faultsOf('<img src=x onerror=alert(1)><a href="https://x.fr/&quot;y">z</a><p hidden>a</p>')).toHaveLength(4)
  expect(faultsOf('<p>a</p><a href="/x?a=1&amp;b">y</a>')).toEqual([])
})

const hostile = [
  ...hostileHrefs.map((href) => [`a link to ${JSON.stringify(href)}`, p(t('mot', link(href)))] as const),
  ...hostileNodes,
  ...hostileTexts.flatMap((text) => [
    [`the words ${JSON.stringify(text)}`, p(t(text, { type: 'bold' }))] as const,
    [`a title ${JSON.stringify(text)}`, { type: 'heading', attrs: { level: 2 }, content: [t(text)] }] as const,
    [`a picture’s words ${JSON.stringify(text)}`, { type: 'figure', attrs: { mediaId, alt: text, caption: text } }] as const,
    [`a file’s words ${JSON.stringify(text)}`, { type: 'file', attrs: { mediaId, label: text } }] as const,
    [`a table’s name ${JSON.stringify(text)}`, { type: 'table', content: [{ type: 'tableRow', content: [{ type: 'tableHeader', content: [p(t(text))] }] }] }] as const,
  ]),
]

test('the corpus is as large as it says', () => {
  expect(new Set(hostile.map(([name]) => name)).size).toBeGreaterThan(400)
})

test.each(hostile)('%s: nothing that runs is shown', (_, node) => {
  expect(faultsOf(html(doc(node, { type: 'callout', content: [node] })))).toEqual([])
})

test('a link that came into the store some other way is not followed either', () => {
  for (const href of hostileHrefs) {
    const stored: RichTextDocument = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'mot', marks: [{ type: 'link', attrs: { href } }] }] }] }
    expect(richTextSchema.safeParse(stored).success).toBe(false)
    expect(faultsOf(show(stored))).toEqual([])
  }
})

test('whatever was stored, it is shown without a fault', () => {
  fc.assert(fc.property(anyTree, (raw) => {
    expect(faultsOf(html(raw))).toEqual([])
  }), { numRuns: howMany(1000) })
})

test('titles carry ids of their words, each its own', () => {
  const title = (text: string, level: number) => ({ type: 'heading', attrs: { level }, content: [t(text)] })
  const shown = cleanRichText(doc(title('Où aller ?', 2), title('Où aller ?', 3), title('!', 2)))
  expect(show(shown)).toContain('<h2 id="ou-aller">Où aller ?</h2><h3 id="ou-aller-2">Où aller ?</h3><h2 id="partie">!</h2>')
  expect(renderToStaticMarkup(<RichText doc={shown} idPrefix="axe-" />)).toContain('<h2 id="axe-ou-aller">')
})

test('a link that changes its look on the way is one link; only those that leave the site say so', () => {
  expect(html(doc(p(t('voir ', link('https://ameli.fr')), t('ameli', link('https://ameli.fr'), { type: 'bold' }), t(' ou '), t('ici', link('/contact'))))))
    .toContain('<p><a href="https://ameli.fr" rel="noopener noreferrer">voir <strong>ameli</strong></a> ou <a href="/contact">ici</a></p>')
  expect(html(doc(p(t('a'), t(' ', link('/x')), t('b'))))).toContain('<p>a b</p>')
})

test('a table scrolls in a region with a name, and its heads say what they head', () => {
  const cell = (type: string, text: string) => ({ type, content: [p(t(text))] })
  const table = doc({ type: 'table', content: [
    { type: 'tableRow', content: [cell('tableHeader', 'Jour'), cell('tableHeader', 'Heures')] },
    { type: 'tableRow', content: [cell('tableHeader', 'Lundi'), cell('tableCell', '9 h')] },
  ] })
  const markup = html(table)
  expect(markup).toContain('role="region" aria-label="Tableau : Jour · Heures" tabindex="0"')
  expect(markup).toContain('<thead><tr><th scope="col">')
  expect(markup).toContain('<tbody><tr><th scope="row">')
  expect(html(doc(...table.content, ...table.content))).toContain('aria-label="Tableau 2 : Jour · Heures"')
})

test('a figure shows its caption once the picture is there; what is gone leaves nothing', () => {
  const figure = doc({ type: 'figure', attrs: { mediaId, alt: 'Une salle', caption: 'La réunion' } }, { type: 'file', attrs: { mediaId, label: 'Statuts' } })
  expect(html(figure)).toContain(`<figure><picture><img src="/medias/${mediaId}" alt="Une salle" loading="lazy"/></picture><figcaption>La réunion</figcaption></figure><p class="rich-text-file">`)
  expect(renderToStaticMarkup(<RichText doc={cleanRichText(figure)} renderFigure={() => null} />)).toBe('<div class="rich-text"></div>')
})

test('an item of one paragraph is a line of its list, and a list below it stays in it', () => {
  const item = (...content: unknown[]) => ({ type: 'listItem', content })
  expect(html(doc({ type: 'orderedList', attrs: { start: 4 }, content: [item(p(t('a')), { type: 'bulletList', content: [item(p(t('b')))] }), item(p(t('c')), p(t('d')))] })))
    .toContain('<ol start="4"><li>a<ul><li>b</li></ul></li><li><p>c</p><p>d</p></li></ol>')
})
