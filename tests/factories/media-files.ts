import { deflateRawSync } from 'node:zlib'
import sharp from 'sharp'

/** An archive of these entries, the first one not compressed: as Office and OpenDocument write theirs. */
export function aZip(entries: Record<string, string>): Uint8Array {
  const [bodies, directory]: [Buffer[], Buffer[]] = [[], []]
  let at = 0
  for (const [index, [name, text]] of Object.entries(entries).entries()) {
    const raw = Buffer.from(text)
    const data = index === 0 ? raw : deflateRawSync(raw)
    const head = Buffer.alloc(26)
    head.writeUInt16LE(20, 0)
    head.writeUInt16LE(index === 0 ? 0 : 8, 4)
    head.writeUInt32LE(data.length, 14)
    head.writeUInt32LE(raw.length, 18)
    head.writeUInt16LE(Buffer.byteLength(name), 22)
    const body = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), head, Buffer.from(name), data])
    const place = Buffer.alloc(14)
    place.writeUInt32LE(at, 10)
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'), head, place, Buffer.from(name)]))
    bodies.push(body)
    at += body.length
  }
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006', 0, 'latin1')
  end.writeUInt16LE(directory.length, 8)
  end.writeUInt16LE(directory.length, 10)
  end.writeUInt32LE(Buffer.concat(directory).length, 12)
  end.writeUInt32LE(at, 16)
  return new Uint8Array(Buffer.concat([...bodies, ...directory, end]))
}

/** A photo: left half red, right half blue, with the place and the camera noted in it. `orientation`: how it was held (1 to 8). */
export async function aPhoto({ width = 1200, height = 800, orientation = 1 } = {}): Promise<Uint8Array> {
  const half = { width: Math.floor(width / 2), height, channels: 3 as const, background: '#0000ff' }
  const right = await sharp({ create: half }).png().toBuffer()
  const photo = sharp({ create: { width, height, channels: 3, background: '#ff0000' } }).composite([{ input: right, left: Math.ceil(width / 2), top: 0 }])
  const exif = { IFD0: { Make: 'AppareilCanari' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '50/1 28/1 0/1' } }
  return new Uint8Array(await photo.jpeg().withExif(exif).withMetadata({ orientation }).toBuffer())
}

/** A drawing with a transparent background. */
export async function aDrawing(width = 300, height = 200): Promise<Uint8Array> {
  return new Uint8Array(await sharp({ create: { width, height, channels: 4, background: { r: 10, g: 90, b: 60, alpha: 0.5 } } }).png().toBuffer())
}

/** A PDF by its first bytes: what follows is for readers of PDF. */
export function aPdf(text = 'statuts'): Uint8Array {
  return new TextEncoder().encode(`%PDF-1.7\n% ${text}\n${'0123456789'.repeat(200)}\n%%EOF\n`)
}
