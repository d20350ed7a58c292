import type { DecisionName, RenewalName } from './renewal.ts'

export type GrantName = 'register_read' | 'referral_submit' | 'referral_direct' | 'needs_receive'

export const grantLabels: Record<GrantName, { label: string; hint: string }> = {
  register_read: { label: 'Lire le registre', hint: 'Les fiches que les médecins ouvrent aux partenaires conventionnés.' },
  referral_submit: { label: 'Envoyer un adressage', hint: 'Demander à la coordination de chercher un médecin.' },
  referral_direct: { label: 'Adresser directement', hint: 'Choisir un médecin et lui écrire, sous le regard de la coordination.' },
  needs_receive: { label: 'Recevoir des demandes', hint: 'Répondre aux besoins qui relèvent de cette organisation.' },
}

export const renewalLabels: Record<RenewalName, string> = { none: 'Elle s’arrête à cette date', tacit: 'Elle se renouvelle d’elle-même (tacite reconduction)', express: 'Elle se renouvelle par un accord écrit' }

export const decisionLabels: Record<DecisionName, string> = { renewed: 'Renouvelée', not_renewed: 'Décision de ne pas renouveler', tacitly_renewed: 'Renouvelée d’elle-même' }
