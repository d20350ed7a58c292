import type { DeclaredState, RegisterState } from './facts.ts'
import type { AudienceName, HomeVisitsName, LanguageCode, PriorityCode, ReservationCode } from './statement-content.ts'

export const registerStateLabels: Record<RegisterState, string> = {
  not_treating: "N'exerce pas comme médecin traitant",
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
  open: "J'accueille de nouveaux patients",
  reserved: "J'accueille, en réservant mes places",
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
  hospital_discharge: "Sortie d'hôpital",
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
  hospital_discharge: "Sortie d'hôpital",
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
  conflict: 'Quelqu’un d’autre a modifié cette fiche pendant ce temps. Voici ce qu’elle dit maintenant : vérifiez, puis répondez à nouveau.',
  'replacement-cannot-declare': 'Un remplacement ne change pas les réponses du médecin remplacé. Appelez la coordination si elles ne sont plus vraies.',
  'practice-left': 'L’exercice à cette adresse est terminé : il n’y a plus de réponse à donner.',
} as const
