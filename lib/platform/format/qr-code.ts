import { create } from 'qrcode'

export type QrDrawing = { size: number; path: string }

/** Light squares left around a code, as ISO/IEC 18004 asks for cameras to find it. */
const quiet = 4

/**
 * A QR code as one outline in a square of `size` units: a row of dark squares is one stretch. Correction level M (15 %)
 * outlives a fold or a coffee stain without making the squares too small for a telephone.
 */
export function qrDrawing(text: string): QrDrawing {
  const { modules } = create(text, { errorCorrectionLevel: 'M' })
  const isDark = (row: number, column: number) => modules.get(row, column) === 1
  const stretches: string[] = []
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      const start = column
      while (column < modules.size && isDark(row, column)) column += 1
      if (column > start) stretches.push(`M${start + quiet} ${row + quiet}h${column - start}v1h-${column - start}z`)
    }
  }
  return { size: modules.size + 2 * quiet, path: stretches.join('') }
}
