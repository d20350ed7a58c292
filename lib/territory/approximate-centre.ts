import type { Position } from './bordering.ts'
import { departementCentre } from './departement-centres.ts'

/** Written as the contour's source while a commune's position is a guess; an official answer or a file replaces it. */
export const approximateSource = 'position approchée'

type Neighbour = Position & { postalCodes: readonly string[]; epciCode: string | null; departement: string }

/**
 * Where to draw a commune whose position nobody could tell: among those known that share its postal code, else its
 * intercommunality, else its département, else the territory; slightly aside, so that two guesses do not fall on one
 * point; where nothing is known at all, in the middle of its département. Degrees; the error may be ten kilometres, which the screen says.
 */
export function approximateCentre(commune: Omit<Neighbour, 'lat' | 'lon'>, known: readonly Neighbour[], rank: number): Position {
  const circles = [
    known.filter((one) => one.postalCodes.some((code) => commune.postalCodes.includes(code))),
    known.filter((one) => one.epciCode !== null && one.epciCode === commune.epciCode),
    known.filter((one) => one.departement === commune.departement),
    known,
  ]
  const neighbours: readonly Position[] = circles.find((circle) => circle.length > 0) ?? [departementCentre(commune.departement)]
  const mean = (pick: (one: Position) => number) => neighbours.reduce((sum, one) => sum + pick(one), 0) / neighbours.length
  // The golden angle spreads any number of points without two of them meeting.
  const angle = rank * 2.399963
  const distance = 0.012 * Math.sqrt(rank + 1)
  return { lat: mean((one) => one.lat) + distance * Math.sin(angle), lon: mean((one) => one.lon) + 1.5 * distance * Math.cos(angle) }
}
