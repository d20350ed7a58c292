import { type Point, schematicRings } from './schematic-cells.ts'

export type Ring = readonly (readonly number[])[]

/** A GeoJSON geometry in degrees, longitude first (WGS 84). */
export type Contour =
  | { type: 'Polygon'; coordinates: readonly Ring[] }
  | { type: 'MultiPolygon'; coordinates: readonly (readonly Ring[])[] }

export type MosaicCommune = { code: string; name: string; lat: number; lon: number; contour: Contour | null }

export type MosaicCell = {
  code: string
  name: string
  /** SVG path data, relative, closed; even-odd for the enclaves. */
  path: string
  centre: Point
  shape: 'contour' | 'schematic'
}

export type Mosaic = { width: number; height: number; cells: readonly MosaicCell[] }

/** Side and margin of the drawing, and the pitch of the grid on which its points are laid, in its own units. */
export type MosaicFrame = { width: number; height: number; margin: number; grid: number }

/**
 * Draws the communes of a territory into a frame, north on top. Points are laid on a grid: neighbours share their
 * corners, so they still meet after rounding, which simplifying each contour alone would break. A commune without
 * contour gets a schematic cell. The same communes, in whatever order, give the same drawing.
 */
export function mosaicCells(communes: readonly MosaicCommune[], frame: MosaicFrame): Mosaic {
  const sorted = communes.toSorted((a, b) => (a.code < b.code ? -1 : 1))
  if (sorted.length === 0) return { width: frame.width, height: frame.height, cells: [] }

  const flatten = projection(sorted)
  const schematic = schematicRings(sorted.map((commune) => flatten([commune.lon, commune.lat])))
  const drawn = sorted.map((commune, index) => ({
    commune,
    shape: commune.contour === null ? ('schematic' as const) : ('contour' as const),
    rings: commune.contour === null ? [schematic[index] ?? []] : ringsOf(commune.contour).map((ring) => ring.map(flatten)),
  }))
  const place = fit(drawn.flatMap(({ rings }) => rings.flat()), frame)

  const cells = drawn.map(({ commune, shape, rings }) => ({
    code: commune.code,
    name: commune.name,
    path: rings.map((ring) => pathOf(ring.map(place), frame.grid)).join(''),
    centre: place(flatten([commune.lon, commune.lat])),
    shape,
  }))
  // Guessed cells first: where both are known to one territory, the true contour is drawn over the guess.
  return { width: frame.width, height: frame.height, cells: [...cells.filter(isSchematic), ...cells.filter((cell) => !isSchematic(cell))] }
}

function isSchematic(cell: MosaicCell): boolean {
  return cell.shape === 'schematic'
}

function ringsOf(contour: Contour): readonly Ring[] {
  return contour.type === 'Polygon' ? contour.coordinates : contour.coordinates.flat()
}

/** Equirectangular around the territory's own latitude: true enough for the size of a few dozen communes. */
function projection(communes: readonly MosaicCommune[]): (position: readonly number[]) => Point {
  const meanLatitude = communes.reduce((sum, commune) => sum + commune.lat, 0) / communes.length
  const shrink = Math.cos((meanLatitude * Math.PI) / 180)
  return ([lon = 0, lat = 0]) => [lon * shrink, -lat]
}

/** Scales to the frame, keeping proportions, and centres. */
function fit(points: readonly Point[], { width, height, margin }: MosaicFrame): (point: Point) => Point {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [x, y] of points) {
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y)
  }
  const scale = Math.min((width - 2 * margin) / (right - left || 1), (height - 2 * margin) / (bottom - top || 1))
  const shiftX = (width - (right - left) * scale) / 2
  const shiftY = (height - (bottom - top) * scale) / 2
  return ([x, y]) => [shiftX + (x - left) * scale, shiftY + (y - top) * scale]
}

/** Relative path data on the grid, without the points that add nothing at that pitch; empty when nothing is left. */
function pathOf(ring: readonly Point[], grid: number): string {
  // Whole grid steps: integers compare exactly, and print short.
  const steps = withoutIdle(ring.map(([x, y]) => [Math.round(x / grid), Math.round(y / grid)] as const))
  const [first, ...rest] = steps
  if (first === undefined || rest.length < 2) return ''
  let previous = first
  const moves = rest.map((step) => {
    const move = `${short((step[0] - previous[0]) * grid)},${short((step[1] - previous[1]) * grid)}`
    previous = step
    return move
  })
  return `M${short(first[0] * grid)},${short(first[1] * grid)}l${moves.join(' ')}z`
}

/** Drops repeated points and those that lie straight between their neighbours, the closing point included. */
function withoutIdle(steps: readonly Point[]): readonly Point[] {
  const distinct = steps.filter((step, index) => {
    const previous = steps.at(index - 1)
    return previous === undefined || previous[0] !== step[0] || previous[1] !== step[1]
  })
  return distinct.filter((step, index) => {
    const before = distinct.at(index - 1) ?? step
    const after = distinct[(index + 1) % distinct.length] ?? step
    return (step[0] - before[0]) * (after[1] - step[1]) !== (step[1] - before[1]) * (after[0] - step[0])
  })
}

function short(value: number): string {
  return String(Math.round(value * 10) / 10)
}
