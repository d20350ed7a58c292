import { cancelReasons, type FactSource, factSources, handOffs, missedReasons, notDeclaredReasons, type StepReason, turnAwayReasons } from './reasons.ts'
import type { NeedAction } from './transitions.ts'

/** What must be said with an action: a reason from its closed list, from whom it is known, on which day. */
export type StepFields = { reasons?: readonly StepReason[]; sources?: readonly FactSource[]; day?: 'future' | 'past' }

const fields: Partial<Record<NeedAction, StepFields>> = {
  turn_away: { reasons: turnAwayReasons },
  cancel: { reasons: cancelReasons },
  give_up: { reasons: handOffs },
  record_missed: { reasons: missedReasons },
  record_not_declared: { reasons: notDeclaredReasons },
  record_declared: { sources: factSources },
  set_appointment: { day: 'future' },
  record_visit: { day: 'past' },
}

/** Reasons with which somebody may be directed to a CPTS beside ours. */
export const directedReasons: readonly StepReason[] = ['neighbour_cpts', 'out_of_territory']

/** The fields of one action; none for most. */
export function stepFields(action: NeedAction): StepFields {
  return fields[action] ?? {}
}
