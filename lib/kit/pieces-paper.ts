import { Image, Path, Svg, Text, View } from '@react-pdf/renderer'
import { createElement as h, type ReactElement, type ReactNode } from 'react'
import type { KitFacts, PaperBase } from './kit-facts.ts'
import { addressLines, contactLines, ink, inkSoft, line, mosaicShades, paleShades, titleSize } from './paper-style.ts'

type Style = Record<string, string | number>

/** A box with things in it. */
export function box(style: Style, ...children: ReactNode[]): ReactElement {
  return h(View, { style }, ...children)
}

/** Words. */
export function words(style: Style, text: string): ReactElement {
  return h(Text, { style }, text)
}

/** The territory as a drawing of this width; `pale` behind words, `strong` alone. */
export function mosaic({ mosaic: { width, height, cells }, cpts }: PaperBase, look: 'strong' | 'pale', points: number): ReactElement {
  const shades = look === 'strong' ? mosaicShades(cpts.accent) : paleShades(cpts.accent)
  return h(
    Svg, { viewBox: `0 0 ${width} ${height}`, width: points, height: (points * height) / width },
    ...cells.map(({ path, shade }, index) => h(Path, { key: index, d: path, fill: shades[shade] ?? ink, fillRule: 'evenodd', stroke: '#ffffff', strokeWidth: width / points })),
  )
}

/** The code to photograph, on white, with the address it leads to for whoever has no camera. */
export function code({ code: { size, path, leadsTo } }: KitFacts, points: number, caption: string): ReactElement {
  const lines = addressLines(leadsTo, 30)
  const width = points * 1.5
  // An address is never cut, so it is set as large as its longest line allows: half an em a letter, on average.
  const fontSize = Math.min(points / 11, width / (0.56 * Math.max(...lines.map((one) => one.length))))
  return box(
    { width, alignItems: 'center' },
    h(Svg, { viewBox: `0 0 ${size} ${size}`, width: points, height: points }, h(Path, { d: path, fill: '#000000' })),
    words({ fontSize: Math.max(8, points / 12), textAlign: 'center', lineHeight: 1.3 }, caption),
    ...lines.map((one, index) => h(Text, { key: index, style: { fontSize, fontWeight: 700, textAlign: 'center', lineHeight: 1.25 } }, one)),
  )
}

/** The logo this high, in points, and at most three times as wide; nothing where there is none. */
export function logo({ logo: picture }: PaperBase, points: number): ReactElement | null {
  if (picture === null) return null
  const width = Math.min(points * 2.4, points * picture.ratio)
  return h(Image, { src: { data: Buffer.from(picture.png), format: 'png' }, style: { width, height: width / picture.ratio } })
}

/** From whom: the emblem beside the name, the accent under both. */
export function head(facts: PaperBase, right: ReactNode): ReactElement {
  const { cpts } = facts
  return box(
    { flexDirection: 'row', alignItems: 'center', gap: 12, paddingBottom: 12, borderBottomWidth: 3, borderBottomColor: cpts.accent },
    facts.logo?.place === 'instead' ? null : mosaic(facts, 'strong', 46),
    logo(facts, 46),
    box({ flex: 1 }, words({ fontFamily: 'Titre', fontSize: titleSize(cpts.shortName, { large: 14, small: 11, long: 60 }), lineHeight: 1.15 }, cpts.shortName), cpts.tagline === '' ? null : words({ fontSize: 9, color: inkSoft, lineHeight: 1.25 }, cpts.tagline)),
    right,
  )
}

/** How to reach the CPTS, at the foot of each sheet. */
export function foot(facts: PaperBase): ReactElement {
  return box(
    { borderTopWidth: 1, borderTopColor: line, paddingTop: 8, flexDirection: 'row', justifyContent: 'space-between', gap: 16 },
    box({ flex: 1 }, words({ fontSize: 8.5, fontWeight: 700, lineHeight: 1.3 }, facts.cpts.fullName), ...contactLines(facts).map((text, index) => h(Text, { key: index, style: { fontSize: 8.5, color: inkSoft, lineHeight: 1.3 } }, text))),
    box({ width: 150 }, words({ fontSize: 8.5, color: inkSoft, textAlign: 'right', lineHeight: 1.3 }, facts.madeOn), notice(facts, 7.5)),
  )
}

/** Says that an example is one, so that nobody takes its printed papers for a real CPTS's. */
export function notice(facts: PaperBase, fontSize: number): ReactElement | null {
  return facts.notice === '' ? null : words({ fontSize, color: inkSoft, textAlign: 'right', lineHeight: 1.3 }, facts.notice)
}

/** A number in a square of the accent's colour: it stays a number on a black and white printer. */
export function numbered(facts: KitFacts, number: number, heading: string, text: string): ReactElement {
  return h(
    View, { key: number, wrap: false, style: { flexDirection: 'row', gap: 14 } },
    box({ width: 30, height: 30, borderRadius: 4, borderWidth: 2, borderColor: facts.cpts.accent, alignItems: 'center', justifyContent: 'center' }, words({ fontFamily: 'Titre', fontSize: 16, color: ink }, String(number))),
    box({ flex: 1, gap: 2 }, heading === '' ? null : words({ fontFamily: 'Titre', fontSize: 14, lineHeight: 1.2 }, heading), words({ fontSize: 11, lineHeight: 1.4 }, text)),
  )
}
