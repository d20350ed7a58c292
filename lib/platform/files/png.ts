import { fingerprint } from '#lib/platform/secret'

const drawn = new Map<string, Uint8Array<ArrayBuffer>>()

/** A drawing as a square PNG, `size` pixels wide; drawn once per process and drawing. */
export async function pngOf(svg: string, size: number): Promise<{ png: Uint8Array<ArrayBuffer>; etag: string }> {
  const key = `${size}-${fingerprint(svg).slice(0, 24)}`
  let png = drawn.get(key)
  if (!png) {
    const { default: sharp } = await import('sharp')
    png = new Uint8Array(await sharp(Buffer.from(svg)).resize(size, size).png({ compressionLevel: 9, palette: true }).toBuffer())
    // An instance changes its colours a few times in its life.
    if (drawn.size > 30) drawn.clear()
    drawn.set(key, png)
  }
  return { png, etag: `"${key}"` }
}
