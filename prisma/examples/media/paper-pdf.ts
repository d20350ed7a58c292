import { deflateSync } from 'node:zlib'
import type { Mosaic } from '#lib/territory/mosaic-cells'
import { shadeOf } from '#lib/territory/mosaic-shade'
import { type Palette, paletteOf } from './palette.ts'
import { pdfString, wrapped } from './pdf-text.ts'

export type PaperBlock = { style: 'heading' | 'text' | 'item'; text: string }
/** A document of an example, before it is laid out. */
export type Paper = { kicker: string; title: string; about: string; blocks: readonly PaperBlock[]; foot: string }

const page = { width: 595, height: 842, left: 64, textWidth: 430, top: 620, nextTop: 770, bottom: 80 } as const
const styles = {
  heading: { font: 'B', size: 14, leading: 19, before: 16, indent: 0 },
  text: { font: 'R', size: 11, leading: 16.5, before: 8, indent: 0 },
  item: { font: 'R', size: 11, leading: 16.5, before: 4, indent: 14 },
} as const

/** The document as a PDF of a few kilobytes, the same bytes for the same words: the land of the CPTS on its first page, then text. */
export function paperPdf(paper: Paper, mosaic: Mosaic, accent: string): Uint8Array<ArrayBuffer> {
  const colours = paletteOf('paper', accent)
  const pages = laidOut(paper.blocks, colours)
  const streams = pages.map((lines, index) => [
    index === 0 ? cover(paper, mosaic, colours) : '', ...lines,
    text(paper.foot, { x: page.left, y: 42, font: 'R', size: 8.5, colour: '#394657' }), text(`${index + 1} / ${pages.length}`, { x: page.left + page.textWidth + 10, y: 42, font: 'R', size: 8.5, colour: '#394657' }),
  ].join('\n'))
  return assembled(streams, paper.title)
}

function laidOut(blocks: readonly PaperBlock[], colours: Palette): string[][] {
  const pages: string[][] = [[]]
  let y: number = page.top
  for (const { style, text: words } of blocks) {
    const { font, size, leading, before, indent } = styles[style]
    const rows = wrapped(words, page.textWidth - indent, size, font === 'B')
    // A heading stays with what it names.
    if (y - before - leading * (rows.length + (style === 'heading' ? 2 : 0)) < page.bottom) {
      pages.push([])
      y = page.nextTop
    }
    y -= before
    rows.forEach((row, index) => {
      if (style === 'item' && index === 0) pages.at(-1)?.push(text('•', { x: page.left, y, font: 'B', size, colour: colours.second }))
      pages.at(-1)?.push(text(row, { x: page.left + indent, y, font, size, colour: colours.dark }))
      y -= leading
    })
  }
  return pages
}

function cover({ kicker, title, about }: Paper, mosaic: Mosaic, colours: Palette): string {
  const scale = 300 / mosaic.height
  const land = mosaic.cells.map((cell) => `${rgb(colours.land[shadeOf(cell.code) % colours.land.length] ?? colours.ground)} rg ${outline(cell.path)} B*`)
  const rows = wrapped(title, 400, 24, true)
  return [
    `q ${rgb(colours.ground)} rg 0 662 ${page.width} 180 re f Q`,
    `q 0 662 ${page.width} 180 re W n ${scale} 0 0 ${-scale} ${page.width - mosaic.width * scale * 0.78} 900 cm ${rgb(colours.ground)} RG ${3 / scale} w ${land.join(' ')} Q`,
    text(kicker, { x: page.left, y: 806, font: 'B', size: 10, colour: colours.second }),
    ...rows.map((row, index) => text(row, { x: page.left, y: 770 - index * 27, font: 'B', size: 24, colour: colours.dark })),
    ...wrapped(about, 400, 10.5, false).map((row, index) => text(row, { x: page.left, y: 766 - rows.length * 27 - index * 15, font: 'R', size: 10.5, colour: colours.dark })),
  ].join('\n')
}

/** The outline of a cell (`M x,y l dx,dy … z`) in the operators of PDF. */
function outline(path: string): string {
  return [...path.matchAll(/M([\d.-]+),([\d.-]+)l([^z]*)z/g)].map(([, startX = '0', startY = '0', moves = '']) => {
    let [x, y] = [Number(startX), Number(startY)]
    const steps = moves.split(' ').map((move) => {
      const [dx = 0, dy = 0] = move.split(',').map(Number)
      ;[x, y] = [x + dx, y + dy]
      return `${x.toFixed(1)} ${y.toFixed(1)} l`
    })
    return `${startX} ${startY} m ${steps.join(' ')} h`
  }).join(' ')
}

function text(words: string, { x, y, font, size, colour }: { x: number; y: number; font: 'R' | 'B'; size: number; colour: string }): string {
  return `BT ${rgb(colour)} rg /${font} ${size} Tf ${x} ${y.toFixed(1)} Td ${pdfString(words)} Tj ET`
}

function rgb(colour: string): string {
  return [1, 3, 5].map((start) => (Number.parseInt(colour.slice(start, start + 2), 16) / 255).toFixed(3)).join(' ')
}

function assembled(streams: readonly string[], title: string): Uint8Array<ArrayBuffer> {
  const kids = streams.map((_, index) => `${6 + index * 2} 0 R`).join(' ')
  const font = (name: string) => Buffer.from(`<</Type/Font/Subtype/Type1/BaseFont/${name}/Encoding/WinAnsiEncoding>>`)
  const objects = [
    Buffer.from('<</Type/Catalog/Pages 2 0 R/Lang(fr-FR)/ViewerPreferences<</DisplayDocTitle true>>>>'), Buffer.from(`<</Type/Pages/Kids[${kids}]/Count ${streams.length}>>`),
    font('Helvetica'), font('Helvetica-Bold'), Buffer.from(`<</Title ${pdfString(title)}>>`),
    ...streams.flatMap((stream, index) => {
      const bytes = deflateSync(Buffer.from(stream, 'latin1'))
      return [
        Buffer.from(`<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${page.width} ${page.height}]/Resources<</Font<</R 3 0 R/B 4 0 R>>>>/Contents ${7 + index * 2} 0 R>>`),
        Buffer.concat([Buffer.from(`<</Length ${bytes.length}/Filter/FlateDecode>>stream\n`), bytes, Buffer.from('\nendstream')]),
      ]
    }),
  ]
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\u00e2\u00e3\n', 'latin1')]
  const places: number[] = []
  let length = parts[0]?.length ?? 0
  const add = (part: Buffer) => { parts.push(part); length += part.length }
  objects.forEach((object, index) => {
    places.push(length)
    add(Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')]))
  })
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const end = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer<</Size ${objects.length + 1}/Root 1 0 R/Info 5 0 R>>\nstartxref\n${length}\n%%EOF\n`
  return new Uint8Array(Buffer.concat([...parts, Buffer.from(end)]))
}
