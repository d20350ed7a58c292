import { addDays } from '#lib/platform/day'
import { dayAndMonth } from '#lib/platform/format/french-date'
import type { ExampleClock } from '#prisma/examples/example-clock'
import { content, contentIds, type ExampleContent, organisationIds } from '#prisma/examples/example-content'
import { missionIds } from '#prisma/examples/usual-missions'
import { written } from '#lib/content/written'
import { palliativeTrainingDay } from './partnership-days.ts'

const exampleFigure = 'chiffre de démonstration'

/** The axes of the projet de santé, its actions, and the pathways that they led to. */
export function project(clock: ExampleClock): readonly ExampleContent[] {
  const training = palliativeTrainingDay(clock)
  return [
    content('axis', 'acces-aux-soins', 345, { title: 'Accéder aux soins', number: 1, context: 'Un habitant sur dix n’a pas de médecin traitant, et plusieurs médecins partiront dans les cinq ans. Chercher seul décourage : il faut savoir qui accueille, aujourd’hui, et à quelles conditions.' }),
    content('axis', 'parcours', 345, { title: 'Coordonner les parcours', number: 2, context: 'Une sortie d’hôpital un vendredi soir, une maladie qui dure, un conjoint qui s’épuise : les difficultés naissent entre deux professionnels qui ne se sont pas parlé. Cet axe leur donne des occasions et des outils pour le faire.' }),
    content('axis', 'prevention', 345, { title: 'Prévenir', number: 3, context: 'Le territoire compte plus de maladies du cœur et de diabète que la moyenne du pays. Bouger, se faire vacciner, se faire dépister : la prévention se fait près des gens, avec les communes.' }),
    content('axis', 'qualite', 345, { title: 'Se former et progresser', number: 4, context: 'Se former entre métiers, c’est apprendre à se connaître avant d’avoir besoin l’un de l’autre. La pertinence et la qualité des soins se travaillent à partir de situations réelles.' }),

    content('action', 'cartodispo', 344, {
      title: 'Cartodispo : qui accueille de nouveaux patients ?', number: 1, axis: contentIds('axis', 'acces-aux-soins'), missions: missionIds('acces'), state: 'en_cours',
      context: 'Les habitants appelaient dix cabinets avant d’en trouver un. Les secrétaires répétaient dix fois la même réponse. Les listes qui circulaient n’avaient pas de date.',
      objectives: [
        { text: 'Savoir, pour chaque médecin généraliste, s’il accueille de nouveaux patients et depuis quand c’est vrai.' },
        { text: 'Laisser chaque médecin choisir qui le voit : coordination, membres, partenaires ou tout le monde.' },
        { text: 'Relier le registre à la plateforme acteursantedouaisis.fr.' },
      ],
      publics: ['sans_mt', 'ald', 'agees'], pilots: 'Un médecin généraliste d’Orchies et la coordination', partners: organisationIds('psd', 'mairie'),
      milestones: [
        { when: 'Il y a un an', what: 'Registre en service, lu par la coordination et la PSD.' },
        { when: dayAndMonth(clock.dayAgo(150), clock.today), what: 'Ouverture au public des fiches que les médecins rendent publiques.' },
        { when: 'Au trimestre prochain', what: 'Bilan avec les cabinets.' },
      ],
      indicators: [
        { name: 'Médecins généralistes joints', value: '54 sur 57', at: exampleFigure },
        { name: 'Réponses confirmées depuis moins de trente jours', value: 'voir le tableau de vérité', at: 'calculé chaque jour' },
      ],
      documents: contentIds('document', 'fiche-sans-medecin-traitant'),
      body: written('La CPTS n’attribue pas de médecin. Elle tient à jour, avec les cabinets, une information juste.\n\n[Voir les médecins qui accueillent](/medecins).'),
    }),
    content('action', 'retour-a-domicile', 344, {
      title: 'Préparer le retour à domicile', number: 2, axis: contentIds('axis', 'parcours'), missions: missionIds('parcours'), state: 'en_cours',
      context: 'Quand l’hôpital prévient la veille, un infirmier, un pharmacien et un médecin peuvent être prêts. Quand il prévient le soir même, c’est la famille qui cherche.',
      objectives: [{ text: 'Être prévenus au moins vingt-quatre heures avant les sorties délicates.' }, { text: 'Recevoir le compte rendu par messagerie sécurisée le jour de la sortie.' }],
      publics: ['agees', 'ald', 'aidants'], pilots: 'Une infirmière libérale de Flines-lez-Raches', partners: organisationIds('psd', 'clinique'),
      milestones: [{ when: 'Année 1', what: 'Essai d’un an avec une clinique : terminé, bilan partagé.' }, { when: 'Année 2', what: 'Même méthode proposée à l’hôpital.' }],
      indicators: [{ name: 'Sorties annoncées la veille', value: '64 %', at: exampleFigure }],
      pathways: contentIds('pathway', 'sortie-d-hospitalisation'),
      body: written('Une fiche d’une page suit la personne : qui passe, quand, et qui appeler si cela ne va pas.'),
    }),
    content('action', 'situations-complexes', 344, {
      title: 'Se concerter sur les situations complexes', number: 3, axis: contentIds('axis', 'qualite'), missions: missionIds('parcours', 'qualite'), state: 'en_cours',
      context: 'La concertation a commencé en 2018 avec la Plateforme Territoriale d’Appui, disparue depuis. Le besoin, lui, n’a pas disparu : la CPTS et la PSD reprennent ce travail.',
      objectives: [{ text: 'Réunir autour d’une même personne tous ceux qui l’accompagnent, avec son accord.' }, { text: 'Avancer sur quatre thèmes : maladies chroniques, soins palliatifs, santé mentale, santé des aidants.' }],
      publics: ['ald', 'aidants', 'agees', 'professionnels'], pilots: 'Un médecin généraliste et une coordinatrice de parcours de la PSD', partners: organisationIds('psd'),
      milestones: [{ when: 'Chaque trimestre', what: 'Deux réunions, de 13 h à 14 h, en salle ou à distance.' }],
      indicators: [{ name: 'Situations étudiées cette année', value: '14', at: exampleFigure }],
      pathways: contentIds('pathway', 'soins-palliatifs-a-domicile', 'sante-des-aidants'),
    }),
    content('action', 'formation-pluriprofessionnelle', 344, {
      title: 'Se former entre métiers', number: 4, axis: contentIds('axis', 'qualite'), missions: missionIds('qualite', 'professionnels'), state: 'en_cours',
      context: 'Les professionnels sont en demande sur certains sujets précis. Les aborder ensemble améliore les pratiques, et la façon de se passer le relais.',
      objectives: [{ text: 'Quatre soirées de formation par an, ouvertes à tous les métiers.' }, { text: 'Choisir les sujets à partir de ce que demandent les professionnels.' }],
      publics: ['professionnels'], pilots: 'La coordination, avec la direction de la PSD', partners: organisationIds('psd'),
      milestones: [
        { when: dayAndMonth(training, clock.today), what: 'Première formation commune : les soins palliatifs.' },
        { when: dayAndMonth(addDays(training, 1), clock.today), what: 'Soirée spectacle-débat au théâtre de Douai.' },
      ],
      indicators: [{ name: 'Professionnels inscrits à la première formation', value: '31', at: exampleFigure }],
    }),
    content('action', 'sport-pour-tous', 344, {
      title: '« Sport pour tous »', number: 5, axis: contentIds('axis', 'prevention'), missions: missionIds('prevention'), state: 'en_cours',
      context: 'L’activité physique soigne : le cœur, le diabète, le moral. Encore faut-il trouver où, avec qui, et à quel prix.',
      objectives: [{ text: 'Donner aux médecins une façon simple de prescrire une activité adaptée.' }, { text: 'Ouvrir un atelier à moins de dix kilomètres de chaque habitant.' }],
      publics: ['tous', 'ald', 'agees'], pilots: 'Un kinésithérapeute de Coutiches', partners: organisationIds('psd', 'mairie'),
      milestones: [{ when: 'Douze semaines', what: 'Un cycle d’ateliers, deux fois par an.' }],
      indicators: [{ name: 'Participants au dernier cycle', value: '47', at: exampleFigure }, { name: 'Communes', value: '5', at: exampleFigure }],
      documents: contentIds('document', 'prescrire-l-activite-physique'),
      body: written('Les ateliers sont animés avec la [Maison Sport Santé](/maison-sport-sante), portée par la PSD et dont la CPTS est partenaire.'),
    }),
    content('action', 'carnet-de-vaccination', 344, {
      title: 'Un seul carnet de vaccination', number: 6, axis: contentIds('axis', 'prevention'), missions: missionIds('prevention'), state: 'en_cours',
      context: 'Quatre métiers vaccinent. Sans carnet commun, on vaccine deux fois, ou pas du tout.',
      objectives: [{ text: 'Accompagner chaque cabinet et chaque pharmacie qui le souhaite vers le carnet en ligne.' }],
      publics: ['tous', 'enfants', 'agees'], pilots: 'Une pharmacienne d’Orchies',
      indicators: [{ name: 'Pharmacies accompagnées', value: '11 sur 19', at: exampleFigure }],
    }),
    content('action', 'soins-non-programmes', 344, {
      title: 'Répondre aux soins non programmés', number: 7, axis: contentIds('axis', 'acces-aux-soins'), missions: missionIds('acces'), state: 'prevue',
      context: 'Le service d’accès aux soins existe déjà à l’échelle du département. La CPTS ne le double pas : elle aide les cabinets à y proposer des créneaux.',
      objectives: [{ text: 'Recenser les créneaux que les cabinets peuvent ouvrir.' }, { text: 'Dire clairement aux habitants qui appeler.' }],
      publics: ['tous', 'sans_mt'], pilots: 'Un binôme médecin et pharmacien', milestones: [{ when: 'Au semestre prochain', what: 'Réunion avec le service d’accès aux soins.' }],
    }),
    content('action', 'sante-des-femmes', 'draft', { title: 'Santé des femmes : une journée de dépistage', number: 8, axis: contentIds('axis', 'prevention'), missions: missionIds('prevention'), context: 'À écrire avec les sages-femmes du territoire.' }),

    content('pathway', 'sortie-d-hospitalisation', 300, { title: 'Sortie d’hospitalisation', kind: 'parcours', summary: 'Qui prévient, quand, et de quoi la personne a besoin chez elle : un parcours en cinq étapes, de la veille de la sortie au quinzième jour.', edition: 'version 2' }),
    content('pathway', 'soins-palliatifs-a-domicile', 120, { title: 'Soins palliatifs à domicile', kind: 'parcours', summary: 'Les repères communs aux médecins, infirmiers et pharmaciens : anticiper, prescrire, passer le relais la nuit et le week-end.', edition: 'version 1' }),
    content('pathway', 'sante-des-aidants', 90, { title: 'Repérer un aidant qui s’épuise', kind: 'parcours', summary: 'Trois questions à poser, et les relais du territoire : répit, écoute, droits.', edition: 'version 1' }),
    content('pathway', 'suivi-du-diabete', 220, { title: 'Suivi du diabète de type 2 par l’infirmier', kind: 'protocole', summary: 'Un protocole de coopération entre médecins et infirmiers : le suivi se fait à deux, et le médecin garde du temps pour ce que lui seul peut faire.', edition: 'version 1' }),
  ]
}
