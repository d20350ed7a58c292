import type { Day } from '#lib/platform/day'
import type { RegisterState } from './facts.ts'
import type { AudienceName, StatementContent } from './statement-content.ts'

/** One practice as the register knows it today: what every list, map, mail and figure is made from. */
export type RegisterEntry = {
  practiceId: string
  practitionerId: string
  name: string
  lastName: string
  siteId: string
  siteName: string
  addressLine: string
  postalCode: string
  communeCode: string
  communeName: string
  sectorId: string | null
  lat: number
  lon: number
  isPlacedByCommune: boolean
  phone: string
  secretaryHours: string
  closingDays: readonly number[]
  prefersPhone: boolean

  state: RegisterState
  audience: AudienceName
  statementId: string | null
  content: StatementContent | null
  confirmedOn: Day | null
  placesLeft: number | null
  placesAgainOn: Day | null
  /** Away today; `absentUntilOn` null: return unknown. */
  isAbsent: boolean
  absentUntilOn: Day | null
  replacementName: string
  reportedOn: Day | null
  leavingOn: Day | null
  successorName: string
  /** The last time a welcoming answer was given, even expired: "dernière réponse : oui, le …". */
  lastWelcomeOn: Day | null
  computedOn: Day
  changesOn: Day | null

  /** As at last midnight: the order of lists comes from it and does not move within the day. */
  snapshotState: RegisterState | null
  /** Accepted in 30 days ÷ declared places. */
  snapshotLoad: number
}
