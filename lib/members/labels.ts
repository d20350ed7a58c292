import { professionLabels } from '#lib/practitioners/labels'
import type { FeeStateName } from './fee-state.ts'
import type { MemberStateName, MoveName } from './moves.ts'

export type FeeMeansName = 'transfer' | 'cheque' | 'card' | 'cash' | 'other'
export type AudienceName = 'nobody' | 'members' | 'public'

export const memberStateLabels: Record<MemberStateName, string> = {
  received: 'Demande reçue',
  asked: 'Précisions demandées',
  bureau: 'Attend le bureau',
  member: 'Adhérent',
  lapsed: 'Non renouvelé',
  departed: 'Parti',
  refused: 'Refusé',
  withdrawn: 'Demande retirée',
}

/** The colour that goes with the word. */
export const memberStateTones: Record<MemberStateName, 'neutral' | 'info' | 'success' | 'warning' | 'danger'> = {
  received: 'info', asked: 'warning', bureau: 'info', member: 'success', lapsed: 'warning', departed: 'neutral', refused: 'neutral', withdrawn: 'neutral',
}

/** What the button of a move says. */
export const moveLabels: Record<MoveName, string> = {
  forward: 'Transmettre au bureau',
  ask: 'Demander des précisions',
  answered: 'Les précisions sont arrivées',
  refuse: 'Refuser la demande',
  withdraw: 'La personne retire sa demande',
  send_back: 'Renvoyer à la coordination',
  decline: 'Refuser l’adhésion',
  admit: 'Admettre comme adhérent',
  leave: 'Enregistrer un départ',
  reopen: 'Rouvrir le dossier',
  lapse: 'Adhésion non renouvelée',
  renew: 'Adhésion reprise',
}

export const feeStateLabels: Record<FeeStateName, string> = { none: 'Pas d’adhésion', due: 'À recevoir', received: 'Reçue', free: 'Gratuite' }

export const feeMeansLabels: Record<FeeMeansName, string> = { transfer: 'Virement', cheque: 'Chèque', card: 'Carte bancaire', cash: 'Espèces', other: 'Autre' }

export const audienceLabels: Record<AudienceName, string> = { nobody: 'Personne', members: 'Professionnels connectés', public: 'Tout le monde' }

/** What a member may be by profession: the national codes, and "other" with the person's own words. */
export const memberProfessionLabels: Record<string, string> = { ...professionLabels, other: 'Autre profession ou fonction' }

/** "Infirmier", or the person's own words. */
export function memberProfession(person: { professionCode: string; professionText: string }): string {
  return person.professionText === '' ? (memberProfessionLabels[person.professionCode] ?? person.professionCode) : person.professionText
}
