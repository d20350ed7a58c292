import { content, contentIds, type ExampleContent, organisationIds } from '#prisma/examples/example-content'
import { missionIds } from '#prisma/examples/usual-missions'

/** Two strategic axes; actions keep the numbers of the text, which do not follow each other inside an axis. */
export const project: readonly ExampleContent[] = [
  content('axis', 'communication', 345, {
    title: 'Renforcer la communication et la coordination entre acteurs de la santé', number: 1,
    context: 'Médecins et paramédicaux manquent : c’est la désertification. L’enjeu est de réunir les professionnels du territoire, qu’ils échangent sur leurs difficultés et leurs besoins, et de resserrer les liens avec tous les acteurs de la santé, en s’appuyant sur l’informatique communicante.',
  }),
  content('axis', 'acces-aux-soins', 345, {
    title: 'Améliorer l’accès aux soins', number: 2,
    context: 'Les structures de soins sont loin, certaines affections plus fréquentes qu’ailleurs, et la précarité d’une partie de la population aggrave le tout. L’axe vise l’accès aux soins pour tous, en continu, sur tout le territoire, et l’accès aux actions de prévention. La démarche est nécessairement pluriprofessionnelle.',
  }),
  content('action', 'communication-ville-hopital', 344, {
    title: 'La communication ville-hôpital', number: 1, axis: contentIds('axis', 'communication'), missions: missionIds('parcours'), state: 'en_cours',
    context: 'La volonté de mieux relier la ville et l’hôpital est bien plus ancienne que la CPTS. Connaître les contraintes des uns et des autres est le préalable.',
    objectives: [{ text: 'Une ligne directe par service.' }, { text: 'Un compte rendu le jour de la sortie.' }], publics: ['professionnels', 'tous'], pilots: 'Un médecin de ville et un praticien de l’hôpital', partners: organisationIds('hopital'),
  }),
  content('action', 'premier-et-deuxieme-recours', 344, {
    title: 'L’articulation entre le premier et le deuxième recours', number: 2, axis: contentIds('axis', 'communication'), missions: missionIds('acces', 'parcours'), state: 'en_cours',
    context: 'Les spécialistes sont rares, les rendez-vous longs à obtenir, et les équipes de soins primaires connaissent mal leurs contraintes.',
    objectives: [{ text: 'Trouver des solutions d’organisation et de technique au manque de spécialistes.' }, { text: 'Éviter les rendez-vous inutiles, et raccourcir le délai quand il le faut.' }, { text: 'Créer un réseau qui donne envie de s’installer aux nouvelles générations.' }], publics: ['professionnels'], partners: organisationIds('hopital'),
  }),
  content('action', 'interconnaissance', 344, {
    title: 'L’interconnaissance et les outils de communication', number: 7, axis: contentIds('axis', 'communication'), missions: missionIds('parcours'), state: 'en_cours',
    context: 'On ne connaît pas forcément tous ses interlocuteurs, ni leurs missions et compétences, entre le sanitaire, le social et le médico-social.',
    objectives: [{ text: 'Se rencontrer entre secteurs, deux fois par an.' }, { text: 'Faire connaître et développer le ROR, les messageries sécurisées, le DMP et les SNACs.' }], publics: ['professionnels'], partners: organisationIds('cls'),
  }),
  content('action', 'soins-non-programmes', 344, {
    title: 'Répondre à la demande de soins non programmés', number: 3, axis: contentIds('axis', 'acces-aux-soins'), missions: missionIds('acces'), state: 'en_cours',
    context: 'Les maisons de santé savent répondre à leurs patients. Il reste à organiser une réponse pour toute la population du territoire.', publics: ['tous', 'sans_mt'],
  }),
  content('action', 'tele-expertise', 344, {
    title: 'Télé-expertise et téléconsultation', number: 4, axis: contentIds('axis', 'acces-aux-soins'), missions: missionIds('acces'), state: 'en_cours',
    context: 'Elles améliorent le parcours des patients et la coordination, et rendent des soins accessibles partout, surtout dans les zones enclavées ou qui manquent de professionnels.', publics: ['tous', 'agees'], partners: organisationIds('hopital'),
  }),
  content('action', 'prevention', 344, {
    title: 'Prévention', number: 5, axis: contentIds('axis', 'acces-aux-soins'), missions: missionIds('prevention'), state: 'en_cours',
    context: 'Des actions marchent déjà dans les maisons de santé et au centre médico-psychologique (CMP) : il s’agit de les élargir.',
    objectives: [
      { text: 'Des consultations d’infirmière en addictologie, dans les maisons de santé et au CMP.' }, { text: 'Expliquer aux habitants comment accéder aux soins, même non programmés.' },
      { text: 'Déployer le carnet de vaccination en ligne.' }, { text: 'Prévenir le risque iatrogénique : informer et former au bilan de médication partagé.' },
    ],
    publics: ['tous', 'agees'], partners: organisationIds('cmp'),
  }),
  content('action', 'protocoles', 344, {
    title: 'Protocoles de coopération et délégation de tâches', number: 6, axis: contentIds('axis', 'acces-aux-soins'), missions: missionIds('qualite', 'acces'), state: 'en_cours',
    context: 'Pour les maladies chroniques surtout, soigner à plusieurs demande des protocoles de coopération. Ils dégagent du « temps médecin ».', publics: ['ald', 'professionnels'], pathways: contentIds('pathway', 'suivi-des-maladies-chroniques'),
  }),
  content('pathway', 'suivi-des-maladies-chroniques', 220, { title: 'Suivi des maladies chroniques à deux métiers', kind: 'protocole', summary: 'Ce que l’infirmier fait seul, ce qu’il partage, ce qui revient au médecin.', edition: 'version 1' }),
]
