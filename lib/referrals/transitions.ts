import type { NeedKind } from './need-kinds.ts'

/** Where a need stands. */
export const needStates = [
  'draft', 'received', 'info_requested', 'searching', 'oriented', 'favourable', 'waiting', 'accepted', 'person_told', 'appointment_set', 'appointment_missed',
  'seen', 'not_declared', 'to_declare', 'declared', 'fulfilled', 'not_admissible', 'not_found', 'cancelled', 'deceased',
] as const
export type NeedState = (typeof needStates)[number]

/** States that end a need; the coordination may reopen one for 7 days. */
export const closedStates = ['declared', 'fulfilled', 'not_admissible', 'not_found', 'cancelled', 'deceased'] as const satisfies readonly NeedState[]

/** Open states: somebody still has something to do. */
export const openStates = needStates.filter((state) => !isClosed(state))

/**
 * Who may do something about a need: whoever sent it (their service), the practice asked or chosen, the coordination of
 * referrals, the person it is about (by the code). Nobody moves a need by the mere passing of time.
 */
export const parties = ['sender', 'practice', 'coordination', 'person'] as const
export type Party = (typeof parties)[number]

/** For which needs a line of the table holds: all, the search for a doctor, or every other kind. */
export type Kinds = 'all' | 'find_gp' | 'others'

/** States that only some needs know; what leads there or away holds for these alone. */
const stateKinds: Partial<Record<Transition['to'], Exclude<Kinds, 'all'>>> = { oriented: 'find_gp', waiting: 'find_gp', not_declared: 'find_gp', to_declare: 'find_gp', declared: 'find_gp', fulfilled: 'others' }

export type Transition = {
  from: readonly NeedState[]
  /** Left out: what its states say. */
  kinds?: Exclude<Kinds, 'all'>
  /** `previous`: the state that it was in before; `paused`: the one in which it waits for an answer; `same`: where it is. */
  to: NeedState | 'previous' | 'paused' | 'same'
  by: readonly Party[]
}

const followed = ['accepted', 'person_told', 'appointment_set', 'appointment_missed', 'seen'] as const satisfies readonly NeedState[]
const everyParty = ['sender', 'practice', 'coordination', 'person'] as const satisfies readonly Party[]

/**
 * The one table of what may become of a need: screens, server, documentation, tests and the database read it. A later fact
 * that is known is recorded directly: a person who has been seen need not have been told first.
 */
export const transitions = {
  send: { from: ['draft'], to: 'received', by: ['sender', 'coordination'] },
  start_search: { from: ['received'], to: 'searching', by: ['coordination'] },
  // Where a convention grants it: the sender chooses whom to ask, the coordination sees it and steps in.
  search_directly: { from: ['received'], to: 'searching', by: ['sender'], kinds: 'find_gp' },
  ask_information: { from: ['received', 'searching'], to: 'info_requested', by: ['coordination'] },
  give_information: { from: ['info_requested'], to: 'paused', by: ['sender', 'coordination'] },
  turn_away: { from: ['received'], to: 'not_admissible', by: ['coordination'] },
  leave_to_declare: { from: ['received'], to: 'to_declare', by: ['coordination'] },
  orient: { from: ['searching'], to: 'oriented', by: ['coordination'] },
  record_choice: { from: ['oriented'], to: 'accepted', by: ['sender', 'coordination'] },
  say_yes: { from: ['searching'], to: 'favourable', by: ['practice', 'coordination'] },
  // A yes for some of a household is offered: whoever asked takes it, and the others go on searching on a line of their own, or not.
  offer_part: { from: ['searching'], to: 'same', by: ['practice', 'coordination'], kinds: 'find_gp' },
  accept_part: { from: ['searching'], to: 'accepted', by: ['sender', 'coordination', 'person'], kinds: 'find_gp' },
  decline_part: { from: ['searching'], to: 'same', by: ['sender', 'coordination', 'person'], kinds: 'find_gp' },
  // Some people of a line go on apart, on a line born where theirs stands; what becomes of them is another line of this table.
  split: { from: openStates.filter((state) => state !== 'draft'), to: 'same', by: everyParty },
  agree: { from: ['favourable'], to: 'accepted', by: ['sender', 'coordination', 'person'] },
  decline_offer: { from: ['favourable'], to: 'searching', by: ['sender', 'coordination', 'person'] },
  wait_for_place: { from: ['searching'], to: 'waiting', by: ['coordination'] },
  search_again: { from: ['oriented', 'waiting', 'person_told', 'appointment_set', 'not_declared', 'to_declare'], to: 'searching', by: ['sender', 'coordination'] },
  withdraw_yes: { from: ['favourable', 'accepted'], to: 'searching', by: ['practice', 'coordination'] },
  tell_person: { from: ['accepted'], to: 'person_told', by: ['sender', 'coordination'] },
  set_appointment: { from: ['accepted', 'person_told', 'appointment_missed'], to: 'appointment_set', by: everyParty },
  record_missed: { from: ['appointment_set'], to: 'appointment_missed', by: ['practice', 'sender', 'coordination'] },
  record_visit: { from: ['accepted', 'person_told', 'appointment_set', 'appointment_missed'], to: 'seen', by: everyParty },
  record_declared: { from: [...followed, 'to_declare'], to: 'declared', by: everyParty },
  record_not_declared: { from: ['seen'], to: 'not_declared', by: everyParty },
  // The end of every other need: a relay in place, a meeting held, advice given, something done (kind-words.ts).
  fulfil: { from: ['searching', ...followed], to: 'fulfilled', by: ['sender', 'practice', 'coordination'] },
  give_up: { from: ['searching', 'waiting', 'appointment_missed'], to: 'not_found', by: ['coordination'] },
  cancel: { from: openStates.filter((state) => state !== 'draft'), to: 'cancelled', by: ['sender', 'coordination', 'person'] },
  record_death: { from: openStates.filter((state) => state !== 'draft'), to: 'deceased', by: ['sender', 'practice', 'coordination'] },
  // A person undoes their own withdrawal alone; the use case sees to it.
  reopen: { from: closedStates, to: 'previous', by: ['coordination', 'person'] },
} as const satisfies Record<string, Transition>

