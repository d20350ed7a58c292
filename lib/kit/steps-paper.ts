import { Page, View } from '@react-pdf/renderer'
import { createElement as h, type ReactElement } from 'react'
import type { KitFacts } from './kit-facts.ts'
import { ink, sheetOf, titleSize } from './paper-style.ts'
import { box, code, foot, head, logo, mosaic, numbered, words } from './pieces-paper.ts'

/** One page of numbered steps: for secretaries, partners, and the sheet that a patient takes home. */
export function stepsPaper(facts: KitFacts): ReactElement {
  const { text, cpts } = facts
  const size = titleSize(text.title, { large: 38, small: 24, long: 90 })
  return h(
    Page, { size: 'A4', style: { fontFamily: 'Texte', fontSize: 11.5, lineHeight: 1.45, color: ink, paddingHorizontal: 48, paddingTop: 34, paddingBottom: 26 } },
    h(View, { style: { position: 'absolute', top: 96, right: -70, opacity: 1 } }, mosaic(facts, 'pale', 340)),
    head(facts, null),
    box(
      { marginTop: 22, marginBottom: 18, width: '78%', gap: 10 },
      words({ fontFamily: 'Titre', fontSize: size, lineHeight: 1.05 }, text.title),
      text.lead === '' ? null : words({ fontSize: 13, lineHeight: 1.4 }, text.lead),
    ),
    box({ gap: text.parts.length > 4 ? 10 : 14 }, ...text.parts.map((one, index) => numbered(facts, index + 1, one.heading, one.text))),
    box(
      { marginTop: 'auto', flexDirection: 'row', alignItems: 'center', gap: 16, paddingVertical: 10 },
      box(
        { flex: 1, borderLeftWidth: 4, borderLeftColor: cpts.accent, paddingLeft: 14, gap: 4 },
        cpts.phone === '' ? null : words({ fontFamily: 'Titre', fontSize: 26, lineHeight: 1.1 }, cpts.phone),
        cpts.hours === '' ? null : words({ fontSize: 11 }, cpts.hours),
        text.closing === '' ? null : words({ fontSize: 10.5, lineHeight: 1.4 }, text.closing),
      ),
      code(facts, 92, 'Photographiez ce code :'),
    ),
    foot(facts),
  )
}

/** The poster: one question, one number, one code, the territory behind. A3 is the same sheet, larger. */
export function posterPaper(facts: KitFacts): ReactElement {
  const { text, cpts, size } = facts
  const { width } = sheetOf[size]
  const unit = width / sheetOf.a4.width
  // Long names take the room of the drawing, never that of the number.
  const drawing = (cpts.shortName.length + cpts.hours.length + text.closing.length > 120 ? 240 : 310) * unit
  return h(
    Page, { size: size === 'a3' ? 'A3' : 'A4', style: { fontFamily: 'Texte', color: ink, padding: 44 * unit } },
    words({ fontFamily: 'Titre', fontSize: titleSize(text.title, { large: 66, small: 38, long: 80 }) * unit, lineHeight: 1.0 }, text.title),
    text.lead === '' ? null : words({ fontSize: 20 * unit, lineHeight: 1.3, marginTop: 16 * unit, width: '88%' }, text.lead),
    box({ alignItems: 'center', marginVertical: 'auto' }, mosaic(facts, 'strong', Math.min(drawing * 1.1, drawing * (facts.mosaic.width / facts.mosaic.height)))),
    box(
      { flexDirection: 'row', alignItems: 'flex-end', gap: 20 * unit, borderTopWidth: 4 * unit, borderTopColor: cpts.accent, paddingTop: 18 * unit },
      box(
        { flex: 1, gap: 4 * unit },
        cpts.phone === '' ? null : words({ fontFamily: 'Titre', fontSize: 39 * unit, lineHeight: 1.05 }, cpts.phone),
        cpts.hours === '' ? null : words({ fontSize: 15 * unit }, cpts.hours),
        ...text.parts.map((one, index) => h(View, { key: index }, words({ fontSize: 13 * unit, lineHeight: 1.35 }, [one.heading, one.text].filter((part) => part !== '').join(' : ')))),
        box({ flexDirection: 'row', alignItems: 'center', gap: 10 * unit, marginTop: 8 * unit }, logo(facts, 34 * unit), h(View, { style: { flex: 1 } }, words({ fontFamily: 'Titre', fontSize: titleSize(cpts.shortName, { large: 16, small: 12, long: 60 }) * unit, lineHeight: 1.15 }, cpts.shortName))),
        text.closing === '' ? null : words({ fontSize: 11 * unit, lineHeight: 1.35 }, text.closing),
        facts.notice === '' ? null : words({ fontSize: 8 * unit, lineHeight: 1.3 }, facts.notice),
      ),
      code(facts, 128 * unit, 'Ou photographiez ce code :'),
    ),
  )
}
