import type { ExampleClock } from '#prisma/examples/example-clock'
import { content, type ExampleContent } from '#prisma/examples/example-content'
import { fictitiousPhone } from '#prisma/examples/fictitious'
import { frenchPhone } from '#lib/platform/format/french-phone'

/** Hospital services and structures, for professionals: invented places, numbers that ring nowhere. */
export function directory(clock: ExampleClock): readonly ExampleContent[] {
  // As one types it: pages bring the spaces that no line is cut at.
  const line = (rank: number) => frenchPhone(fictitiousPhone(rank)).replaceAll('\u00A0', ' ')
  return [
    content('service', 'maternite', 100, { title: 'Suivi des grossesses à risque', speciality: 'gynecologie', place: 'Centre hospitalier de la Maquette, Lille', line: line(120), hours: 'de 9 h à 17 h', how: 'Par messagerie sécurisée, avec le compte rendu de la dernière échographie.', delay: 'une semaine', expertise: 'oui', expertiseTool: 'MSSanté', checkedOn: clock.dayAgo(44) }),
    content('service', 'colposcopie', 100, { title: 'Colposcopie : après un frottis anormal', speciality: 'gynecologie', place: 'Centre hospitalier de la Maquette, Lille', line: line(121), hours: 'le mardi et le jeudi', how: 'Envoyer le résultat ; la secrétaire appelle la patiente.', delay: 'deux semaines', expertise: 'non', checkedOn: clock.dayAgo(44) }),
    content('service', 'addictologie', 98, { title: 'Addictologie de liaison', speciality: 'addictologie', place: 'Centre hospitalier de la Maquette, Lille', line: line(122), hours: 'du lundi au vendredi, de 9 h à 18 h', how: 'Appeler avant une cure ; l’infirmière organise l’entrée.', delay: 'une à deux semaines', expertise: 'oui', expertiseTool: 'MSSanté', checkedOn: clock.dayAgo(61) }),
    content('service', 'geriatrie', 98, { title: 'Gériatrie : consultation mémoire', speciality: 'geriatrie', place: 'Hôpital du Prototype, Lille', line: line(123), hours: 'de 9 h à 16 h 30', how: 'Courrier et bilan sanguin de moins de trois mois.', delay: 'six semaines', expertise: 'oui', expertiseTool: 'MSSanté', checkedOn: clock.dayAgo(92) }),
    content('service', 'pediatrie', 300, { title: 'Pédiatrie : avis rapide', speciality: 'pediatrie', place: 'Centre hospitalier de la Maquette, Lille', line: line(124), hours: 'de 9 h à 20 h', how: 'Ligne réservée aux médecins et aux infirmières de PMI.', delay: 'le jour même', checkedOn: clock.dayAgo(205) }),
    content('structure', 'interpretariat', 100, { title: 'Interprétariat par téléphone', type: 'precarite', place: 'Toute la métropole', missions: 'Un interprète en ligne pendant la consultation.', forWhom: 'Les professionnels adhérents.', how: 'Un code par cabinet, à demander à la coordination.', phone: line(125), checkedOn: clock.dayAgo(30) }),
    content('structure', 'planning', 98, { title: 'Centre de santé sexuelle', type: 'prevention', place: 'Fives', missions: 'Contraception, dépistage, entretien, gratuits et confidentiels.', forWhom: 'Femmes et jeunes, sans avance de frais.', how: 'Sans rendez-vous le mercredi.', phone: line(126), communes: ['59350-fives'], checkedOn: clock.dayAgo(44) }),
    content('structure', 'ssiad', 98, { title: 'Soins infirmiers à domicile', type: 'domicile', place: 'Hellemmes', missions: 'Toilette, aide aux soins, prévention des chutes.', forWhom: 'Personnes de plus de 60 ans, sur prescription.', how: 'Envoyer la prescription par MSSanté.', phone: line(127), communes: ['59298', '59410'], checkedOn: clock.dayAgo(61) }),
    content('structure', 'permanence-sociale', 300, { title: 'Permanence d’accès aux droits', type: 'social', place: 'Mons-en-Barœul', missions: 'Ouvrir ou renouveler ses droits, complémentaire santé solidaire.', forWhom: 'Tous les habitants.', how: 'Sur rendez-vous, le lundi et le vendredi.', phone: line(128), communes: ['59410'], checkedOn: clock.dayAgo(188) }),
  ]
}
