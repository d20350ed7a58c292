import { mixColours } from '#lib/platform/design/contrast'
import type { KitFacts } from './kit-facts.ts'
import type { PaperSize } from './kit-documents.ts'

export const ink = '#15263b'
export const inkSoft = '#47566a'
export const line = '#c9bda8'

/** Points of a sheet: width, height. */
export const sheetOf: Readonly<Record<PaperSize, { width: number; height: number }>> = { a4: { width: 595.28, height: 841.89 }, a3: { width: 841.89, height: 1190.55 } }

/** The five quiet shades of the mosaic, from the accent; dark enough among each other to be told apart without colour. */
export function mosaicShades(accent: string): readonly string[] {
  return [accent, mixColours(accent, 0.72, '#ffffff'), mixColours(accent, 0.6, ink), mixColours(accent, 0.86, ink), ink]
}

/** The same as a pale ground behind words. */
export function paleShades(accent: string): readonly string[] {
  return [0.2, 0.1, 0.14, 0.07, 0.16].map((share) => mixColours(accent, share, '#ffffff'))
}

/** Points at which a title stands on its sheet without filling it: long ones are set smaller. */
export function titleSize(title: string, { large, small, long }: { large: number; small: number; long: number }): number {
  return title.length <= long / 2 ? large : title.length >= long ? small : Math.round(large - ((large - small) * (title.length - long / 2)) / (long / 2))
}

/** How the CPTS is reached, in one line each; nothing where nothing was typed. Mail and site share a line where both fit. */
export function contactLines({ cpts, site }: Pick<KitFacts, 'cpts' | 'site'>): readonly string[] {
  const net = [cpts.email, site].filter((one) => one !== '')
  const together = net.join(' · ')
  return [cpts.address, [cpts.phone, cpts.hours].filter((one) => one !== '').join(', '), ...(together.length > 50 ? net : [together])].filter((one) => one !== '')
}

/** An address of the site on lines of this many letters at most, cut before a slash or a dot: nobody reads a hyphen that is not typed. */
export function addressLines(address: string, max: number): readonly string[] {
  const lines: string[] = []
  for (const piece of address.split(/(?=[/.])/)) {
    const last = lines.at(-1)
    if (last === undefined || piece.startsWith('/') || last.length + piece.length > max) lines.push(piece)
    else lines[lines.length - 1] = last + piece
  }
  return lines
}
