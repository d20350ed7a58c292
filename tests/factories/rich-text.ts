import fc from 'fast-check'
import { hostileHrefs, hostileTexts } from '#tests/helpers/hostile-markup'

const junk = fc.anything({ maxDepth: 1, maxKeys: 2 })
/** Mostly what it should be. */
const mostly = (arbitrary: fc.Arbitrary<unknown>) => fc.oneof({ weight: 12, arbitrary }, { weight: 1, arbitrary: junk })

const words = fc.oneof(fc.constantFrom('Bonjour', 'à savoir', ' ', '\u00a0', '', '\u0000', '\ud800', ...hostileTexts), fc.string({ maxLength: 8 }), fc.string({ unit: 'binary', maxLength: 8 }))
const href = fc.constantFrom('https://x.test', '/agenda', 'HTTPS://x.test', 'mailto:a@b.fr', ...hostileHrefs)
const id = fc.oneof(fc.uuid(), fc.uuid().map((one) => one.toUpperCase()), fc.constant('x'))
const attrs = mostly(fc.record({
  level: fc.integer({ min: -1, max: 7 }), start: mostly(fc.integer({ min: -2, max: 30 })), colspan: mostly(fc.integer({ min: -2, max: 30 })),
  mediaId: id, alt: mostly(words), caption: mostly(words), label: mostly(words), onclick: words,
}, { requiredKeys: ['mediaId'] }))
const mark = mostly(fc.record({ type: fc.constantFrom('bold', 'italic', 'link', 'code'), attrs: fc.record({ href }) }))
const run = mostly(fc.oneof(
  { weight: 6, arbitrary: fc.record({ type: fc.constant('text'), text: mostly(words), marks: mostly(fc.array(mark, { maxLength: 3 })) }, { requiredKeys: ['type', 'text'] }) },
  { weight: 1, arbitrary: fc.constant({ type: 'hardBreak' }) },
))
const leaf = fc.record({ type: fc.constantFrom('paragraph', 'paragraph', 'paragraph', 'heading', 'figure', 'file', 'horizontalRule', 'script'), attrs, content: mostly(fc.array(run, { maxLength: 4 })) })

const holders = ['bulletList', 'orderedList', 'listItem', 'blockquote', 'callout', 'table', 'tableRow', 'tableHeader', 'tableCell', 'paragraph', 'heading', 'doc', 'section']
const usual: Readonly<Record<string, string>> = { bulletList: 'listItem', orderedList: 'listItem', table: 'tableRow', tableRow: 'tableCell' }

function treeOf(depth: number): fc.Arbitrary<unknown> {
  if (depth === 0) return mostly(leaf)
  const children = fc.array(treeOf(depth - 1), { maxLength: 3 })
  const holder = fc.tuple(fc.constantFrom(...holders), attrs, fc.array(children, { maxLength: 3 }), fc.nat(5)).map(([type, given, groups, misplace]) => {
    // What belongs inside is usually there: an item in a list, a cell in a row.
    const inner = usual[type]
    return { type, attrs: given, content: inner && misplace > 0 ? groups.map((content) => ({ type: inner, attrs: given, content })) : groups.flat() }
  })
  return fc.oneof({ weight: 2, arbitrary: mostly(leaf) }, { weight: 3, arbitrary: mostly(holder) })
}

/** Trees that look like documents, with everything wrong that JSON can have wrong. */
export const anyTree: fc.Arbitrary<unknown> = fc.array(treeOf(4), { minLength: 1, maxLength: 6 }).map((content) => ({ type: 'doc', content }))
