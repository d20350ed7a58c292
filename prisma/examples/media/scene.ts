import type { Mosaic } from '#lib/territory/mosaic-cells'
import { shadeOf } from '#lib/territory/mosaic-shade'
import { motifs } from './motifs.ts'
import { type Ground, paletteOf } from './palette.ts'

export const sceneSize = { width: 1200, height: 675 } as const

/** What a picture of an example shows: a drawing on the land of the CPTS, which runs off the other side. */
export type Scene = { motif: keyof typeof motifs | 'land'; ground: Ground; side: 'left' | 'right' }

/** The picture as an SVG file: the mosaic of the territory, large and quiet, and the drawing beside it. */
export function sceneSvg({ motif, ground, side }: Scene, mosaic: Mosaic, accent: string): Buffer {
  const { width, height } = sceneSize
  const colours = paletteOf(ground, accent)
  const scale = (motif === 'land' ? 0.94 : 1.5) * (height / mosaic.height)
  const shift = motif === 'land' ? (width - mosaic.width * scale) * 0.72 : side === 'left' ? width - mosaic.width * scale * 0.84 : -mosaic.width * scale * 0.16
  const quiet = (code: string) => colours.land[shadeOf(code) % colours.land.length] ?? colours.ground
  // Where the land itself is what is shown, it speaks up.
  const fillOf = (code: string) => (motif === 'land' ? (isLit(code, motif) ? colours.second : colours.soft) : isLit(code, motif) ? colours.lit : quiet(code))
  const land = mosaic.cells.map((cell) => `<path d="${cell.path}" fill="${fillOf(cell.code)}"/>`).join('')
  const drawing = motif === 'land' ? '' : `<g transform="translate(${side === 'left' ? 84 : width - 616} 66) scale(0.77)">${motifs[motif](colours)}</g>`
  return Buffer.from([
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<rect width="${width}" height="${height}" fill="${colours.ground}"/>`,
    `<g transform="translate(${shift} ${(height - mosaic.height * scale) / 2}) scale(${scale})" stroke="${colours.ground}" stroke-width="${4 / scale}" stroke-linejoin="round" fill-rule="evenodd">${land}</g>`,
    drawing, '</svg>',
  ].join(''))
}

/** A few communes of another tint, always the same ones for a drawing. */
function isLit(code: string, motif: string): boolean {
  return [...`${code}${motif}`].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 7) % 4 === 0
}
