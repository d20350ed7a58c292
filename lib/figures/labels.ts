import type { OtherMeasure } from './count-others.ts'
import type { Cut, Delay, Measure } from './count-people.ts'
import type { WaitingAge } from './counted-person.ts'

export const measureLabels: Record<Measure, string> = {
  received: 'Demandes reçues', eligible: 'Recevables', proposed: 'Proposées', accepted: 'Acceptées', seen: 'Premier rendez-vous', declared: 'Médecin traitant déclaré', ended: 'Closes sans résultat', waiting: 'Encore en attente',
}

/** The same at the head of a narrow column. */
export const measureColumns: Record<Measure, string> = { received: 'Reçues', eligible: 'Recevables', proposed: 'Proposées', accepted: 'Acceptées', seen: '1er rdv', declared: 'Déclarées', ended: 'Closes', waiting: 'En attente' }

/** What each count counts, printed beside it. `holds` in count-people.ts says the same to the machine. */
export const measureDefinitions: Record<Measure, string> = {
  received: 'personnes dont la demande a été envoyée pendant l’année',
  eligible: 'personnes dont la demande a été lue pendant l’année et retenue : ni non recevable, ni hors du territoire, ni simple changement de médecin',
  proposed: 'personnes pour qui un premier cabinet a été interrogé, ou des noms donnés, pendant l’année',
  accepted: 'personnes qu’un médecin a acceptées et qui en sont d’accord, à la date de cet accord, s’il tient encore à la fin de la période (une recherche reprise l’annule)',
  seen: 'personnes venues chez le médecin trouvé, à la date où leur venue, ou à défaut la déclaration, a été notée',
  declared: 'personnes dont la déclaration de médecin traitant a été notée pendant l’année',
  ended: 'personnes dont la demande a été close pendant l’année sans médecin traitant déclaré, et l’est encore à la fin de la période',
  waiting: 'personnes qui n’avaient pas encore de médecin à la fin de la période, quelle que soit l’année de leur demande',
}

/** What holds for all of them. */
export const generalDefinitions = [
  'Chaque personne d’un foyer compte pour une, et une seule fois dans chaque colonne. Un adressage clos comme doublon ne compte pas : la première demande compte déjà.',
  'Le jour qui compte est celui où le fait a été noté. Ce qui a été rouvert après une erreur compte tel qu’il est à la fin de la période.',
  'Sans nom ni date de naissance, une nouvelle demande de la même personne, faite après la clôture de la première, ne se reconnaît pas : elle compte de nouveau.',
  'Les trimestres sont ceux du contrat : trois mois à partir de son premier jour.',
  'Les demandes qui ne cherchent pas un médecin traitant ont leur propre tableau, et ne comptent nulle part ailleurs.',
  'Les adressages effacés restent comptés, au mois près, sans rien qui dise de qui il s’agit.',
] as const

export const suppressedDefinition = 'n. d. (non diffusé) : de 1 à 4 personnes, ou un nombre qui permettrait de le retrouver par différence.'

export const cutLabels: Record<Cut, string> = { quarter: 'Par trimestre', sector: 'Par secteur', age: 'Par tranche d’âge', channel: 'Par canal', organisation: 'Par structure partenaire' }
export const cutColumns: Record<Cut, string> = { quarter: 'Trimestre', sector: 'Secteur', age: 'Âge', channel: 'Canal', organisation: 'Structure' }
export const delayLabels: Record<Delay, string> = { toQualify: 'De la réception à la lecture', toAccept: 'De la lecture à l’accord', toDeclare: 'De l’accord à la déclaration' }
export const waitingAgeLabels: Record<WaitingAge, string> = { under_1_month: 'Moins d’un mois', from_1_to_3_months: 'De 1 à 3 mois', from_3_to_6_months: 'De 3 à 6 mois', over_6_months: 'Plus de 6 mois' }

/** Of needs other than a doctor. */
export const otherMeasureColumns: Record<OtherMeasure, string> = { received: 'Personnes, demandes reçues', fulfilled: 'Menées à leur terme', ended: 'Closes autrement' }
