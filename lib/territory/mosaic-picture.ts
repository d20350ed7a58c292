import type { Mosaic } from './mosaic-cells.ts'
import { shadeOf } from './mosaic-shade.ts'

/** The sheet of `app/globals.css` in a picture, which does not see the page's own; a test keeps them equal. */
export const pictureColours = { paper: '#fbf7ef', surface: '#f4ecdf', sunk: '#eadfcd', ink: '#15263b' } as const

export type PictureLook = 'emblem' | 'inverseEmblem' | 'pattern'

/** The name inside `motif.svg` of what pages draw from it. */
export const patternId = 'motif'

/**
 * The mosaic as an SVG file: a page that shows it names it, where drawing three hundred communes in each page would
 * cost more than the page. `emblem` stands beside a name, `inverseEmblem` on ink, `pattern` behind a heading.
 */
export function mosaicPicture(mosaic: Mosaic, look: PictureLook, accent: string): string {
  const { width, height } = mosaic
  const size = `viewBox="0 0 ${width} ${height}" width="${width * 8}" height="${height * 8}"`
  if (look === 'pattern') return `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${patternSymbol(mosaic, accent)}<use href="#${patternId}"/></svg>`
  const rules = fillsOf(look, 'var(--accent)').map((fill, shade) => `.s${shade}{fill:${fill}}`).join('')
  const cells = mosaic.cells.map((cell) => `<path class="s${shadeOf(cell.code)}" d="${cell.path}"/>`)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} preserveAspectRatio="xMidYMid meet">`,
    `<style>svg{--accent:${accent}}path{fill-rule:evenodd;stroke:${groutOf(look)};stroke-width:1.1px;vector-effect:non-scaling-stroke;stroke-linejoin:round}${rules}</style>`,
    ...cells,
    '</svg>',
  ].join('')
}

/**
 * The pattern is drawn by pages from a symbol of its file, not shown as a picture of its own: a decoration is then never taken
 * for what the page has to say. A symbol brings its frame along but no style sheet, hence the attributes.
 */
function patternSymbol(mosaic: Mosaic, accent: string): string {
  const fills = fillsOf('pattern', accent)
  const cells = mosaic.cells.map((cell) => `<path fill="${fills[shadeOf(cell.code)] ?? ''}" vector-effect="non-scaling-stroke" d="${cell.path}"/>`)
  return [
    `<symbol id="${patternId}" viewBox="0 0 ${mosaic.width} ${mosaic.height}" preserveAspectRatio="xMidYMid slice">`,
    `<g fill-rule="evenodd" stroke="${groutOf('pattern')}" stroke-width="3" stroke-linejoin="round">`,
    ...cells,
    '</g></symbol>',
  ].join('')
}

function groutOf(look: PictureLook): string {
  return look === 'inverseEmblem' ? pictureColours.ink : pictureColours.paper
}

/** Few colours close to each other, so that twenty small pieces are still one shape. */
function fillsOf(look: PictureLook, accent: string): readonly string[] {
  const { paper, surface, sunk, ink } = pictureColours
  if (look === 'pattern') return [mix(surface, 78, sunk), mix(surface, 92, sunk), mix(surface, 92, accent), surface, surface]
  return [accent, mix(accent, 82, paper), mix(accent, 68, ink), mix(accent, 88, ink), ink]
}

function mix(colour: string, share: number, other: string): string {
  return `color-mix(in srgb,${colour} ${share}%,${other})`
}
