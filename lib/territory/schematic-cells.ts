import { Delaunay } from 'd3-delaunay'

export type Point = readonly [x: number, y: number]

const CORNERS = 20

/**
 * A cell for each centre, in the same plane and unit: its Voronoi cell, held within a soft hull around all centres
 * and within reach of its own, so that the edge of the territory looks like land and not like a box. Not a border:
 * whoever shows it says that it is schematic.
 */
export function schematicRings(centres: readonly Point[]): readonly (readonly Point[])[] {
  const spacing = typicalSpacing(centres)
  const hull = softHull(centres, spacing * 0.62)
  const { cellPolygon } = voronoiOf(centres, spacing * 2)
  return centres.map((centre, index) => {
    const reach = disc(centre, spacing * 1.05)
    return clip(clip(cellPolygon(index) ?? reach, hull), reach)
  })
}

function voronoiOf(centres: readonly Point[], around: number) {
  const xs = centres.map(([x]) => x)
  const ys = centres.map(([, y]) => y)
  const voronoi = new Delaunay(centres.flat()).voronoi([
    Math.min(...xs) - around,
    Math.min(...ys) - around,
    Math.max(...xs) + around,
    Math.max(...ys) + around,
  ])
  // Two communes on one point leave the second without a cell.
  return { cellPolygon: (index: number): readonly Point[] | null => voronoi.cellPolygon(index) ?? null }
}

/** Median distance to the nearest other centre; one unit when there is no other. */
function typicalSpacing(centres: readonly Point[]): number {
  const nearest = centres
    .map(([x, y], index) =>
      centres.reduce((best, [otherX, otherY], other) => {
        const distance = Math.hypot(otherX - x, otherY - y)
        return other === index || distance === 0 ? best : Math.min(best, distance)
      }, Infinity),
    )
    .filter(Number.isFinite)
    .toSorted((a, b) => a - b)
  return nearest[Math.floor(nearest.length / 2)] ?? 1
}

/** The convex hull of discs around the centres: a hull with round corners and some room. */
function softHull(centres: readonly Point[], radius: number): readonly Point[] {
  const rims = centres.flatMap((centre) => disc(centre, radius))
  const { hull } = new Delaunay(rims.flat())
  return anticlockwise(Array.from(hull, (index) => rims[index]).filter((point) => point !== undefined))
}

function disc([x, y]: Point, radius: number): readonly Point[] {
  return Array.from({ length: CORNERS }, (_, corner) => {
    const angle = (2 * Math.PI * corner) / CORNERS
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)] as const
  })
}

function anticlockwise(ring: readonly Point[]): readonly Point[] {
  const doubleArea = ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y]
    return sum + x * nextY - nextX * y
  }, 0)
  return doubleArea < 0 ? ring.toReversed() : ring
}

/** Sutherland and Hodgman: what of a convex ring lies within another, whose inside is on the left of its edges. */
function clip(subject: readonly Point[], window: readonly Point[]): readonly Point[] {
  return window.reduce<readonly Point[]>((ring, from, index) => {
    const to = window[(index + 1) % window.length] ?? from
    const side = ([x, y]: Point) => (to[0] - from[0]) * (y - from[1]) - (to[1] - from[1]) * (x - from[0])
    return ring.flatMap((point, at) => {
      const next = ring[(at + 1) % ring.length] ?? point
      const [here, there] = [side(point), side(next)]
      const kept = here >= 0 ? [point] : []
      if (here >= 0 === there >= 0) return kept
      const share = here / (here - there)
      return [...kept, [point[0] + (next[0] - point[0]) * share, point[1] + (next[1] - point[1]) * share] as const]
    })
  }, subject)
}
