import { Page, Path, Svg, Text, View } from '@react-pdf/renderer'
import { createElement as h, type ReactElement } from 'react'
import type { AttestationSheetFacts } from './kit-facts.ts'
import { ink, inkSoft, line, titleSize } from './paper-style.ts'
import { box, foot, head, words } from './pieces-paper.ts'

/** Attestations, one page each: who, what, when, for how long, and how anyone makes sure that it is true. */
export function attestationPaper(facts: AttestationSheetFacts): ReactElement[] {
  return facts.people.map((person, index) => onePage(facts, person, index))
}

function onePage(facts: AttestationSheetFacts, person: AttestationSheetFacts['people'][number], index: number): ReactElement {
  const { text, cpts } = facts
  return h(
    Page, { key: index, size: 'A4', style: { fontFamily: 'Texte', fontSize: 12, lineHeight: 1.4, color: ink, paddingHorizontal: 56, paddingTop: 44, paddingBottom: 36, gap: 14 } },
    head(facts, words({ fontSize: 9.5, color: inkSoft }, `Le ${person.issuedOn}`)),
    words({ fontFamily: 'Titre', fontSize: 30, lineHeight: 1.1, marginTop: 26 }, text.title),
    words({ marginTop: 6 }, text.lead),
    box({ gap: 2 }, words({ fontFamily: 'Titre', fontSize: titleSize(person.name, { large: 26, small: 18, long: 70 }), lineHeight: 1.15 }, person.name), person.about === '' ? null : words({ color: inkSoft }, person.about)),
    words({}, 'a été présent(e) à :'),
    box({ borderWidth: 1.5, borderColor: cpts.accent, borderRadius: 6, paddingHorizontal: 16, paddingVertical: 8 }, words({ fontFamily: 'Titre', fontSize: titleSize(person.title, { large: 18, small: 14, long: 110 }), lineHeight: 1.2, paddingVertical: 6 }, person.title), ...person.rows.map(row)),
    words({ fontSize: 10.5, color: inkSoft }, text.closing),
    box(
      { marginTop: 'auto', flexDirection: 'row', gap: 16, alignItems: 'center', borderTopWidth: 1, borderTopColor: line, paddingTop: 12 },
      h(Svg, { viewBox: `0 0 ${person.drawing.size} ${person.drawing.size}`, width: 84, height: 84 }, h(Path, { d: person.drawing.path, fill: '#000000' })),
      box({ flex: 1, gap: 2 }, words({ fontSize: 10 }, 'Pour vérifier cette attestation, photographiez ce code, ou donnez ce numéro :'), words({ fontFamily: 'Titre', fontSize: 17, lineHeight: 1.3 }, person.code), words({ fontSize: 10 }, `sur ${facts.address}`)),
    ),
    foot(facts),
  )
}

function row({ term, detail }: { term: string; detail: string }): ReactElement {
  return h(
    View, { key: `${term}${detail}`, wrap: false, style: { flexDirection: 'row', gap: 12, paddingVertical: 4, borderTopWidth: 0.75, borderTopColor: line } },
    words({ width: 110, color: inkSoft, fontSize: 11 }, term), h(Text, { style: { flex: 1, fontWeight: 700 } }, detail),
  )
}
