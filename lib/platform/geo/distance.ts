export type Place = { lat: number; lon: number }

const earthRadiusKm = 6371
const radians = Math.PI / 180

/** A place as a point on the sphere of radius 1: distances to many places then cost no trigonometry but the last. */
export type Direction = readonly [x: number, y: number, z: number]

/** The direction of a place given in degrees (WGS 84, on a sphere: distances within 0.5 %). */
export function directionOf({ lat, lon }: Place): Direction {
  const [phi, lambda] = [lat * radians, lon * radians]
  return [Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi)]
}

/** Kilometres, as the crow flies, to the nearest of some places; Infinity when there is none. */
export function nearestKm(from: Direction, places: readonly Direction[]): number {
  let chord = Infinity
  for (const to of places) chord = Math.min(chord, (from[0] - to[0]) ** 2 + (from[1] - to[1]) ** 2 + (from[2] - to[2]) ** 2)
  return chord === Infinity ? Infinity : 2 * earthRadiusKm * Math.asin(Math.min(1, Math.sqrt(chord) / 2))
}
