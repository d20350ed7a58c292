export type Position = { lat: number; lon: number }

/** Kilometres as the crow flies between two points (haversine, mean radius of the Earth). */
export function kilometresBetween(a: Position, b: Position): number {
  const radians = Math.PI / 180
  const half = Math.sin(((b.lat - a.lat) * radians) / 2) ** 2
    + Math.cos(a.lat * radians) * Math.cos(b.lat * radians) * Math.sin(((b.lon - a.lon) * radians) / 2) ** 2
  return 6371 * 2 * Math.asin(Math.min(1, Math.sqrt(half)))
}

export type Suggested<Candidate> = Candidate & { kilometres: number }

/**
 * Communes that may border the territory: those outside whose centre is nearest to a centre inside, no further than twice
 * the territory's own usual spacing. A guess that a person confirms: centres are not borders.
 */
export function suggestBordering<Candidate extends Position & { code: string }>(territory: readonly (Position & { code: string })[], candidates: readonly Candidate[], limit = 30): Suggested<Candidate>[] {
  if (territory.length === 0) return []
  const inside = new Set(territory.map((one) => one.code))
  const nearest = (point: Position & { code: string }) => Math.min(...territory.filter((one) => one.code !== point.code).map((one) => kilometresBetween(one, point)))
  const spacings = territory.map(nearest).filter(Number.isFinite).sort((a, b) => a - b)
  const reach = 2 * Math.max(2, spacings[Math.floor(spacings.length / 2)] ?? 5)
  return candidates
    .filter((one) => !inside.has(one.code))
    .map((one) => ({ ...one, kilometres: nearest(one) }))
    .filter((one) => one.kilometres <= reach)
    .sort((a, b) => a.kilometres - b.kilometres || (a.code < b.code ? -1 : 1))
    .slice(0, limit)
}

type Related = { code: string; postalCodes: readonly string[]; epciCode: string | null }

/** Without any position: communes that share a postal code with the territory, then those of its intercommunalities. */
export function suggestRelated<Candidate extends Related>(territory: readonly Related[], candidates: readonly Candidate[], limit = 40): Candidate[] {
  const inside = new Set(territory.map((one) => one.code))
  const postalCodes = new Set(territory.flatMap((one) => one.postalCodes))
  const epcis = new Set(territory.map((one) => one.epciCode).filter((code) => code !== null))
  const outside = candidates.filter((one) => !inside.has(one.code))
  const isSamePost = (one: Candidate) => one.postalCodes.some((code) => postalCodes.has(code))
  return [
    ...outside.filter(isSamePost),
    ...outside.filter((one) => !isSamePost(one) && one.epciCode !== null && epcis.has(one.epciCode)),
  ].slice(0, limit)
}
