import type { ContentOf } from './kinds.ts'

const law = 'Code de la santé publique, article L. 1434-12-2'

/** The six missions that the law gives to a CPTS, with the months that the national accord leaves to start and to deploy each. */
export const legalMissions: readonly ContentOf<'mission'>[] = [
  {
    title: 'Améliorer l’accès aux soins', number: 1, type: 'socle', law, startMonths: 6, deployMonths: 18,
    what: 'Aider les habitants à trouver un médecin traitant, répondre aux besoins de soins qui n’attendent pas, et développer la télésanté.',
  },
  {
    title: 'Organiser des parcours entre professionnels', number: 2, type: 'socle', law, startMonths: 12, deployMonths: 24,
    what: 'Faire en sorte que médecins, infirmiers, pharmaciens, hôpital et acteurs sociaux se passent le relais autour d’une même personne.',
  },
  {
    title: 'Prévenir', number: 3, type: 'socle', law, startMonths: 12, deployMonths: 24,
    what: 'Mener sur le territoire des actions de prévention, de dépistage et de promotion de la santé.',
  },
  {
    title: 'Répondre aux crises sanitaires graves', number: 4, type: 'socle', law, startMonths: 6, deployMonths: 18,
    what: 'Se préparer avant la crise, pour que les soignants de ville sachent qui fait quoi le jour où elle arrive.',
  },
  {
    title: 'Améliorer la qualité et la pertinence des soins', number: 5, type: 'optionnelle', law, startMonths: null, deployMonths: null,
    what: 'Se réunir entre métiers pour revoir des situations vécues et s’accorder sur ce qui est le mieux pour les patients.',
  },
  {
    title: 'Accompagner les professionnels', number: 6, type: 'optionnelle', law, startMonths: null, deployMonths: null,
    what: 'Faire venir, accueillir et garder des professionnels de santé : stages, remplacements, installation, exercice à plusieurs.',
  },
]
