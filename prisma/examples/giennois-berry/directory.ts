import type { ExampleClock } from '#prisma/examples/example-clock'
import { content, type ExampleContent } from '#prisma/examples/example-content'
import { fictitiousPhone } from '#prisma/examples/fictitious'
import { frenchPhone } from '#lib/platform/format/french-phone'

/** Hospital services and structures, for professionals: invented places, numbers that ring nowhere. */
export function directory(clock: ExampleClock): readonly ExampleContent[] {
  // As one types it: pages bring the spaces that no line is cut at.
  const line = (rank: number) => frenchPhone(fictitiousPhone(rank)).replaceAll('\u00A0', ' ')
  return [
    content('service', 'cardiologie', 100, { title: 'Cardiologie : ligne des médecins de ville', speciality: 'cardiologie', place: 'Centre hospitalier de la Faïence, Gien', line: line(120), hours: 'de 9 h à 17 h', how: 'Appeler pour un avis ; envoyer l’électrocardiogramme par messagerie sécurisée.', delay: 'le jour même', expertise: 'oui', expertiseTool: 'MSSanté', checkedOn: clock.dayAgo(18) }),
    content('service', 'dermatologie', 98, { title: 'Dermatologie à distance', speciality: 'dermatologie', place: 'Hors du territoire', hours: 'réponse dans la semaine', how: 'Par télé-expertise uniquement, avec deux photos.', delay: 'cinq jours', expertise: 'oui', expertiseTool: 'la plateforme régionale de télémédecine', checkedOn: clock.dayAgo(36) }),
    content('service', 'geriatrie', 98, { title: 'Gériatrie et soins de suite', speciality: 'geriatrie', place: 'Centre hospitalier de la Faïence, Gien', line: line(121), hours: 'du lundi au vendredi, de 9 h à 18 h', how: 'Le cadre de santé répond sur les places ; joindre les traitements.', delay: 'un à trois jours', expertise: 'non', checkedOn: clock.dayAgo(36) }),
    content('service', 'urgences', 98, { title: 'Urgences : avis avant d’adresser', speciality: 'urgences', place: 'Centre hospitalier de la Faïence, Gien', line: line(122), hours: 'jour et nuit', how: 'Demander le médecin d’accueil.', delay: 'tout de suite', checkedOn: clock.dayAgo(60) }),
    content('service', 'ophtalmologie', 300, { title: 'Ophtalmologie : rétinographie', speciality: 'ophtalmologie', place: 'Maison de santé du Modèle, Briare', line: line(123), hours: 'le premier jeudi du mois', how: 'L’orthoptiste dépiste ; l’ophtalmologiste lit à distance.', delay: 'un mois', expertise: 'oui', expertiseTool: 'la plateforme régionale de télémédecine', checkedOn: clock.dayAgo(199) }),
    content('structure', 'cmp', 100, { title: 'Centre médico-psychologique (CMP)', type: 'sante_mentale', place: 'Briare', missions: 'Consultations de psychiatrie et d’addictologie.', forWhom: 'Adultes.', how: 'Sans ordonnance, sur rendez-vous.', phone: line(124), checkedOn: clock.dayAgo(50) }),
    content('structure', 'ssiad', 98, { title: 'Service de soins à domicile', type: 'domicile', place: 'Châtillon-sur-Loire', missions: 'Toilette, aide aux soins.', forWhom: 'Personnes de plus de 60 ans, sur prescription.', how: 'Envoyer la prescription par MSSanté.', phone: line(125), checkedOn: clock.dayAgo(50) }),
    content('structure', 'dac', 98, { title: 'Dispositif d’appui à la coordination', type: 'appui', place: 'Gien', missions: 'Appuyer les professionnels dans les situations complexes, dans le Loiret et dans le Cher.', forWhom: 'Tous les âges.', how: 'Un appel suffit.', phone: line(126), hours: 'du lundi au vendredi, de 9 h à 17 h', checkedOn: clock.dayAgo(36) }),
    content('structure', 'mobilite', 300, { title: 'Transport solidaire', type: 'social', place: 'Aubigny-sur-Nère', missions: 'Conduire à un rendez-vous médical qui n’ouvre pas droit au transport.', forWhom: 'Habitants sans voiture.', how: 'Appeler quarante-huit heures avant.', phone: line(127), checkedOn: clock.dayAgo(210) }),
  ]
}
