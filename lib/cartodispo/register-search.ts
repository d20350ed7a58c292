import { directionOf, nearestKm } from '#lib/platform/geo/distance'
import { distanceBand, rankEntries } from './ranking.ts'
import type { RegisterFilters } from './register-filters.ts'
import type { IndexedEntry, RegisterIndex } from './register-index.ts'
import { levelFor, levelOfRights, type ReaderLevel, type ReaderScope, type Viewed } from './register-view.ts'
import { findPlace, type PlaceCommune, type SearchedPlace } from './search-place.ts'
import { withoutAccents } from './search-text.ts'
import type { RegisterState } from './facts.ts'

export type FoundEntry = { entry: IndexedEntry; level: ReaderLevel; distanceKm: number | null }

export type FoundEntries = {
  found: FoundEntry[]
  /** How many there would be in each state, the choice of states aside. */
  byState: ReadonlyMap<RegisterState, number>
  place: SearchedPlace | null
}

type Candidate = { entry: IndexedEntry; distanceKm: number | null; isSameCommune: boolean; level: ReaderLevel | null; state: RegisterState; load: number }

/**
 * Everything a reader's search finds, in the day's order (R7). Who was not listed at midnight comes after, by distance
 * band and hash; who no longer is drops out; neither moves the others.
 */
export function searchEntries(index: RegisterIndex, communes: readonly PlaceCommune[], scope: ReaderScope, filters: RegisterFilters): FoundEntries {
  const place = filters.place === '' ? null : findPlace(filters.place, communes)
  const searched = new Set(place?.communes.map((one) => one.code))
  const distanceIn = reachOf(place, communes, filters)
  const byState = new Map<RegisterState, number>()
  const listedAtMidnight: Candidate[] = []
  const others: Candidate[] = []

  for (const entry of index.entries) {
    const km = distanceIn(entry)
    if (km === undefined) continue
    const { midnight, state } = entry
    const level = offers(entry, filters) ? levelFor(scope, entry.practiceId, entry) : null
    if (level) byState.set(state, (byState.get(state) ?? 0) + 1)
    const shownLevel = level && isAsked(state, filters) ? level : null
    const wasListed = midnight !== null && isAsked(midnight.state, filters) && offers(midnight, filters) && levelOfRights(scope, midnight) !== null
    if (!wasListed && !shownLevel) continue
    const isSameCommune = searched.has(entry.communeCode)
    const candidate = { entry, distanceKm: km, isSameCommune, level: shownLevel, state: wasListed ? midnight.state : state, load: entry.snapshotLoad }
    if (wasListed) listedAtMidnight.push(candidate)
    else others.push(candidate)
  }

  others.sort((a, b) => distanceBand(a) - distanceBand(b)) // Stable: within a band the order of the hash remains.
  const found: FoundEntry[] = []
  for (const list of [rankEntries(listedAtMidnight, (one) => one, index.today, index.settings.pageSize), others]) {
    for (const { entry, level, distanceKm: km } of list) if (level) found.push({ entry, level, distanceKm: km })
  }
  return { found, byState, place }
}

/** Kilometres to the place searched (null without one), or undefined out of reach; looks only at what does not change in a day. */
function reachOf(place: SearchedPlace | null, communes: readonly PlaceCommune[], filters: RegisterFilters) {
  const bordering = new Set(communes.filter((one) => one.membership === 'bordering').map((one) => one.code))
  const searched = new Set(place?.communes.map((one) => one.code))
  const centres = (place?.communes ?? []).map(directionOf)
  const words = withoutAccents(filters.name).split(' ').filter((word) => word !== '')
  return (entry: IndexedEntry): number | null | undefined => {
    const isSameCommune = searched.has(entry.communeCode)
    if (!filters.withBordering && !isSameCommune && bordering.has(entry.communeCode)) return undefined
    if (filters.sectorId !== null && entry.sectorId !== filters.sectorId) return undefined
    if (words.length > 0 && !words.every((word) => entry.searchText.includes(` ${word}`))) return undefined
    if (!place) return null
    const km = nearestKm(entry.direction, centres)
    return filters.withinKm !== null && km > filters.withinKm && !isSameCommune ? undefined : km
  }
}

function isAsked(state: RegisterState, filters: RegisterFilters): boolean {
  return filters.states.length === 0 || filters.states.includes(state)
}

/** Whether what was said meets what is needed; what was not said is not promised. */
function offers({ content }: Pick<Viewed, 'content'>, filters: RegisterFilters): boolean {
  if (filters.priorities.length > 0 && !filters.priorities.some((code) => content?.priorities.includes(code))) return false
  if (filters.needsHomeVisits && !(content?.homeVisits && content.homeVisits !== 'none')) return false
  if (filters.language !== null && !content?.languages.includes(filters.language)) return false
  if (filters.needsStepFree && content?.isStepFree !== true) return false
  return !filters.needsTeleconsultation || content?.offersTeleconsultation === true
}
