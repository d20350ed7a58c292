export type Place = { lat: number; lon: number }

const earthRadiusKm = 6371
const radians = Math.PI / 180

/** Kilometres as the crow flies between two places given in degrees (haversine on a sphere: within 0.5 %). */
export function distanceKm(a: Place, b: Place): number {
  const dLat = (b.lat - a.lat) * radians
  const dLon = (b.lon - a.lon) * radians
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(a.lat * radians) * Math.cos(b.lat * radians) * Math.sin(dLon / 2) ** 2
  return 2 * earthRadiusKm * Math.asin(Math.sqrt(h))
}
