import type { Day } from '#lib/platform/day'
import { daysBetween } from '#lib/platform/day'
import type { NeedKind } from '#lib/referrals/need-kinds'
import type { AgeBand } from '#lib/referrals/person-facts'
import { isClosed, type NeedState } from '#lib/referrals/transitions'
import type { channelLabels } from '#lib/referrals/labels'

export const waitingAges = ['under_1_month', 'from_1_to_3_months', 'from_3_to_6_months', 'over_6_months'] as const
export type WaitingAge = (typeof waitingAges)[number]

/**
 * One person of an adressage as it stood at the end of a day: the day of each fact that still holds then. What was closed by
 * mistake and reopened was never closed; an acceptance that fell away was none.
 */
export type CountedPerson = {
  kind: NeedKind
  ageBand: AgeBand
  channel: keyof typeof channelLabels
  organisationId: string | null
  sectorId: string | null
  receivedOn: Day
  qualifiedOn: Day | null
  proposedOn: Day | null
  acceptedOn: Day | null
  seenOn: Day | null
  declaredOn: Day | null
  endedOn: Day | null
  state: NeedState
  reason: string | null
  /** For whoever still has no doctor: how old the request is. */
  waiting: WaitingAge | null
  daysToQualify: number | null
  daysToAccept: number | null
  daysToDeclare: number | null
}

/** What the steps of a need say at the end of a day, before anything is made of them. */
export type NeedDays = Pick<CountedPerson, 'kind' | 'ageBand' | 'channel' | 'organisationId' | 'sectorId' | 'receivedOn' | 'qualifiedOn' | 'proposedOn' | 'acceptedOn' | 'seenOn' | 'declaredOn' | 'state' | 'reason'> & { changedOn: Day }

const withoutDoctor: readonly NeedState[] = ['received', 'info_requested', 'searching', 'oriented', 'favourable', 'waiting', 'not_declared']

/** A person as counted at the end of a day. */
export function countedPerson({ changedOn, ...days }: NeedDays, asOf: Day): CountedPerson {
  const between = (from: Day | null, to: Day | null) => (from === null || to === null ? null : daysBetween(from, to))
  return {
    ...days, endedOn: isClosed(days.state) ? changedOn : null, waiting: days.kind === 'find_gp' && withoutDoctor.includes(days.state) ? waitingAge(daysBetween(days.receivedOn, asOf)) : null,
    daysToQualify: between(days.receivedOn, days.qualifiedOn), daysToAccept: between(days.qualifiedOn, days.acceptedOn), daysToDeclare: between(days.acceptedOn, days.declaredOn),
  }
}

/** Months of 30 days, told as people say them. */
export function waitingAge(days: number): WaitingAge {
  return days < 30 ? 'under_1_month' : days < 90 ? 'from_1_to_3_months' : days < 180 ? 'from_3_to_6_months' : 'over_6_months'
}
