import type { Contour } from './mosaic-cells.ts'

/** A stored or uploaded geometry as a contour; anything that is not a polygon in degrees gives null. */
export function parseContour(value: unknown): Contour | null {
  if (typeof value !== 'object' || value === null || !('type' in value) || !('coordinates' in value)) return null
  const { type, coordinates } = value
  if (type === 'Polygon' && isPolygon(coordinates)) return { type, coordinates }
  if (type === 'MultiPolygon' && Array.isArray(coordinates) && coordinates.length > 0 && coordinates.every(isPolygon)) {
    return { type, coordinates }
  }
  return null
}

function isPolygon(value: unknown): value is [number, number][][] {
  return Array.isArray(value) && value.length > 0 && value.every(isRing)
}

function isRing(value: unknown): value is [number, number][] {
  return Array.isArray(value) && value.length >= 4 && value.every(isPoint)
}

function isPoint(value: unknown): value is [number, number] {
  return Array.isArray(value) && value.length >= 2 && typeof value[0] === 'number' && typeof value[1] === 'number'
    && Math.abs(value[0]) <= 180 && Math.abs(value[1]) <= 90
}
