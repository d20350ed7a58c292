import type { ExampleClock } from '#prisma/examples/example-clock'
import { content, type ExampleContent } from '#prisma/examples/example-content'
import { fictitiousPhone } from '#prisma/examples/fictitious'
import { frenchPhone } from '#lib/platform/format/french-phone'

/** Hospital services and structures, for professionals: invented places, numbers that ring nowhere. */
export function directory(clock: ExampleClock): readonly ExampleContent[] {
  // As one types it: pages bring the spaces that no line is cut at.
  const line = (rank: number) => frenchPhone(fictitiousPhone(rank)).replaceAll('\u00A0', ' ')
  return [
    content('service', 'chirurgie', 100, { title: 'Chirurgie : avis avant et après', speciality: 'chirurgie', place: 'Clinique de Saint-Omer, Blendecques', line: line(120), hours: 'de 8 h à 18 h', how: 'Par PANDALAB, avec le motif et la date de l’intervention.', delay: 'dans la journée', expertise: 'oui', expertiseTool: 'PANDALAB', checkedOn: clock.dayAgo(30) }),
    content('service', 'anesthesie', 100, { title: 'Anesthésie : préparer une intervention', speciality: 'anesthesie', place: 'Clinique de Saint-Omer, Blendecques', line: line(121), hours: 'de 9 h à 17 h', how: 'Envoyer les traitements en cours par PANDALAB ; l’infirmière rappelle le patient.', delay: 'trois jours', expertise: 'non', checkedOn: clock.dayAgo(30) }),
    content('service', 'geriatrie', 98, { title: 'Gériatrie : avis et entrée directe', speciality: 'geriatrie', place: 'Hôpital de la Maquette, Helfaut', line: line(122), hours: 'du lundi au vendredi, de 9 h à 18 h', how: 'Appeler la ligne des médecins de ville avant d’envoyer aux urgences.', delay: 'avis le jour même', expertise: 'oui', expertiseTool: 'MSSanté', checkedOn: clock.dayAgo(51) }),
    content('service', 'cardiologie', 98, { title: 'Cardiologie', speciality: 'cardiologie', place: 'Hôpital de la Maquette, Helfaut', line: line(123), hours: 'de 8 h 30 à 17 h', how: 'Envoyer l’électrocardiogramme par messagerie sécurisée.', delay: 'sous une semaine', expertise: 'oui', expertiseTool: 'PANDALAB', checkedOn: clock.dayAgo(77) }),
    content('service', 'imagerie', 300, { title: 'Imagerie : échographie et scanner', speciality: 'imagerie', place: 'Centre d’imagerie du Prototype, Longuenesse', line: line(124), hours: 'de 8 h à 19 h', how: 'Ligne du manipulateur pour les demandes pressées.', delay: 'deux à quatre jours', checkedOn: clock.dayAgo(196) }),
    content('structure', 'dac', 100, { title: 'Dispositif d’appui à la coordination', type: 'appui', place: 'Saint-Omer', missions: 'Aider à organiser les situations complexes.', forWhom: 'Tous les âges.', how: 'Un appel, ou un message sécurisé.', phone: line(125), hours: 'du lundi au vendredi, de 9 h à 17 h', checkedOn: clock.dayAgo(30) }),
    content('structure', 'had', 98, { title: 'Hospitalisation à domicile', type: 'domicile', place: 'Arques', missions: 'Soins complexes à la maison, jour et nuit.', forWhom: 'Adultes et enfants, sur prescription.', how: 'Appeler l’infirmière d’évaluation : réponse en vingt-quatre heures.', phone: line(126), checkedOn: clock.dayAgo(51) }),
    content('structure', 'aidants', 98, { title: 'Halte des aidants', type: 'aidants', place: 'Aire-sur-la-Lys', missions: 'Écoute, ateliers, relais à domicile.', forWhom: 'Les proches d’une personne âgée ou malade.', how: 'L’aidant appelle lui-même.', phone: line(127), communes: ['62014', '62543', '62721'], checkedOn: clock.dayAgo(77) }),
    content('structure', 'ccas', 300, { title: 'Centre communal d’action sociale', type: 'social', place: 'Saint-Omer', missions: 'Droits, repas, aide d’urgence.', forWhom: 'Les habitants de la commune.', how: 'À la mairie, sans rendez-vous le matin.', phone: line(128), communes: ['62765'], checkedOn: clock.dayAgo(190) }),
  ]
}
