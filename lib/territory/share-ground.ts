import type { Mosaic } from './mosaic-cells.ts'
import { pictureColours } from './mosaic-picture.ts'

/** The ground of a shared link's picture, 1200 × 630: paper, with the territory running off the right edge. */
export function shareGroundSvg(mosaic: Mosaic | null, accent: string): string {
  const { paper, ink } = pictureColours
  const open = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 630" width="1200" height="630"><rect width="1200" height="630" fill="${paper}"/><rect width="1200" height="14" fill="${accent}"/>`
  if (mosaic === null) return `${open}</svg>`
  const scale = 640 / mosaic.height
  const cells = mosaic.cells.map((cell, index) => `<path d="${cell.path}" fill="${index % 5 === 1 ? ink : accent}" fill-opacity="${[0.92, 0.85, 0.6, 0.75, 0.45][index % 5] ?? 1}"/>`)
  return `${open}<g transform="translate(740 60) scale(${scale.toFixed(3)})" fill-rule="evenodd" stroke="${paper}" stroke-width="${(5 / scale).toFixed(2)}" stroke-linejoin="round">${cells.join('')}</g></svg>`
}
