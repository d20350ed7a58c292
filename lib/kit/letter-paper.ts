import { Page, Text } from '@react-pdf/renderer'
import { createElement as h, type ReactElement } from 'react'
import type { KitFacts } from './kit-facts.ts'
import { contactLines, inkSoft } from './paper-style.ts'
import { box, code, head, notice, words } from './pieces-paper.ts'

/** The letter to a GP: from whom, what is asked, who reads, how to answer, what the law gives. */
export function letterPaper(facts: KitFacts): ReactElement {
  const { text, cpts } = facts
  const [first, asked, ...others] = text.parts
  const law = others.at(-1)
  const body = others.slice(0, -1)
  return h(
    Page, { size: 'A4', style: { fontFamily: 'Texte', fontSize: text.parts.reduce((sum, one) => sum + one.text.length, cpts.shortName.length * 4) > 1250 ? 10.5 : 11.5, lineHeight: 1.45, color: '#15263b', paddingHorizontal: 56, paddingTop: 44, paddingBottom: 36, gap: 11 } },
    head(facts, words({ fontSize: 9.5, color: inkSoft }, `Le ${facts.madeOn}`)),
    words({ fontFamily: 'Titre', fontSize: text.title.length > 75 ? 19 : 22, lineHeight: 1.15, marginTop: 10 }, text.title),
    text.lead === '' ? null : words({}, text.lead),
    first === undefined ? null : part(first),
    asked === undefined ? null : box(
      { flexDirection: 'row', gap: 18, padding: 14, borderWidth: 1.5, borderColor: cpts.accent, borderRadius: 6, alignItems: 'center' },
      box({ flex: 1, gap: 6 }, asked.heading === '' ? null : words({ fontFamily: 'Titre', fontSize: 14, lineHeight: 1.2 }, asked.heading), words({}, asked.text), ...contactLines({ cpts: { ...cpts, address: '' }, site: facts.site }).map((one, index) => h(Text, { key: index, style: { fontWeight: 700 } }, one))),
      code(facts, 92, 'Pour répondre :'),
    ),
    ...body.map(part),
    text.closing === '' ? null : words({}, text.closing),
    law === undefined ? null : box({ marginTop: 'auto', borderTopWidth: 1, borderTopColor: '#c9bda8', paddingTop: 8 }, h(Text, { style: { fontSize: 8.5, lineHeight: 1.4, color: inkSoft } }, law.heading === '' ? '' : h(Text, { style: { fontWeight: 700 } }, `${law.heading}. `), law.text)),
    box({}, ...contactLines(facts).map((one, index) => h(Text, { key: index, style: { fontSize: 8.5, color: inkSoft, lineHeight: 1.3 } }, one)), notice(facts, 7.5)),
  )
}

function part({ heading, text }: { heading: string; text: string }, index?: number): ReactElement {
  return h(Text, { key: index ?? 'part' }, heading === '' ? '' : h(Text, { style: { fontWeight: 700 } }, `${heading}. `), text)
}
