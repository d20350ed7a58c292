import { distanceKm } from '#lib/platform/geo/distance'
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

type Candidate = { entry: IndexedEntry; distanceKm: number | null; isSameCommune: boolean; level: ReaderLevel | null }

/**
 * Everything a reader's search finds, in the day's order (R7). Who was not listed at midnight comes after, by distance
 * band and hash; who no longer is drops out; neither moves the others.
 */
export function searchEntries(index: RegisterIndex, communes: readonly PlaceCommune[], scope: ReaderScope, filters: RegisterFilters): FoundEntries {
  const place = filters.place === '' ? null : findPlace(filters.place, communes)
  const isInReach = reachOf(place, communes, filters)
  const byState = new Map<RegisterState, number>()
  const listedAtMidnight: (Candidate & { midnight: Viewed })[] = []
  const others: Candidate[] = []

  for (const entry of index.entries) {
    const where = isInReach(entry)
    if (!where) continue
    const level = offers(entry, filters) ? levelFor(scope, entry.practiceId, entry) : null
    if (level) byState.set(entry.state, (byState.get(entry.state) ?? 0) + 1)
    const candidate = { entry, ...where, level: level && isAsked(entry.state, filters) ? level : null }
    const { midnight } = entry
    const wasListed = midnight !== null && isAsked(midnight.state, filters) && offers(midnight, filters) && levelOfRights(scope, midnight) !== null
    if (wasListed) listedAtMidnight.push({ ...candidate, midnight })
    else others.push(candidate)
  }

  const ranked = rankEntries(listedAtMidnight, (one) => ({
    state: one.midnight.state, distanceKm: one.distanceKm, isSameCommune: one.isSameCommune, load: one.entry.snapshotLoad,
  }), index.today, index.settings.pageSize)
  others.sort((a, b) => distanceBand(a) - distanceBand(b)) // Stable: within a band the order of the hash remains.
  return { found: [...ranked, ...others].flatMap(({ entry, level, distanceKm: km }) => (level ? [{ entry, level, distanceKm: km }] : [])), byState, place }
}

/** Where an entry stands towards the place searched, or null when it is out of it; looks only at what does not change in a day. */
function reachOf(place: SearchedPlace | null, communes: readonly PlaceCommune[], filters: RegisterFilters) {
  const bordering = new Set(communes.filter((one) => one.membership === 'bordering').map((one) => one.code))
  const searched = new Set(place?.communes.map((one) => one.code))
  const words = withoutAccents(filters.name).split(' ').filter((word) => word !== '')
  return (entry: IndexedEntry): { distanceKm: number | null; isSameCommune: boolean } | null => {
    const isSameCommune = searched.has(entry.communeCode)
    if (!filters.withBordering && !isSameCommune && bordering.has(entry.communeCode)) return null
    if (filters.sectorId !== null && entry.sectorId !== filters.sectorId) return null
    if (!words.every((word) => entry.searchText.includes(` ${word}`))) return null
    const km = place ? Math.min(...place.communes.map((commune) => distanceKm(commune, entry))) : null
    return filters.withinKm !== null && km !== null && km > filters.withinKm && !isSameCommune ? null : { distanceKm: km, isSameCommune }
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
