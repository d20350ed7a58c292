import type { ExampleClock } from '#prisma/examples/example-clock'
import { content, type ExampleContent } from '#prisma/examples/example-content'
import { fictitiousPhone } from '#prisma/examples/fictitious'
import { frenchPhone } from '#lib/platform/format/french-phone'

/** Hospital services and structures, for professionals: invented places, numbers that ring nowhere. */
export function directory(clock: ExampleClock): readonly ExampleContent[] {
  // As one types it: pages bring the spaces that no line is cut at.
  const line = (rank: number) => frenchPhone(fictitiousPhone(rank)).replaceAll('\u00A0', ' ')
  return [
    content('service', 'urgences', 60, { title: 'Urgences : avis avant d’adresser', speciality: 'urgences', place: 'Hôpital de la Maquette, Toulon', line: line(120), hours: 'jour et nuit', how: 'Appeler le médecin d’accueil avant d’envoyer un patient.', delay: 'tout de suite', checkedOn: clock.dayAgo(61) }),
    content('service', 'geriatrie', 58, { title: 'Gériatrie : sorties difficiles', speciality: 'geriatrie', place: 'Hôpital de la Maquette, Toulon', line: line(121), hours: 'de 9 h à 17 h', how: 'L’assistante sociale rappelle le cabinet avant la sortie.', delay: 'le jour même', expertise: 'non', checkedOn: clock.dayAgo(61) }),
    content('structure', 'ccas', 60, { title: 'Centre communal d’action sociale', type: 'social', place: 'Solliès-Pont', missions: 'Aides, portage de repas, visites.', forWhom: 'Les habitants de la commune.', how: 'À l’accueil de la mairie.', phone: line(122), communes: ['83130'], checkedOn: clock.dayAgo(61) }),
    content('structure', 'ssiad', 58, { title: 'Soins infirmiers à domicile', type: 'domicile', place: 'La Farlède', missions: 'Toilette, aide aux soins.', forWhom: 'Personnes de plus de 60 ans, sur prescription.', how: 'Envoyer la prescription par MSSanté.', phone: line(123), checkedOn: clock.dayAgo(61) }),
  ]
}
