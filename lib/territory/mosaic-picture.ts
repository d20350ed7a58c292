import type { Mosaic } from './mosaic-cells.ts'
import { shadeOf } from './mosaic-shade.ts'

/** The sheet of `app/globals.css` in a picture, which does not see the page's own; a test keeps them equal. */
export const pictureColours = { paper: '#fbf7ef', surface: '#f4ecdf', sunk: '#eadfcd', ink: '#15263b' } as const

/** `emblem` stands beside a name, `inverseEmblem` on ink, `pattern` behind a heading. */
export type PictureLook = 'emblem' | 'inverseEmblem' | 'pattern'

/** The name of each drawing inside the file that holds them all. */
export const pictureIds: Record<PictureLook, string> = { emblem: 'embleme', inverseEmblem: 'embleme-inverse', pattern: 'motif' }

/**
 * The mosaic as decorations, in one SVG file: a page draws from it what it shows, where drawing three hundred communes in
 * each page would cost more than the page, and showing pictures would have them taken for what the page has to say.
 */
export function mosaicPictures({ emblem, mosaic, accent }: { emblem: Mosaic; mosaic: Mosaic; accent: string }): string {
  const symbols = [symbol(emblem, 'emblem', accent), symbol(emblem, 'inverseEmblem', accent), symbol(mosaic, 'pattern', accent)]
  return `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>`
}

/** A symbol brings its frame along to the page that draws it, but no style sheet: hence the attributes. */
function symbol(mosaic: Mosaic, look: PictureLook, accent: string): string {
  const fills = fillsOf(look, accent)
  const groups = fills.map((fill, shade) => {
    const cells = mosaic.cells.filter((cell) => shadeOf(cell.code) === shade)
    return cells.length === 0 ? '' : `<g fill="${fill}">${cells.map((cell) => `<path vector-effect="non-scaling-stroke" d="${cell.path}"/>`).join('')}</g>`
  })
  return [
    `<symbol id="${pictureIds[look]}" viewBox="0 0 ${mosaic.width} ${mosaic.height}" preserveAspectRatio="xMidYMid ${look === 'pattern' ? 'slice' : 'meet'}">`,
    `<g fill-rule="evenodd" stroke="${groutOf(look)}" stroke-width="${look === 'pattern' ? 3 : 1.1}" stroke-linejoin="round">`,
    ...groups,
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
