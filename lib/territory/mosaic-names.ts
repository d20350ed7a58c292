import type { Mosaic, MosaicCell } from './mosaic-cells.ts'

/** Size of the letters and mean width of one, in the drawing's own units (a frame 100 wide). */
const letter = { height: 3.4, width: 1.62 }

/**
 * Which of these communes can be named on the drawing without two names meeting: the longest names yield, in the
 * order of their length, because a short one fits anywhere.
 */
export function readableNames(mosaic: Mosaic, codes: readonly string[]): string[] {
  const kept: MosaicCell[] = []
  const candidates = mosaic.cells.filter((cell) => codes.includes(cell.code)).sort((a, b) => a.name.length - b.name.length || (a.code < b.code ? -1 : 1))
  for (const cell of candidates) {
    if (isInside(cell, mosaic) && kept.every((other) => !meet(cell, other))) kept.push(cell)
  }
  return kept.map((cell) => cell.code)
}

function meet(a: MosaicCell, b: MosaicCell): boolean {
  const [ax, ay] = a.centre
  const [bx, by] = b.centre
  return Math.abs(ay - by) < letter.height && Math.abs(ax - bx) < (halfWidth(a) + halfWidth(b))
}

function isInside(cell: MosaicCell, mosaic: Mosaic): boolean {
  const [x] = cell.centre
  return x - halfWidth(cell) >= 0 && x + halfWidth(cell) <= mosaic.width
}

function halfWidth(cell: MosaicCell): number {
  return (cell.name.length * letter.width) / 2
}
