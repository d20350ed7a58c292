import type { Mosaic } from './mosaic-cells.ts'

const side = 512
/** Launchers cut icons to circles and drops: what matters stays in the middle four fifths (W3C, maskable icons). */
const safe = 0.74

/** The territory's mosaic on a square of the instance's colour: what stands on a phone's screen and in a tab. */
export function mosaicIconSvg(mosaic: Mosaic | null, accent: string): string {
  const ground = `<rect width="${side}" height="${side}" fill="#fbf7ef"/>`
  const open = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" width="${side}" height="${side}">`
  if (mosaic === null || mosaic.cells.length === 0) {
    return `${open}${ground}<path d="M150 130h140l80 70v180H150z" fill="${accent}"/></svg>`
  }
  const scale = (side * safe) / Math.max(mosaic.width, mosaic.height)
  const left = (side - mosaic.width * scale) / 2
  const top = (side - mosaic.height * scale) / 2
  const cells = mosaic.cells.map((cell, index) => `<path d="${cell.path}" fill="${index % 4 === 1 ? '#15263b' : accent}" fill-opacity="${[1, 1, 0.72, 0.86][index % 4] ?? 1}"/>`)
  return `${open}${ground}<g transform="translate(${left} ${top}) scale(${scale})" fill-rule="evenodd" stroke="#fbf7ef" stroke-width="${(6 / scale).toFixed(2)}" stroke-linejoin="round">${cells.join('')}</g></svg>`
}
