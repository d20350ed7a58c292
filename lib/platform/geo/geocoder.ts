/** Where an address is, or why nobody can say. Geocoding is for practices, never for patients. */
export type GeocodeAnswer =
  | { kind: 'found'; lat: number; lon: number; label: string }
  /** A plausible place that a person should look at. */
  | { kind: 'doubtful'; lat: number; lon: number; label: string }
  | { kind: 'not-found' }
  | { kind: 'no-answer' }
  | { kind: 'switched-off' }

export type AddressToFind = { line: string; postalCode: string; communeCode: string }

export type GeocodeCandidate = { lat: number; lon: number; score: number; citycode: string; label: string }

/** Below 0.5 refuse, from 0.8 accept, between the two ask a person; and only in the expected commune (Géoplateforme's own advice). */
export function judgeCandidates(candidates: readonly GeocodeCandidate[], communeCode: string): GeocodeAnswer {
  const best = candidates.filter((one) => one.citycode === communeCode && one.score >= 0.5).sort((a, b) => b.score - a.score)[0]
  if (!best) return { kind: 'not-found' }
  return { kind: best.score >= 0.8 ? 'found' : 'doubtful', lat: best.lat, lon: best.lon, label: best.label }
}
