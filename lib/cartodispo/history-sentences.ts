import type { Day } from '#lib/platform/day'
import { dayAndMonth } from '#lib/platform/format/french-date'
import type { DeclaredState, Places } from './facts.ts'
import { notTreatingReasonLabel } from './labels.ts'
import type { ReportKind } from './report-kinds.ts'

/** Who spoke, in which capacity; `name` null: an account that is gone, a link, or a command. */
export type Speaker = {
  name: string | null
  capacity: 'self' | 'delegate' | 'coordination_phone' | 'coordination_import' | 'partner_call' | 'system'
  isByLink: boolean
}

/** One thing that happened to a practice, on the day it bears. */
export type HistoryEvent = { on: Day; at: Date } & (
  | { kind: 'declared'; who: Speaker; state: DeclaredState; fromOn: Day; untilOn: Day | null; places: Places | null; askAgainOn: Day | null; isOfSite: boolean }
  | { kind: 'confirmed'; who: Speaker; state: DeclaredState }
  | { kind: 'absence'; who: Speaker; fromOn: Day; untilOn: Day | null; replacementName: string }
  | { kind: 'absence_cancelled'; who: Speaker; fromOn: Day }
  | { kind: 'reported'; source: 'partner' | 'public'; what: ReportKind | null }
  | { kind: 'places'; who: Speaker; movement: 'taken' | 'taken_undone' | 'accepted' | 'withdrawn'; count: number }
  | { kind: 'called'; who: Speaker; outcome: 'answered' | 'no_answer' | 'call_back' | 'wrong_number'; note: string }
  | { kind: 'departure'; who: Speaker; endsOn: Day | null }
  | { kind: 'not_treating'; who: Speaker; reason: string | null }
  | { kind: 'contact'; who: Speaker }
)

const stateWords: Record<DeclaredState, string> = {
  open: 'accueille de nouveaux patients',
  reserved: 'accueille en réservant ses places',
  case_by_case: 'au cas par cas',
  occasional: 'reçoit ponctuellement, sans devenir médecin traitant',
  closed: 'ne prend pas de nouveaux patients',
}

const reportWords: Record<ReportKind, string> = {
  no_longer_takes: 'de nouveaux patients ne seraient plus pris',
  takes_patients: 'de nouveaux patients seraient pris',
  wrong_phone: 'le numéro ne serait pas le bon',
  moved: 'le cabinet aurait déménagé',
  left: 'le médecin n’exercerait plus ici',
  other: 'autre chose ne serait pas exact',
}

const callWords = { answered: 'a eu le cabinet au téléphone', no_answer: 'a appelé, sans réponse', call_back: 'a appelé : à rappeler', wrong_number: 'a appelé : mauvais numéro' } as const

/** "Le 3 novembre, Mme X (secrétariat) a confirmé : accueille de nouveaux patients." */
export function historySentence(event: HistoryEvent, today: Day): string {
  return `Le ${dayAndMonth(event.on, today)}, ${whatHappened(event, today)}.`
}

function whatHappened(event: HistoryEvent, today: Day): string {
  switch (event.kind) {
    case 'declared': return `${subject(event.who)} ${saidVerb(event.who)}${event.isOfSite ? ' pour tout le lieu' : ''} : ${declaration(event, today)}`
    case 'confirmed': return `${subject(event.who)} a confirmé : ${stateWords[event.state]}`
    case 'absence': return `${subject(event.who)} a annoncé une absence ${period(event, today)}${event.replacementName === '' ? '' : `, remplacement par ${event.replacementName}`}`
    case 'absence_cancelled': return `${subject(event.who)} a retiré l’absence du ${dayAndMonth(event.fromOn, today)}`
    case 'reported': return `${event.source === 'partner' ? 'un partenaire' : 'un visiteur du site'} a signalé une erreur${event.what ? ` : ${reportWords[event.what]}` : ''}`
    case 'places': return places(event)
    case 'called': return `${subject({ ...event.who, capacity: 'system' })} ${callWords[event.outcome]}${event.note === '' ? '' : ` (${event.note})`}`
    case 'departure': return event.endsOn === null ? `${subject(event.who)} a retiré l’annonce du départ` : `${subject(event.who)} a annoncé un départ : dernier jour le ${dayAndMonth(event.endsOn, today)}`
    case 'not_treating':
      return event.reason === null
        ? `${subject(event.who)} a remis le médecin dans le registre`
        : `${subject(event.who)} a indiqué que le médecin n’exerce pas ici comme médecin traitant${event.reason === '' ? '' : ` (${notTreatingReasonLabel(event.reason)})`}`
    case 'contact': return `${subject(event.who)} a modifié les coordonnées`
  }
}

function subject({ name, capacity, isByLink }: Speaker): string {
  if (isByLink) return 'le cabinet, depuis le courriel reçu,'
  switch (capacity) {
    case 'self': return name ?? 'le médecin'
    case 'delegate': return name === null ? 'le secrétariat' : `${name} (secrétariat)`
    case 'coordination_phone': return name === null ? 'la coordination, par téléphone,' : `la coordination (${name}), par téléphone,`
    case 'coordination_import': return 'la coordination, d’après sa liste d’appels,'
    case 'partner_call': return 'un partenaire, au téléphone,'
    case 'system': return name === null ? 'la coordination' : `la coordination (${name})`
  }
}

function saidVerb({ capacity }: Speaker): string {
  return capacity === 'self' || capacity === 'delegate' ? 'a répondu' : 'a noté'
}

function declaration(event: Extract<HistoryEvent, { kind: 'declared' }>, today: Day): string {
  const count = event.places?.count ?? 0
  const parts = [
    event.places && ` (${count} place${count > 1 ? 's' : ''} ${event.places.period === 'month' ? 'par mois' : 'en tout'})`,
    event.fromOn > event.on && `, à partir du ${dayAndMonth(event.fromOn, today)}`,
    event.untilOn && `, jusqu’au ${dayAndMonth(event.untilOn, today)}`,
    event.askAgainOn && `, à redemander le ${dayAndMonth(event.askAgainOn, today)}`,
  ]
  return stateWords[event.state] + parts.filter((part) => typeof part === 'string').join('')
}

function period({ fromOn, untilOn }: { fromOn: Day; untilOn: Day | null }, today: Day): string {
  if (untilOn === null) return `à partir du ${dayAndMonth(fromOn, today)}, retour inconnu`
  return fromOn === untilOn ? `le ${dayAndMonth(fromOn, today)}` : `du ${dayAndMonth(fromOn, today)} au ${dayAndMonth(untilOn, today)}`
}

function places({ who, movement, count }: Extract<HistoryEvent, { kind: 'places' }>): string {
  const counted = `${count} ${count > 1 ? 'places' : 'place'}`
  switch (movement) {
    case 'taken': return `${subject(who)} a pris quelqu’un : ${counted} de moins`
    case 'taken_undone': return `${subject(who)} a rendu ${counted}, prise par erreur`
    case 'accepted': return `${subject(who)} a accepté un adressage : ${counted} de moins`
    case 'withdrawn': return `${subject(who)} a rendu ${counted} d’un adressage`
  }
}
