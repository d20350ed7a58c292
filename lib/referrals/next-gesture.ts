import type { NeedKind } from './need-kinds.ts'
import { actionsOf, isRecorded, type NeedAction, type NeedState, type Party } from './transitions.ts'

/** What usually comes next in a state: the one button that stands out. */
const usual: Partial<Record<NeedState, readonly NeedAction[]>> = {
  received: ['start_search'], info_requested: ['give_information'], favourable: ['agree'], accepted: ['tell_person'], person_told: ['set_appointment', 'record_visit'], appointment_set: ['record_visit'],
  appointment_missed: ['set_appointment'], seen: ['record_declared', 'fulfil'], to_declare: ['record_declared'], waiting: ['search_again'], not_declared: ['search_again'],
}

/** What these parties may do now about a need of this kind: what usually comes next, then everything else. */
export function gesturesOf(parties: readonly Party[], state: NeedState, kind: NeedKind): { usual: NeedAction[]; others: NeedAction[] } {
  const possible = [...new Set(parties.flatMap((party) => actionsOf(party, state, kind)))].filter(isRecorded)
  const first = usual[state] ?? []
  return { usual: possible.filter((action) => first.includes(action)), others: possible.filter((action) => !first.includes(action)) }
}
