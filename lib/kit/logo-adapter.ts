import type { LogoPlaceName } from '#lib/instance/look'
import { readVariant } from '#lib/media/read-variant-adapter'
import type { KitFacts } from './kit-facts.ts'

/** Pixels: sharp on paper at the size of a letterhead. */
const width = 640

/** The CPTS's logo as the drawing thread reads it, on white; null when there is none or its bytes are not there. */
export async function paperLogo(logo: { picture: { rendering: string; width: number }; place: LogoPlaceName } | null): Promise<KitFacts['logo']> {
  const found = logo === null ? null : await readVariant(logo.picture, width)
  if (logo === null || found === null) return null
  // The PDF library reads PNG and JPEG; the library of media keeps WebP.
  const { default: sharp } = await import('sharp')
  const { data, info } = await sharp(found.bytes).flatten({ background: '#ffffff' }).png().toBuffer({ resolveWithObject: true })
  return { png: new Uint8Array(data), ratio: info.width / info.height, place: logo.place }
}
