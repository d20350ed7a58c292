import { Page, Text, View } from '@react-pdf/renderer'
import { createElement as h, type ReactElement } from 'react'
import { type FigureCell, type FigureTable, isNumeric } from '#lib/figures/figure-tables'
import { frenchCount } from '#lib/platform/format/french-count'
import type { FiguresFacts } from './kit-facts.ts'
import { ink, inkSoft, line } from './paper-style.ts'
import { box, foot, head, words } from './pieces-paper.ts'

/** The contract's figures for whoever receives them: each table with its title, how to read them, and from whom. */
export function figuresPaper(facts: FiguresFacts): ReactElement {
  const { text, tables, notes } = facts
  return h(
    Page, { size: 'A4', orientation: 'landscape', style: { fontFamily: 'Texte', fontSize: 9.5, lineHeight: 1.35, color: ink, paddingHorizontal: 44, paddingTop: 36, paddingBottom: 40, gap: 12 } },
    head(facts, words({ fontSize: 9.5, color: inkSoft }, `Le ${facts.madeOn}`)),
    words({ fontFamily: 'Titre', fontSize: 22, lineHeight: 1.12, marginTop: 6 }, text.title),
    words({ fontSize: 11 }, text.lead),
    ...tables.map(drawTable),
    h(View, { wrap: false, style: { gap: 3, marginTop: 4 } }, words({ fontFamily: 'Titre', fontSize: 13 }, 'Comment lire ces chiffres'), ...notes.map((note, index) => h(Text, { key: index, style: { fontSize: 9, maxWidth: 640 } }, note))),
    box({ marginTop: 'auto' }, foot(facts)),
  )
}

function drawTable(table: FigureTable): ReactElement {
  const { key, title, header, rows } = table
  const widths = header.map((_, index) => columnStyle(table, index))
  const cells = (texts: readonly FigureCell[], style: Record<string, string | number>) => texts.map((cell, index) => h(Text, { key: index, style: { ...style, ...widths[index] } }, typeof cell === 'number' ? frenchCount(cell) : cell))
  const first = rows.slice(0, 2)
  const row = (texts: readonly FigureCell[], index: number) => h(View, { key: index, wrap: false, style: { flexDirection: 'row', gap: 8, paddingVertical: 2.5, borderBottomWidth: 0.6, borderBottomColor: line } }, ...cells(texts, {}))
  return h(
    View, { key, style: { marginTop: 4 } },
    // A title never stands alone at the foot of a page: its first lines go with it.
    h(View, { wrap: false }, words({ fontFamily: 'Titre', fontSize: 13, marginBottom: 3 }, title), h(View, { style: { flexDirection: 'row', gap: 8, paddingVertical: 2.5, borderBottomWidth: 1.2, borderBottomColor: ink } }, ...cells(header, { fontWeight: 700, fontSize: 8.5 })), ...first.map(row)),
    ...rows.slice(2).map(row),
  )
}

/** Numbers in narrow columns to the right, words in the room that is left. */
function columnStyle(table: FigureTable, index: number): Record<string, string | number> {
  if (isNumeric(table, index)) return { width: 68, textAlign: 'right' }
  const longest = Math.max(...table.rows.map((cells) => String(cells[index] ?? '').length))
  return { flex: longest > 60 ? 4 : 1.6 }
}
