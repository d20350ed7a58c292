import type { MoveName } from './moves.ts'

export type StepEvent = MoveName | 'applied' | 'added' | 'updated' | 'fee_received' | 'fee_cancelled' | 'renewal_asked'

/** What happened, as a sentence without its subject: "Le 3 mars, la coordination a transmis la demande au bureau." */
export const stepLabels: Record<StepEvent, string> = {
  applied: 'a envoyé une demande d’adhésion',
  added: 'a inscrit cette personne',
  updated: 'a corrigé la fiche',
  forward: 'a transmis la demande au bureau',
  ask: 'a demandé des précisions',
  answered: 'a noté que les précisions sont arrivées',
  refuse: 'a refusé la demande',
  withdraw: 'a noté que la personne retire sa demande',
  send_back: 'a renvoyé la demande à la coordination',
  decline: 'a refusé l’adhésion',
  admit: 'a prononcé l’admission',
  leave: 'a enregistré le départ',
  reopen: 'a rouvert le dossier',
  lapse: 'a constaté que l’adhésion n’était pas renouvelée',
  renew: 'a repris l’adhésion',
  fee_received: 'a noté la cotisation reçue',
  fee_cancelled: 'a annulé un reçu',
  renewal_asked: 'a envoyé l’appel à cotisation',
}

/** Whether a word of the history is one of these. */
export function isStepEvent(text: string): text is StepEvent {
  return text in stepLabels
}
