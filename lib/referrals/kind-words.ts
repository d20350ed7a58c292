import { needActionLabels, needActionSentences, needStateLabels, milestoneLabels, partyLabels, taskLabels } from './labels.ts'
import { kindFacts, type NeedDetail, type NeedEnd, type NeedKind, type NeedTheme, needDetails, needThemes } from './need-kinds.ts'
import type { Milestone } from './parcel.ts'
import type { TaskName } from './need-task.ts'
import type { NeedAction, NeedState, Party } from './transitions.ts'

/** What is asked for, as a line of a list says it. */
export const needKindLabels: Record<NeedKind, string> = {
  find_gp: 'Un médecin traitant', nurse: 'Des soins infirmiers', physiotherapist: 'De la kinésithérapie', pharmacist: 'Un pharmacien', dac: 'L’appui du DAC', sport_health: 'La Maison Sport Santé',
  hospital_discharge: 'Une sortie d’hospitalisation', planned_stay: 'Une hospitalisation prévue', complex_situation: 'Une situation complexe', specialist_advice: 'Un avis spécialisé',
}

export const needThemeLabels: Record<NeedTheme, string> = { chronic_disease: 'Maladie chronique', palliative_care: 'Soins palliatifs', mental_health: 'Santé mentale', carers: 'Proches aidants' }

export const needDetailLabels: Record<NeedDetail, string> = {
  home_care: 'À domicile', dressings: 'Pansements', injections: 'Injections, perfusions', hygiene_care: 'Aide à la toilette', medication_pillbox: 'Préparation du pilulier', monitoring: 'Surveillance',
  rehabilitation: 'Rééducation', respiratory_care: 'Kinésithérapie respiratoire', walking: 'Reprise de la marche', medication_review: 'Bilan de médication', home_delivery: 'Livraison à domicile', medical_equipment: 'Matériel médical',
  care_coordination: 'Coordonner les intervenants', home_support: 'Rester à domicile', social_rights: 'Ouverture de droits', return_to_activity: 'Reprendre une activité', adapted_activity: 'Activité physique adaptée',
  home_nursing: 'Soins infirmiers à domicile', home_rehabilitation: 'Kinésithérapie à domicile', home_help: 'Aide à domicile', treating_doctor_informed: 'Médecin traitant à informer', pre_admission: 'Préparer l’entrée', transport: 'Transport',
  multidisciplinary_meeting: 'Concertation pluriprofessionnelle', carer_respite: 'Répit de l’aidant', advice_on_treatment: 'Avis sur un traitement', advice_on_tests: 'Avis sur des examens', fast_appointment: 'Rendez-vous rapproché',
}

/** The end of a kind that is not a search for a doctor. */
export const needEndLabels: Record<NeedEnd, string> = { relay: 'Relais organisé', meeting: 'Concertation tenue', advice: 'Avis rendu', done: 'Réalisé' }
const endActionLabels: Record<NeedEnd, string> = { relay: 'Le relais est organisé', meeting: 'La concertation s’est tenue', advice: 'L’avis est rendu', done: 'C’est réalisé' }

/** The state in the words of its kind. */
export function stateLabel(kind: NeedKind, state: NeedState): string {
  if (kind === 'find_gp') return needStateLabels[state]
  return state === 'fulfilled' ? needEndLabels[kindFacts[kind].end] : needStateLabels[state]
}

const otherActionLabels: Partial<Record<NeedAction, string>> = { start_search: 'Commencer les démarches', say_yes: 'Quelqu’un dit oui', decline_offer: 'La personne préfère quelqu’un d’autre', withdraw_yes: 'Ce n’est plus possible', cancel: 'Arrêter la demande' }
const otherActionSentences: Partial<Record<NeedAction, string>> = { start_search: 'Démarches commencées', say_yes: 'Réponse favorable', decline_offer: 'La personne préfère quelqu’un d’autre', withdraw_yes: 'Ce n’est plus possible', search_again: 'Démarches reprises', cancel: 'Demande arrêtée' }

/** What the button says, in the words of its kind. */
export function actionLabel(kind: NeedKind, action: NeedAction): string {
  if (kind === 'find_gp') return needActionLabels[action]
  return action === 'fulfil' ? endActionLabels[kindFacts[kind].end] : (otherActionLabels[action] ?? needActionLabels[action])
}

/** The same told afterwards. */
export function actionSentence(kind: NeedKind, action: NeedAction): string {
  if (kind === 'find_gp') return needActionSentences[action]
  return action === 'fulfil' ? needEndLabels[kindFacts[kind].end] : (otherActionSentences[action] ?? needActionSentences[action])
}

/** On whose side somebody is, in the words of the kind. */
export function partyLabel(kind: NeedKind, party: Party): string {
  return kind !== 'find_gp' && party === 'practice' ? 'qui a dit oui' : partyLabels[party]
}

/** The next task, in the words of its kind. */
export function taskLabel(kind: NeedKind, task: TaskName): string {
  return kind !== 'find_gp' && task === 'search' ? 'Demander, relancer' : taskLabels[task]
}

/** The way, as of a parcel, in the words of its kind. */
export function milestoneLabel(kind: NeedKind, milestone: Milestone): string {
  return kind !== 'find_gp' && milestone === 'declared' ? needEndLabels[kindFacts[kind].end] : milestoneLabels[milestone]
}

/** What is asked for beyond the kind, as one sentence: theme, then details; empty for a doctor. */
export function askedText({ theme, details }: { theme: string | null; details: readonly string[] }): string {
  return [...needThemes.filter((one) => one === theme).map((one) => needThemeLabels[one]), ...needDetails.filter((one) => details.includes(one)).map((one) => needDetailLabels[one])].join(', ')
}
