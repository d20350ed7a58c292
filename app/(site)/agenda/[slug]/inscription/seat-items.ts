import { questionItems } from '#components/events/question-items'
import type { FormItem } from '#components/ui/record-form'
import type { AskedQuestion } from '#lib/events/question-queries'
import type { EventAudience } from '#lib/events/event-choices'
import { professionChoices } from '#lib/events/profession-choices'

type Made = { sessionId: string; requestKey: string; questions: readonly AskedQuestion[] }

/** What somebody without an account tells: who they are, and how many come. */
export function seatItems({ sessionId, requestKey, questions, proof, audience, hasKeptSeats }: Made & { proof: string; audience: EventAudience; hasKeptSeats: boolean }): FormItem[] {
  return [
    { item: 'hidden', name: 'sessionId', value: sessionId },
    { item: 'hidden', name: 'requestKey', value: requestKey },
    { item: 'hidden', name: 'proof', value: proof },
    { item: 'trap', name: 'site', label: 'Ne remplissez pas ce champ' },
    { item: 'field', field: { name: 'firstName', label: 'Prénom', autoComplete: 'given-name', maxLength: 80, width: 'medium' } },
    { item: 'field', field: { name: 'surname', label: 'Nom', autoComplete: 'family-name', maxLength: 80, width: 'medium' } },
    { item: 'field', field: { kind: 'email', name: 'email', label: 'Courriel', autoComplete: 'email', hint: 'Un message y arrive tout de suite, pour confirmer.' } },
    { item: 'field', field: { kind: 'tel', name: 'phone', label: 'Téléphone', requirement: 'optional', autoComplete: 'tel', width: 'medium', hint: 'Pour vous prévenir d’un changement de dernière minute.' } },
    ...(audience === 'professionals' || hasKeptSeats ? [
      { item: 'field' as const, saved: '', field: { kind: 'select' as const, name: 'professionCode', label: 'Profession', options: professionChoices, ...(audience === 'professionals' ? { emptyLabel: 'Choisissez' } : { emptyLabel: 'Je ne suis pas du métier', requirement: 'optional' as const }) } },
      { item: 'field' as const, field: { name: 'organisation', label: 'Lieu d’exercice ou structure', requirement: 'optional' as const, maxLength: 120, autoComplete: 'organization' } },
    ] : []),
    { item: 'field', saved: '1', field: { name: 'people', label: 'Combien de personnes, vous compris ?', inputMode: 'numeric', maxLength: 2, width: 'short', autoComplete: 'off' } },
    ...questionItems(questions, { need: 'insist', kept: 'until-its-day' }),
  ]
}

/** Whoever is signed in says how many come, and answers the event's own questions. */
export function memberItems({ sessionId, requestKey, questions, name, email }: Made & { name: string; email: string }): FormItem[] {
  return [
    { item: 'hidden', name: 'sessionId', value: sessionId },
    { item: 'hidden', name: 'requestKey', value: requestKey },
    { item: 'fact', label: 'Vous', value: email === '' ? name : `${name}, ${email}` },
    { item: 'field', saved: '1', field: { name: 'people', label: 'Combien de personnes, vous compris ?', inputMode: 'numeric', maxLength: 2, width: 'short', autoComplete: 'off' } },
    ...questionItems(questions, { need: 'insist', kept: 'until-its-day' }),
  ]
}
