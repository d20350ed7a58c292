import type { RegisterState } from './facts.ts'
import type { LanguageCode, PriorityCode } from './statement-content.ts'

/** What a search asks for. */
export type RegisterFilters = {
  /** A commune or a postal code, as typed; '' for the whole territory. */
  place: string
  withinKm: number | null
  withBordering: boolean
  states: readonly RegisterState[]
  priorities: readonly PriorityCode[]
  needsHomeVisits: boolean
  language: LanguageCode | null
  needsStepFree: boolean
  needsTeleconsultation: boolean
  sectorId: string | null
  name: string
  page: number
}

/** The distances offered, in kilometres. */
export const offeredDistancesKm = [5, 10, 20, 40] as const

/** A search that asks for nothing: the whole territory. */
export const noFilters: RegisterFilters = {
  place: '', withinKm: null, withBordering: false, states: [], priorities: [], needsHomeVisits: false, language: null,
  needsStepFree: false, needsTeleconsultation: false, sectorId: null, name: '', page: 1,
}

/** The address of a search: only what it asks for, so that equal searches have equal addresses. */
export function searchAddress(base: string, filters: RegisterFilters): string {
  const params = new URLSearchParams()
  if (filters.place) params.set('lieu', filters.place)
  if (filters.withinKm !== null) params.set('distance', String(filters.withinKm))
  if (filters.withBordering) params.set('limitrophes', 'oui')
  for (const state of filters.states) params.append('etat', state)
  for (const priority of filters.priorities) params.append('priorite', priority)
  if (filters.needsHomeVisits) params.set('domicile', 'oui')
  if (filters.language) params.set('langue', filters.language)
  if (filters.needsStepFree) params.set('acces', 'oui')
  if (filters.needsTeleconsultation) params.set('teleconsultation', 'oui')
  if (filters.sectorId) params.set('secteur', filters.sectorId)
  if (filters.name) params.set('nom', filters.name)
  if (filters.page > 1) params.set('page', String(filters.page))
  const query = params.toString()
  return query ? `${base}?${query}` : base
}
