import { Page, Path, Svg, View } from '@react-pdf/renderer'
import { createElement as h, type ReactElement } from 'react'
import type { BadgeSheetFacts } from './kit-facts.ts'
import { ink, inkSoft, line, titleSize } from './paper-style.ts'
import { box, words } from './pieces-paper.ts'

/** Points of a badge: 85 by 54 mm, the size of usual sleeves. */
const badge = { width: 241, height: 153 }
/** Ten on a sheet, side by side, so that one cut parts two. */
const perSheet = 10
/** Points of a code: a telephone reads it at arm's length. */
const codeSize = 84

/** Badges on sheets to cut. */
export function badgesPaper(facts: BadgeSheetFacts): ReactElement[] {
  return Array.from({ length: Math.ceil(facts.badges.length / perSheet) }, (_, sheet) => h(
    Page, { key: sheet, size: 'A4', style: { fontFamily: 'Texte', color: ink, paddingHorizontal: 56, paddingTop: 38, flexDirection: 'row', flexWrap: 'wrap', alignContent: 'flex-start' } },
    ...facts.badges.slice(sheet * perSheet, (sheet + 1) * perSheet).map((one, index) => drawBadge(facts, one, index)),
  ))
}

function drawBadge({ cpts }: BadgeSheetFacts, { firstName, surname, about, drawing }: BadgeSheetFacts['badges'][number], key: number): ReactElement {
  return h(
    View, { key, wrap: false, style: { ...badge, borderWidth: 0.5, borderColor: line, padding: 12, justifyContent: 'space-between' } },
    box({ borderBottomWidth: 2, borderBottomColor: cpts.accent, paddingBottom: 3 }, words({ fontSize: 8.5, color: inkSoft, maxLines: 1 }, cpts.shortName)),
    box(
      { flexDirection: 'row', gap: 8, alignItems: 'center' },
      box({ flex: 1, gap: 2 }, words({ fontFamily: 'Titre', fontSize: titleSize(firstName, { large: 24, small: 13, long: 20 }), lineHeight: 1.1 }, firstName), words({ fontFamily: 'Titre', fontSize: titleSize(surname, { large: 17, small: 11, long: 28 }), lineHeight: 1.15 }, surname), words({ fontSize: 9, lineHeight: 1.25, marginTop: 3, maxLines: 3 }, about)),
      h(Svg, { viewBox: `0 0 ${drawing.size} ${drawing.size}`, width: codeSize, height: codeSize }, h(Path, { d: drawing.path, fill: '#000000' })),
    ),
    box({ height: 2 }),
  )
}
