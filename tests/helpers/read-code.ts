import decodeQR from 'qr/decode.js'
import type { QrDrawing } from '#lib/platform/format/qr-code'

/** Points of the picture for each square of a code. */
const scale = 5

/** What a code says to another library than the one that made it: drawn as black and white points, then read from them; null when it is none. */
export function readCode({ size, path }: QrDrawing): string | null {
  const width = size * scale
  const data = new Uint8ClampedArray(width * width * 4).fill(255)
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1/g)) {
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row += 1) {
      for (let column = Number(x) * scale; column < (Number(x) + Number(length)) * scale; column += 1) data.set([0, 0, 0], (row * width + column) * 4)
    }
  }
  try {
    return decodeQR({ width, height: width, data })
  } catch {
    return null
  }
}
