import type { Contour, MosaicCommune } from './mosaic-cells.ts'
import { type Point, schematicRings } from './schematic-cells.ts'

export type CommuneShape = {
  type: 'Feature'
  properties: { code: string; name: string; shape: 'contour' | 'schematic' }
  geometry: Contour
}

/** The communes as GeoJSON in degrees, for an interactive map; a schematic cell where no contour is known. */
export function communeShapes(communes: readonly MosaicCommune[]): { type: 'FeatureCollection'; features: CommuneShape[] } {
  const meanLatitude = communes.reduce((sum, one) => sum + one.lat, 0) / (communes.length || 1)
  const shrink = Math.cos((meanLatitude * Math.PI) / 180)
  const rings = schematicRings(communes.map((one): Point => [one.lon * shrink, one.lat]))
  const features = communes.map((one, index): CommuneShape => {
    const ring = (rings[index] ?? []).map(([x, y]) => [x / shrink, y])
    const geometry: Contour = one.contour ?? { type: 'Polygon', coordinates: [[...ring, ...ring.slice(0, 1)]] }
    return { type: 'Feature', properties: { code: one.code, name: one.name, shape: one.contour ? 'contour' : 'schematic' }, geometry: rounded(geometry) }
  })
  return { type: 'FeatureCollection', features }
}

/** Four decimals, about ten metres: half the bytes. */
function rounded(contour: Contour): Contour {
  const round = (ring: readonly (readonly number[])[]) => ring.map((point) => point.map((value) => Math.round(value * 10_000) / 10_000))
  return contour.type === 'Polygon'
    ? { type: 'Polygon', coordinates: contour.coordinates.map(round) }
    : { type: 'MultiPolygon', coordinates: contour.coordinates.map((polygon) => polygon.map(round)) }
}
