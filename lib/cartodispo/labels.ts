import type { CallOutcome } from '#lib/platform/db/generated/enums'
import { dayAndMonth } from '#lib/platform/format/french-date'
import type { RefusalDetails } from '#lib/platform/result'
import type { DeclaredState, RegisterState } from './facts.ts'
import type { MailAnswer } from './mail-answer.ts'
import { isNotTreatingReason, type NotTreatingReason } from './not-treating-reasons.ts'
import type { PhoneAnswer } from './phone-answer.ts'
import type { AudienceName, HomeVisitsName, LanguageCode, PriorityCode, ReservationCode } from './statement-content.ts'

export const registerStateLabels: Record<RegisterState, string> = {
  not_treating: 'N’exerce pas comme médecin traitant',
  departed: 'Parti',
  disputed: 'À vérifier',
  absent: 'Absent',
  places_taken: 'Places du mois prises',
  open: 'Accueille de nouveaux patients',
  reserved: 'Accueille en réservant',
  case_by_case: 'Au cas par cas',
  occasional: 'Reçoit ponctuellement, sans devenir médecin traitant',
  soon: 'Bientôt',
  to_reconfirm: 'À reconfirmer',
  closed: 'Ne prend pas de nouveaux patients',
  to_contact: 'À contacter',
}

export const declaredStateLabels: Record<DeclaredState, string> = {
  open: 'J’accueille de nouveaux patients',
  reserved: 'J’accueille, en réservant mes places',
  case_by_case: 'Au cas par cas',
  occasional: 'Je reçois ponctuellement, sans devenir médecin traitant',
  closed: 'Je ne prends pas de nouveaux patients',
}

export const audienceLabels: Record<AudienceName, string> = {
  coordination: 'La coordination seule',
  members: 'Les membres de la CPTS',
  partners: 'Les partenaires conventionnés',
  public: 'Tout le monde',
}

export const priorityLabels: Record<PriorityCode, string> = {
  long_term_illness: 'Affection de longue durée (ALD)',
  hospital_discharge: 'Sortie d’hôpital',
  pregnancy: 'Grossesse',
  child: 'Enfant',
  over_70: '70 ans et plus',
  disability: 'Handicap',
}

export const reservationLabels: Record<ReservationCode, string> = {
  family: 'Famille de patients déjà suivis',
  long_term_illness: 'Affection de longue durée (ALD)',
  pregnancy: 'Grossesse',
  child: 'Enfants',
  over_70: '70 ans et plus',
  former_patients: 'Anciens patients du cabinet',
  hospital_discharge: 'Sortie d’hôpital',
  disability: 'Handicap',
}

export const homeVisitsLabels: Record<HomeVisitsName, string> = {
  none: 'Pas de visite à domicile',
  served_communes: 'Visites à domicile dans les communes desservies',
  known_patients: 'Visites à domicile pour les patients connus',
}

export const languageLabels: Record<LanguageCode, string> = {
  ar: 'arabe', de: 'allemand', en: 'anglais', es: 'espagnol', it: 'italien', nl: 'néerlandais', pl: 'polonais',
  pt: 'portugais', ro: 'roumain', ru: 'russe', tr: 'turc', uk: 'ukrainien', lsf: 'langue des signes française',
}

/** Why a declaration was not kept, and what to do. */
export const declareAvailabilityMessages = {
  'not-found': 'Vous ne pouvez plus répondre pour ce médecin. Revenez à vos disponibilités.',
  conflict: 'Quelqu’un d’autre a modifié cette fiche pendant ce temps. Voici ce qu’elle dit maintenant : vérifiez, puis répondez à nouveau.',
  'replacement-cannot-declare': 'Un remplacement ne change pas les réponses du médecin remplacé. Appelez la coordination si elles ne sont plus vraies.',
  'practice-left': 'L’exercice à cette adresse est terminé : il n’y a plus de réponse à donner.',
} as const

/** Why an answer for a whole site was not kept, and what to do. */
export const declareSiteMessages = {
  'not-found': 'Vous ne répondez plus pour tous les médecins de ce lieu. Revenez à vos disponibilités et répondez médecin par médecin.',
  conflict: 'Quelqu’un d’autre a répondu pour ce lieu pendant ce temps. Voici ce qui est dit maintenant : vérifiez, puis répondez à nouveau.',
} as const

/** What one line of the grouped question may be answered. */
export const mailAnswerLabels: Record<MailAnswer, string> = {
  same: 'Inchangé',
  open: 'Oui',
  reserved: 'En réservant',
  closed: 'Non',
  later: 'Pas encore',
}

