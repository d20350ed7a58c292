import type { Day } from '#lib/platform/day'
import type { RegisterState } from './facts.ts'
import type { FoundEntry } from './register-search.ts'
import { contactFor } from './register-view.ts'
import { conditionSentences, stateDetails, stateSentence } from './state-sentence.ts'
import type { ContactWay, HomeVisitsName, LanguageCode, PriorityCode } from './statement-content.ts'

/** One line of a list, a marker, a page: what this reader may read of an entry and nothing else. */
export type RegisterListItem = {
  id: string
  name: string
  siteName: string
  addressLine: string
  postalCode: string
  communeCode: string
  communeName: string
  lat: number
  lon: number
  isPlacedByCommune: boolean
  /** Whole kilometres from the place searched; null without one. */
  distanceKm: number | null
  state: RegisterState
  sentence: string
  /** What the sentence adds to the state's name. */
  details: string
  conditions: readonly string[]
  confirmedOn: Day | null
  priorities: readonly PriorityCode[]
  homeVisits: HomeVisitsName | null
  offersTeleconsultation: boolean
  languages: readonly LanguageCode[]
  isStepFree: boolean
  contact: ContactWay
  /** The practice's own telephone and hours: for the coordination, who calls. */
  office: { phone: string; secretaryHours: string } | null
}

/** Makes the item of one reader: every field is named here, so that nothing follows along unasked. */
export function itemFor({ entry, level, distanceKm }: FoundEntry, today: Day, communeName: (code: string) => string): RegisterListItem {
  const words = level === 'partner' || level === 'coordination' ? 'full' : 'plain'
  const { content } = entry
  return {
    id: entry.practiceId,
    name: entry.name,
    siteName: entry.siteName,
    addressLine: entry.addressLine,
    postalCode: entry.postalCode,
    communeCode: entry.communeCode,
    communeName: entry.communeName,
    lat: entry.lat,
    lon: entry.lon,
    isPlacedByCommune: entry.isPlacedByCommune,
    distanceKm: distanceKm === null ? null : Math.round(distanceKm),
    state: entry.state,
    sentence: stateSentence(entry, words, today),
    details: stateDetails(entry, words, today).join(' · '),
    conditions: content && entry.state !== 'closed' ? conditionSentences(content, words, communeName) : [],
    confirmedOn: entry.confirmedOn,
    priorities: content?.priorities ?? [],
    homeVisits: content?.homeVisits ?? null,
    offersTeleconsultation: content?.offersTeleconsultation === true,
    languages: content?.languages ?? [],
    isStepFree: content?.isStepFree === true,
    contact: contactFor(level, content),
    office: level === 'coordination' ? { phone: entry.phone, secretaryHours: entry.secretaryHours } : null,
  }
}
