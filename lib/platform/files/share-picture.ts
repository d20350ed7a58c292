import { existsSync } from 'node:fs'
import path from 'node:path'
import { fingerprint } from '#lib/platform/secret'

export type SharedPicture = { png: Uint8Array<ArrayBuffer>; etag: string }

/** 1200 × 630: what networks and messengers crop nothing of. */
export const shareSize = { width: 1200, height: 630 } as const
/** A font that comes with Next, since a server may have none; the drawing library reads no WOFF2. */
const fontFile = path.resolve('node_modules/next/dist/compiled/@vercel/og/Geist-Regular.ttf')

const drawn = new Map<string, SharedPicture>()

/** The picture of a shared link: its title, the site's name and its logo in ink over a ground, the SVG of which is given. */
export async function sharePicture({ title, name, ground, ink, accent, logo = null }: { title: string; name: string; ground: string; ink: string; accent: string; logo?: { key: string; bytes: Buffer } | null }): Promise<SharedPicture> {
  const key = fingerprint([title, name, ground, ink, accent, logo?.key ?? ''].join('\n')).slice(0, 24)
  const known = drawn.get(key)
  if (known) return known
  const { default: sharp } = await import('sharp')
  const text = async (words: string, colour: string, size: number, height: number) => sharp({
    text: { text: `<span foreground="${colour}" weight="bold">${pangoText(words)}</span>`, font: `${existsSync(fontFile) ? 'Geist' : 'sans'} ${size}`, ...(existsSync(fontFile) ? { fontfile: fontFile } : {}), width: 640, height, rgba: true, wrap: 'word' },
  }).png().toBuffer({ resolveWithObject: true })
  const [said, by] = await Promise.all([text(title, ink, 64, 340), text(name, accent, 30, 48)])
  const mark = logo === null ? null : await sharp(logo.bytes).resize({ width: 240, height: 88, fit: 'inside' }).png().toBuffer({ resolveWithObject: true })
  const png = new Uint8Array(await sharp(Buffer.from(ground)).resize(shareSize.width, shareSize.height).composite([
    ...(mark === null ? [] : [{ input: mark.data, left: 72, top: 52 }]),
    { input: by.data, left: mark === null ? 72 : 72 + mark.info.width + 28, top: 72 },
    { input: said.data, left: 72, top: Math.max(190, shareSize.height - 84 - said.info.height) },
  ]).png({ compressionLevel: 9, palette: true }).toBuffer())
  const made = { png, etag: `"${key}"` }
  // One for each page that is shared; a site has some hundreds of them.
  if (drawn.size > 300) drawn.clear()
  drawn.set(key, made)
  return made
}

/** Pango reads markup. */
function pangoText(words: string): string {
  return words.replaceAll(/\p{Cc}/gu, ' ').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
