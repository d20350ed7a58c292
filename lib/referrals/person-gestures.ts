import type { CancelReason, FactSource } from './reasons.ts'
import type { NeedKind } from './need-kinds.ts'
import { actionsOf, type NeedState, type RecordedAction } from './transitions.ts'

/** What somebody may do about their own request, with its code alone. */
export const personGestures = ['agree', 'decline', 'appointment', 'visit', 'declared', 'found', 'withdraw', 'undo'] as const
export type PersonGesture = (typeof personGestures)[number]

type Meaning = { action: RecordedAction; reason?: CancelReason; source?: FactSource; day?: 'future' | 'past' }

const meanings: Record<PersonGesture, Meaning> = {
  agree: { action: 'agree' },
  decline: { action: 'decline_offer' },
  appointment: { action: 'set_appointment', day: 'future' },
  visit: { action: 'record_visit', day: 'past' },
  declared: { action: 'record_declared', source: 'person' },
  found: { action: 'cancel', reason: 'found_elsewhere' },
  withdraw: { action: 'cancel', reason: 'withdrawal' },
  undo: { action: 'reopen' },
}

/** What a gesture of the person is in the table. */
export function gestureMeaning(gesture: PersonGesture): Meaning {
  return meanings[gesture]
}

/** What the person may do in this state; undoing is of one's own ending alone. */
export function personGesturesIn({ state, kind }: { state: NeedState; kind: NeedKind }, ending: 'own' | 'other'): PersonGesture[] {
  const possible = actionsOf('person', state, kind)
  // A doctor who has been found needs no search to be ended as found elsewhere: that is said by the other gestures.
  const isFollowed = possible.includes('record_visit') || state === 'seen' || state === 'to_declare'
  return personGestures.filter((one) => possible.includes(meanings[one].action) && (one !== 'undo' || ending === 'own') && (one !== 'declared' || state === 'seen' || state === 'to_declare') && (one !== 'found' || !isFollowed))
}
