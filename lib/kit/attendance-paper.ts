import { Page, Path, Svg, Text, View } from '@react-pdf/renderer'
import { createElement as h, type ReactElement } from 'react'
import type { AttendanceFacts, AttendanceLine, Signature } from './kit-facts.ts'
import { ink, inkSoft, line, titleSize } from './paper-style.ts'
import { foot, head, words } from './pieces-paper.ts'

type HalfDay = AttendanceFacts['halfDays'][number]

const columns = [['', 24], ['Nom et prénom', 190], ['Profession', 130], ['Structure', 140], ['Présence', 110], ['Signature', null]] as const
/** Points of a line: room for a signature by hand. */
const lineHeight = 30

/** The sheet of presence: each half-day on pages of its own, its lines numbered, its heading on each page. */
export function attendancePaper(facts: AttendanceFacts): ReactElement[] {
  return facts.halfDays.map((halfDay, index) => halfDayPage(facts, halfDay, index))
}

function halfDayPage(facts: AttendanceFacts, halfDay: HalfDay, index: number): ReactElement {
  const { text, blanks } = facts
  return h(
    // No line height on the page: the library then draws no words that it only knows once pages are counted.
    Page, { key: index, size: 'A4', orientation: 'landscape', style: { fontFamily: 'Texte', fontSize: 10, color: ink, paddingHorizontal: 40, paddingTop: 30, paddingBottom: 44 } },
    head(facts, words({ fontSize: 9.5, color: inkSoft }, 'Feuille d’émargement')),
    words({ fontFamily: 'Titre', fontSize: titleSize(text.title, { large: 20, small: 15, long: 110 }), lineHeight: 1.15, marginTop: 10 }, text.title),
    words({ fontSize: 11.5, marginTop: 4, fontWeight: 700 }, halfDay.when),
    words({ fontSize: 10.5, marginBottom: 8 }, text.lead),
    h(View, { fixed: true, style: { flexDirection: 'row', gap: 6, paddingVertical: 3, borderBottomWidth: 1.2, borderBottomColor: ink } }, ...columns.map(([label, width], column) => h(Text, { key: column, style: { ...cellWidth(width), fontWeight: 700, fontSize: 8.5 } }, label))),
    ...halfDay.lines.map((one, rank) => row(one, rank + 1)),
    ...Array.from({ length: blanks }, (_, rank) => row(null, halfDay.lines.length + rank + 1)),
    h(View, { wrap: false, style: { marginTop: 12, gap: 8 } }, words({ fontSize: 9.5 }, text.closing), foot(facts)),
    h(Text, { fixed: true, style: { position: 'absolute', bottom: 18, left: 40, right: 40, fontSize: 8.5, color: inkSoft, textAlign: 'right' }, render: ({ subPageNumber, subPageTotalPages }) => `${text.title.slice(0, 80)}, ${halfDay.when}, page ${subPageNumber} sur ${subPageTotalPages}` }),
  )
}

function row(one: AttendanceLine | null, number: number): ReactElement {
  const cells = [String(number), one?.name ?? '', one?.profession ?? '', one?.organisation ?? '', one?.presence ?? '', '']
  return h(
    View, { key: number, wrap: false, style: { flexDirection: 'row', gap: 6, minHeight: lineHeight, alignItems: 'center', borderBottomWidth: 0.6, borderBottomColor: line } },
    ...columns.map(([label, width], column) => (label === 'Signature' ? h(View, { key: column, style: { flex: 1, height: lineHeight, borderLeftWidth: 0.6, borderLeftColor: line, paddingLeft: 6, justifyContent: 'center' } }, signed(one?.signature ?? { kind: 'none' })) : h(Text, { key: column, style: { ...cellWidth(width), ...(column === 1 ? { fontWeight: 700 } : {}) } }, cells[column] ?? ''))),
  )
}

function signed(signature: Signature): ReactElement | null {
  if (signature.kind === 'none') return null
  if (signature.kind === 'word') return words({ fontSize: 8, color: inkSoft }, 'Confirmé à l’accueil')
  return h(Svg, { viewBox: `0 0 ${signature.width} ${signature.height}`, width: (lineHeight - 4) * (signature.width / signature.height), height: lineHeight - 4 }, h(Path, { d: signature.path, stroke: ink, strokeWidth: 2.5, fill: 'none' }))
}

function cellWidth(width: number | null): Record<string, number> {
  return width === null ? { flex: 1 } : { width }
}
