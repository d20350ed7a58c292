import type { Mosaic } from './mosaic-cells.ts'
import { shadeOf } from './mosaic-shade.ts'

/** The sheet of `app/globals.css` in a picture, which does not see the page's own; a test keeps them equal. */
export const pictureColours = { paper: '#fbf7ef', surface: '#f4ecdf', sunk: '#eadfcd', ink: '#15263b' } as const

export type PictureLook = 'emblem' | 'inverseEmblem' | 'pattern'

/**
 * The mosaic as an SVG file: a page that shows it names it, where drawing three hundred communes in each page would
 * cost more than the page. `emblem` stands beside a name, `inverseEmblem` on ink, `pattern` behind a heading.
 */
export function mosaicPicture(mosaic: Mosaic, look: PictureLook, accent: string): string {
  const { width, height } = mosaic
  const fills = fillsOf(look)
  const rules = fills.map((fill, shade) => `.s${shade}{fill:${fill}}`).join('')
  const frame = look === 'pattern' ? 'xMidYMid slice' : 'xMidYMid meet'
  const cells = mosaic.cells.map((cell) => `<path class="s${shadeOf(cell.code)}" d="${cell.path}"/>`)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width * 8}" height="${height * 8}" preserveAspectRatio="${frame}">`,
    `<style>svg{--accent:${accent}}path{fill-rule:evenodd;stroke:${groutOf(look)};stroke-width:${look === 'pattern' ? 3 : 1.1}px;vector-effect:non-scaling-stroke;stroke-linejoin:round}${rules}</style>`,
    ...cells,
    '</svg>',
  ].join('')
}

function groutOf(look: PictureLook): string {
  return look === 'inverseEmblem' ? pictureColours.ink : pictureColours.paper
}

/** Few colours close to each other, so that twenty small pieces are still one shape. */
function fillsOf(look: PictureLook): readonly string[] {
  const { paper, surface, sunk, ink } = pictureColours
  if (look === 'pattern') return [mix(surface, 78, sunk), mix(surface, 92, sunk), mix(surface, 92, 'var(--accent)'), surface, surface]
  return ['var(--accent)', mix('var(--accent)', 82, paper), mix('var(--accent)', 68, ink), mix('var(--accent)', 88, ink), ink]
}

function mix(colour: string, share: number, other: string): string {
  return `color-mix(in srgb,${colour} ${share}%,${other})`
}