/** Why the button of a mail's page did nothing. */
export const answerByLinkMessages = {
  'link-unknown': 'Ce lien n’est pas complet : rien n’a été enregistré. Copiez-le en entier depuis le message, ou appelez-nous.',
  'delegation-ended': 'Cette boîte ne répond plus pour ces médecins : rien n’a été enregistré. Parlez-en au cabinet, ou appelez-nous.',
  'link-expired': 'Ce lien a expiré pendant ce temps : rien n’a été enregistré. Répondez depuis votre espace, ou appelez-nous.',
} as const

/** Why an answer could not be written for a practice, whatever was said. */
const speakMessages = {
  'not-found': declareAvailabilityMessages['not-found'],
  'replacement-cannot-declare': declareAvailabilityMessages['replacement-cannot-declare'],
  'practice-left': declareAvailabilityMessages['practice-left'],
} as const

/** Why a place was not taken, or not given back. */
export const takePlaceMessages = {
  ...speakMessages,
  'no-places-declared': 'Aucun nombre de places n’est annoncé en ce moment. Précisez-le d’abord.',
  'no-place-left': ({ againOn }: RefusalDetails) =>
    typeof againOn === 'string' ? `Il ne restait plus de place : de nouvelles s’ouvrent le ${dayAndMonth(againOn, againOn)}.` : 'Il ne restait plus de place. Si vous en avez d’autres, précisez-en le nombre.',
  'place-unknown': 'Cette place a déjà été comptée autrement. Le nombre affiché est le bon.',
  'places-changed-since': 'Le nombre de places a été fixé à nouveau depuis : il dit déjà ce qu’il reste.',
} as const

/** Why an absence was not written, or not taken back. */
export const absenceMessages = {
  ...speakMessages,
  'absence-ends-before-start': { field: 'untilOn', message: 'Le dernier jour d’absence vient avant le premier. Vérifiez les deux dates.' },
  'absence-in-the-past': { field: 'untilOn', message: 'Cette absence est déjà finie : il n’y a rien à annoncer.' },
  'absence-return-unknown': ({ fromOn }: RefusalDetails) =>
    `Une absence sans date de retour est déjà notée${typeof fromOn === 'string' ? ` depuis le ${dayAndMonth(fromOn, fromOn)}` : ''}. Donnez-lui une date de retour, ou terminez-la.`,
  'absence-unknown': 'Cette absence n’est plus dans la liste. Rechargez la page.',
  'absence-over': 'Cette absence est déjà finie.',
} as const

/** Why a departure was not written. */
export const departureMessages = {
  'not-found': 'Seul le médecin, ou la coordination, peut annoncer un départ.',
  'departure-in-the-past': { field: 'endsOn', message: 'Ce jour est passé. Si le départ a déjà eu lieu, appelez la coordination.' },
} as const

/** What came of a call, as the coordination says it. */
export const callOutcomeLabels: Record<CallOutcome, string> = {
  answered: 'A répondu',
  no_answer: 'Pas de réponse',
  call_back: 'À rappeler',
  wrong_number: 'Mauvais numéro',
}

/** Why what was heard on the telephone was not written. */
export const answerByPhoneMessages = {
  ...declareAvailabilityMessages,
  conflict: 'Cette fiche vient d’être modifiée par quelqu’un d’autre. Relisez ce qu’elle dit maintenant, puis notez la réponse.',
  'say-for-whom': 'Dites d’abord pour qui les places sont réservées : ouvrez « En précisant ».',
  'nothing-to-confirm': 'Rien n’a encore été dit pour ce médecin : choisissez une réponse.',
} as const

/** What a secretary says on the telephone, on the buttons of the call sheet. */
export const phoneAnswerLabels: Record<PhoneAnswer, string> = {
  same: 'Rien n’a changé',
  open: 'Accueille',
  case_by_case: 'Au cas par cas',
  reserved: 'En réservant',
  occasional: 'Ponctuellement',
  closed: 'Ne prend pas',
}

/** Short words for the coded reasons; other reasons are the words somebody typed. */
export const notTreatingReasonLabels: Record<NotTreatingReason, string> = {
  sos: 'SOS Médecins',
  ehpad_coordination: 'coordination d’EHPAD',
  homeopathy: 'homéopathie',
  hospital: 'exercice hospitalier',
  salaried: 'poste salarié sans patientèle',
  sport: 'médecine du sport',
  geriatrics: 'gériatrie',
}

/** A stored reason as people read it. */
export function notTreatingReasonLabel(reason: string): string {
  return isNotTreatingReason(reason) ? notTreatingReasonLabels[reason] : reason
}

/** Why an act of the launch campaign was not done. */
export const launchMessages = {
  'not-found': 'Seule la coordination conduit le lancement.',
  'already-running': 'Un lancement est déjà en cours.',
  'nobody-to-contact': 'Il n’y a encore aucun médecin dans le registre. Importez d’abord le fichier national ou votre liste.',
  'no-campaign': 'Aucun lancement n’est en cours. Commencez-en un.',
} as const
