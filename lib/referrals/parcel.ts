import type { NeedState } from './transitions.ts'

export const milestones = ['sent', 'searching', 'found', 'told', 'appointment', 'seen', 'declared'] as const
export type Milestone = (typeof milestones)[number]
export type ParcelStep = { milestone: Milestone; is: 'done' | 'current' | 'ahead' }

/** How far each state has come on the way, and whether it waits there. */
const reached: Record<NeedState, number> = {
  draft: 0, received: 1, info_requested: 1, searching: 1, oriented: 1, waiting: 1, favourable: 2, accepted: 3, person_told: 4, appointment_set: 5, appointment_missed: 4, seen: 6, not_declared: 6, to_declare: 6,
  declared: 7, fulfilled: 7, not_admissible: 0, not_found: 0, cancelled: 0, deceased: 0,
}

/** The way of a need as of a parcel: what is behind, where it is, what lies ahead. Nothing lies ahead of one that ended otherwise. */
export function parcelSteps(state: NeedState): ParcelStep[] {
  const count = reached[state]
  if (count === 0) return []
  return milestones.map((milestone, index) => ({ milestone, is: index < count ? 'done' : index === count ? 'current' : 'ahead' }))
}
