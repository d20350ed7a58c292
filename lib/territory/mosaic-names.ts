import type { Mosaic, MosaicCell } from './mosaic-cells.ts'

/** Room that names have on a drawing: the height of their letters and how far right they may run, in its own units. */
export type NameRoom = { height: number; right?: number }

/** Mean width of a bold letter, as a share of the height at which it is set, and the lines that a name takes with its halo. */
const letter = { width: 0.58, line: 1.25 }

/**
 * Which of these communes can be named on the drawing without two names meeting; where two would, the one given first
 * is kept. The list beside the drawing names them all.
 */
export function readableNames(mosaic: Mosaic, codes: readonly string[], { height, right = mosaic.width }: NameRoom): string[] {
  const kept: MosaicCell[] = []
  const byCode = new Map(mosaic.cells.map((cell) => [cell.code, cell]))
  const half = (cell: MosaicCell) => (cell.name.length * letter.width * height) / 2
  const meet = ({ centre: [ax, ay], ...a }: MosaicCell, { centre: [bx, by], ...b }: MosaicCell) =>
    Math.abs(ay - by) < height * letter.line && Math.abs(ax - bx) < (a.name.length + b.name.length) * letter.width * height / 2 + height * 0.3
  for (const code of codes) {
    const cell = byCode.get(code)
    if (cell && cell.centre[0] - half(cell) >= 0 && cell.centre[0] + half(cell) <= right && kept.every((other) => !meet(cell, other))) kept.push(cell)
  }
  return kept.map((cell) => cell.code)
}
