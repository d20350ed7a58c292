import type { ContactReplyMeans, ContactSubject } from '#lib/platform/db/generated/enums'
import type { ContactState } from './message-state.ts'

export const contactSubjectLabels: Record<ContactSubject, string> = {
  doctor: 'Trouver un médecin ou un professionnel de santé',
  membership: 'Rejoindre la CPTS',
  partnership: 'Travailler avec la CPTS',
  event: 'Une formation, un événement',
  press: 'Presse',
  site: 'Une erreur ou une difficulté sur ce site',
  data: 'Mes données personnelles',
  other: 'Autre chose',
}

export const contactStateLabels: Record<ContactState, string> = { new: 'À lire', open: 'Lu, à suivre', closed: 'Clos' }

/** The colour that goes with the word. */
export const contactStateTones: Record<ContactState, 'info' | 'warning' | 'neutral'> = { new: 'info', open: 'warning', closed: 'neutral' }

export const replyMeansLabels: Record<ContactReplyMeans, string> = {
  phone: 'Répondu par téléphone', mail: 'Répondu par courriel, depuis votre messagerie', meeting: 'Répondu de vive voix', letter: 'Répondu par courrier', none: 'Aucune réponse nécessaire',
}
