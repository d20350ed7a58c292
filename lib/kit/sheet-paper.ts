import { Page, Text, View } from '@react-pdf/renderer'
import { createElement as h, type ReactElement } from 'react'
import type { SheetFacts } from './kit-facts.ts'
import { ink, inkSoft, line, titleSize } from './paper-style.ts'
import { box, foot, head, words } from './pieces-paper.ts'

/** One sheet about one request: large enough to be read without glasses, with room for what only a hand may write. */
export function sheetPaper(facts: SheetFacts): ReactElement {
  const { text, cpts } = facts
  return h(
    Page, { size: 'A4', style: { fontFamily: 'Texte', fontSize: 12.5, lineHeight: 1.45, color: ink, paddingHorizontal: 56, paddingTop: 44, paddingBottom: 36, gap: 13 } },
    head(facts, words({ fontSize: 9.5, color: inkSoft }, `Le ${facts.madeOn}`)),
    words({ fontFamily: 'Titre', fontSize: titleSize(text.title, { large: 28, small: 21, long: 80 }), lineHeight: 1.12, marginTop: 12 }, text.title),
    text.lead === '' ? null : words({}, text.lead),
    ...facts.blanks.map((label) => blank(label)),
    box({ borderWidth: 1.5, borderColor: cpts.accent, borderRadius: 6, paddingHorizontal: 16, paddingVertical: 8 }, ...facts.rows.map((one, index) => row(one, index === facts.rows.length - 1 ? 'last' : 'more'))),
    ...text.parts.map(({ heading, text: said }, index) => h(Text, { key: index }, heading === '' ? '' : h(Text, { style: { fontWeight: 700 } }, `${heading}. `), said)),
    text.closing === '' ? null : box({ marginTop: 'auto' }, words({ fontSize: 10, color: inkSoft, lineHeight: 1.4 }, text.closing)),
    box(text.closing === '' ? { marginTop: 'auto' } : {}, foot(facts)),
  )
}

function row({ term, detail, look }: SheetFacts['rows'][number], place: 'last' | 'more'): ReactElement {
  return h(
    View, { key: term, wrap: false, style: { flexDirection: 'row', gap: 12, paddingVertical: 5, ...(place === 'last' ? {} : { borderBottomWidth: 0.75, borderBottomColor: line }) } },
    words({ width: 130, color: inkSoft, fontSize: 11.5 }, term),
    h(Text, { style: look === 'large' ? { flex: 1, fontFamily: 'Titre', fontSize: 21, lineHeight: 1.15 } : { flex: 1, fontWeight: 700 } }, detail),
  )
}

function blank(label: string): ReactElement {
  return h(View, { key: label, style: { flexDirection: 'row', gap: 8, alignItems: 'flex-end' } }, words({ fontSize: 11.5, color: inkSoft }, label), box({ flex: 1, height: 18, borderBottomWidth: 1, borderBottomColor: ink }))
}
