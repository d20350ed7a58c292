import type { CallbackFor, CallbackMoment, CallbackOutcome } from './callback-choices.ts'

/** What whoever asks reads. */
export const callbackForLabels: Record<CallbackFor, string> = { self: 'Pour moi', relative: 'Pour un proche' }
export const callbackMomentLabels: Record<CallbackMoment, string> = { any: 'N’importe quand', morning: 'Plutôt le matin', afternoon: 'Plutôt l’après-midi' }

/** The same for whoever calls. */
export const calledForLabels: Record<CallbackFor, string> = { self: 'pour soi-même', relative: 'pour un proche' }
export const calledMomentLabels: Record<CallbackMoment, string> = { any: 'n’importe quand', morning: 'plutôt le matin', afternoon: 'plutôt l’après-midi' }

export const callbackOutcomeLabels: Record<CallbackOutcome, string> = {
  referral: 'Devenue un adressage', unreachable: 'Reste injoignable', not_needed: 'N’a plus besoin de nous', directed: 'Dirigée vers quelqu’un d’autre', forgotten: 'Effacée sans suite',
}
