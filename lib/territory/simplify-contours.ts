import type { Contour, Ring } from './mosaic-cells.ts'

/** Points above which a commune's contour is made lighter: no screen shows more. */
const enough = 500
/** Pitches tried in turn, in degrees: about 10, 25, 50 and 100 metres. */
const pitches = [0.0001, 0.00025, 0.0005, 0.001]

/**
 * Makes heavy contours lighter, all on the same grid: neighbours keep the corners they share, so no gap opens between
 * them, as it would if each were simplified alone. A ring too small for the grid is left as it was.
 */
export function simplifyTogether<Item extends { contour: Contour }>(items: readonly Item[]): Item[] {
  const pitch = pitches.find((one) => items.every(({ contour }) => countPoints(onGrid(contour, one)) <= enough)) ?? pitches.at(-1)
  const isHeavy = items.some(({ contour }) => countPoints(contour) > enough)
  return isHeavy && pitch !== undefined ? items.map((item) => ({ ...item, contour: onGrid(item.contour, pitch) })) : [...items]
}

/** How many points a contour has. */
export function countPoints(contour: Contour): number {
  return ringsOf(contour).reduce((sum, ring) => sum + ring.length, 0)
}

/** The middle of the largest part, by area: where a commune's name and its people without address are put. */
export function contourCentre(contour: Contour): { lat: number; lon: number } {
  const outer = contour.type === 'Polygon' ? [contour.coordinates[0] ?? []] : contour.coordinates.map((part) => part[0] ?? [])
  const largest = outer.map(centroid).sort((a, b) => b.area - a.area)[0]
  return { lat: largest?.lat ?? 0, lon: largest?.lon ?? 0 }
}

function centroid(ring: Ring): { area: number; lat: number; lon: number } {
  const [originX = 0, originY = 0] = ring[0] ?? []
  let [area, x, y] = [0, 0, 0]
  ring.forEach(([ax = 0, ay = 0], index) => {
    const [bx = 0, by = 0] = ring[(index + 1) % ring.length] ?? []
    const cross = (ax - originX) * (by - originY) - (bx - originX) * (ay - originY)
    area += cross / 2
    x += (cross * (ax + bx - 2 * originX)) / 6
    y += (cross * (ay + by - 2 * originY)) / 6
  })
  return area === 0 ? { area: 0, lat: originY, lon: originX } : { area: Math.abs(area), lat: originY + y / area, lon: originX + x / area }
}

function onGrid(contour: Contour, pitch: number): Contour {
  const part = (rings: readonly Ring[]) => rings.map((ring) => ringOnGrid(ring, pitch))
  return contour.type === 'Polygon'
    ? { type: 'Polygon', coordinates: part(contour.coordinates) }
    : { type: 'MultiPolygon', coordinates: contour.coordinates.map(part) }
}

function ringOnGrid(ring: Ring, pitch: number): Ring {
  const snapped = ring.map(([lon = 0, lat = 0]) => [snap(lon, pitch), snap(lat, pitch)])
  const kept = snapped.filter((point, index) => index === 0 || point[0] !== snapped[index - 1]?.[0] || point[1] !== snapped[index - 1]?.[1])
  return new Set(kept.map(String)).size >= 3 ? kept : ring
}

// Rounded again, so that 3.1 does not become 3.1000000000000001 on one side only.
function snap(value: number, pitch: number): number {
  return Math.round(Math.round(value / pitch) * pitch * 1e6) / 1e6
}

function ringsOf(contour: Contour): readonly Ring[] {
  return contour.type === 'Polygon' ? contour.coordinates : contour.coordinates.flat()
}
