import type { PracticalNeed } from './person-facts.ts'

/** What the register says of a practice with places. */
export type OpenPlaces = { practiceId: string; sectorId: string | null; offersHomeVisits: boolean; isStepFree: boolean; placesLeft: number | null }
export type Waiting = { sectorId: string | null; practicalNeeds: readonly PracticalNeed[]; people: number; /** Asked already, or of doctors who are not wished. */ ruledOutPracticeIds: readonly string[] }

/**
 * Whether these places could be for somebody who waits: there are enough of them for the household, the practice is of the sector
 * (of any, for somebody whose sector nobody knows), can do what is needed, has not said no already, and is no doctor whom these people do not wish.
 */
export function fitsWaiting(need: Waiting, places: OpenPlaces): boolean {
  if (need.ruledOutPracticeIds.includes(places.practiceId)) return false
  if (places.placesLeft !== null && places.placesLeft < need.people) return false
  if (need.sectorId !== null && need.sectorId !== places.sectorId) return false
  if (need.practicalNeeds.includes('home_visit') && !places.offersHomeVisits) return false
  return !need.practicalNeeds.includes('step_free') || places.isStepFree
}