export type NeedAction = keyof typeof transitions
export const needActions = Object.keys(transitions) as NeedAction[]

/** Actions with screens and use cases of their own; all others are written down by the same gesture. */
export const ownActions = ['send', 'search_directly', 'say_yes', 'orient', 'record_choice', 'offer_part', 'accept_part', 'decline_part', 'split'] as const satisfies readonly NeedAction[]
export type RecordedAction = Exclude<NeedAction, (typeof ownActions)[number]>

/** Whether the action is one that is simply written down. */
export function isRecorded(action: NeedAction): action is RecordedAction {
  return !(ownActions as readonly NeedAction[]).includes(action)
}

/** Days during which the coordination may reopen what was closed. */
export const reopenDays = 7

/** Whether nothing is left to do. */
export function isClosed(state: NeedState): boolean {
  return (closedStates as readonly NeedState[]).includes(state)
}

/** Where a need stands and where it came from. `pausedState`: what it was when somebody asked for information. */
export type NeedPosition = { kind: NeedKind; state: NeedState; previousState: NeedState | null; pausedState: NeedState | null }

/** Where an action leads; null when the table has no such line. */
export function stateAfter(action: NeedAction, { kind, state, previousState, pausedState }: NeedPosition): NeedState | null {
  const { from, to }: Transition = transitions[action]
  if (!from.includes(state) || !holdsFor(action, state, kind)) return null
  if (to === 'previous') return previousState
  if (to === 'same') return state
  return to === 'paused' ? pausedState : to
}

/** What a party may do about a need of this kind in this state, in the table's order. */
export function actionsOf(party: Party, state: NeedState, kind: NeedKind): NeedAction[] {
  return needActions.filter((action) => {
    const { from, by }: Transition = transitions[action]
    return from.includes(state) && by.includes(party) && holdsFor(action, state, kind)
  })
}

/** Whether a kind of need has this state at all; a line that names none leads where it may. */
export function isStateOf(kind: NeedKind, state: Transition['to']): boolean {
  const { [state]: kinds } = stateKinds
  return kinds === undefined || (kinds === 'find_gp') === (kind === 'find_gp')
}

function holdsFor(action: NeedAction, state: NeedState, kind: NeedKind): boolean {
  const { to, kinds }: Transition = transitions[action]
  return (kinds === undefined || (kinds === 'find_gp') === (kind === 'find_gp')) && isStateOf(kind, state) && isStateOf(kind, to)
}

/** Every line of the table as the database keeps it: `previous` written out as each state that it may stand for. */
export function transitionLines(): { action: NeedAction; from: NeedState; to: NeedState; kinds: Kinds }[] {
  return needActions.flatMap((action) => {
    const { from, to }: Transition = transitions[action]
    return from.flatMap((state) => targetsOf(state, to).map((target) => ({ action, from: state, to: target, kinds: kindsOf(action, state, target) })))
  })
}

function kindsOf(action: NeedAction, from: NeedState, to: NeedState): Kinds {
  const { kinds }: Transition = transitions[action]
  return kinds ?? stateKinds[from] ?? stateKinds[to] ?? 'all'
}

function targetsOf(state: NeedState, to: Transition['to']): readonly NeedState[] {
  if (to === 'paused') return transitions.ask_information.from
  if (to === 'same') return [state]
  return to === 'previous' ? endedFrom(state) : [to]
}

/** The open states from which a need can have come to this end. */
function endedFrom(closed: NeedState): NeedState[] {
  return needActions.flatMap((action) => {
    const { from, to }: Transition = transitions[action]
    return to === closed ? from : []
  })
}
