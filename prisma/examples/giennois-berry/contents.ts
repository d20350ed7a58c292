import { addDays } from '#lib/platform/day'
import { dayAndMonth } from '#lib/platform/format/french-date'
import { content, contentIds, type ExampleContents, organisationIds } from '#prisma/examples/example-content'
import { fictitiousEmail } from '#prisma/examples/fictitious'
import { usualPages } from '#prisma/examples/usual-pages'
import { usualMissions } from '#prisma/examples/usual-missions'
import { usualTools } from '#prisma/examples/usual-tools'
import { directory } from '#prisma/examples/giennois-berry/directory'
import { written } from '#lib/content/written'
import { project } from './project.ts'

const answerTo = `Écrire à la coordination : ${fictitiousEmail('contact')}`

/** After the CPTS's own presentation of its project; the rest is invented around it. */
export const contents: ExampleContents = (clock) => [
  content('page', 'presentation', 348, {
    title: 'Présentation générale',
    summary: 'Depuis février 2017, les professionnels de santé du territoire construisent ensemble leur CPTS, à cheval sur le Loiret et le Cher.',
    body: written(`
      Le projet veut mieux prendre en charge la santé de la population. Il renforce la coordination entre les métiers, et développe les échanges entre les professionnels libéraux et les acteurs de l’hôpital, du médico-social et du social.

      ## Sur quoi il s’appuie

      - Des équipes de soins primaires, dont certaines en **maison de santé pluridisciplinaire**.
      - La mobilisation du territoire autour du **Contrat Local de Santé**.
      - Des réunions nombreuses depuis février 2017 : la participation des libéraux dit l’intérêt de la démarche.

      Le projet évolue avec les attentes des patients et des professionnels, et avec le Plan régional de santé.

      ## Des limites dessinées par les habitudes

      Le territoire suit les flux de patients, et les façons de se rendre chez un spécialiste ou à l’hôpital (deuxième et troisième recours). Au carrefour de plusieurs territoires, il reste cohérent : un bassin de population, et des soins organisés du premier au troisième recours. Il fait abstraction des découpages administratifs, qui compliquent le travail au quotidien : la CPTS vit **à cheval sur deux départements, le Loiret et le Cher**.
    `),
  }),
  content('page', 'communes-limitrophes', 260, {
    title: 'Communes limitrophes : comment nous rejoindre',
    summary: 'Nos statuts (articles 4 et 6) laissent la porte ouverte aux communes voisines, ou qui n’appartiennent à aucun projet de CPTS, si leurs professionnels de santé le veulent.',
    body: written(`
      Il suffit que les professionnels qui y exercent manifestent leur volonté de s’investir. L’assemblée générale se prononce.

      | Commune | Demande reçue | Où l’on en est |
      | Cerdon (Loiret) | le ${dayAndMonth(clock.dayAgo(210), clock.today)} | en discussion avec les deux infirmières |
      | Vailly-sur-Sauldre (Cher) | le ${dayAndMonth(clock.dayAgo(130), clock.today)} | inscrite à la prochaine assemblée |
      | Neuvy-sur-Loire (Nièvre) | le ${dayAndMonth(clock.dayAgo(45), clock.today)} | première rencontre faite |
    `),
  }),
  ...usualPages('le Giennois, le Berry ou la Sologne'),

  content('event', 'rencontre-des-secteurs', 30, { title: 'Se connaître : sanitaire, médico-social et social', format: 'rencontre', place: 'Salle des fêtes, Gien', summary: 'Chacun présente ce qu’il fait et comment l’appeler, en cinq minutes. Puis on mange ensemble.', forWhom: 'Professionnels du soin et de l’accompagnement, des deux départements', actions: contentIds('action', 'communication-ville-hopital'), body: written('Les professionnels du territoire disent ne pas connaître tous leurs interlocuteurs. Une soirée par an y remédie : dix présentations courtes, des tables par secteur, et un annuaire à emporter.') }),
  content('news', 'ville-hopital', 55, { title: 'Ville et hôpital : deux lignes directes de plus', summary: 'La gériatrie et la cardiologie répondent aux médecins de ville sur un numéro réservé.', category: 'acces', tags: 'ville-hôpital', actions: contentIds('action', 'communication-ville-hopital'), body: written('Chacun a commencé par raconter ses contraintes à l’autre. C’était le préalable, et cela a pris deux soirées.') }),
  content('news', 'tele-expertise-en-sologne', 120, { title: 'Télé-expertise : la Sologne se branche', summary: 'Trois cabinets du Cher demandent l’avis d’un dermatologue sans faire déplacer leurs patients.', category: 'acces', tags: 'télé-expertise', actions: contentIds('action', 'tele-expertise'), body: written('La réponse arrive en cinq jours. Deux patients sur trois n’ont pas besoin d’un rendez-vous.') }),
  content('news', 'bilan-de-medication', 200, { title: 'Bilan de médication partagé : une soirée, deux métiers', summary: 'Pharmaciens et médecins ont relu ensemble dix ordonnances de personnes âgées.', category: 'formation', tags: 'iatrogénie', actions: contentIds('action', 'prevention'), body: written('Moins de médicaments, mieux choisis : le risque iatrogénique baisse, et les chutes aussi.') }),
  content('news', 'addictologie', 290, { title: 'Une infirmière en addictologie dans les maisons de santé', summary: 'Avec le CMP, des consultations gratuites à Gien, Briare et Aubigny-sur-Nère.', category: 'prevention', tags: 'addictologie', actions: contentIds('action', 'prevention'), body: written('On vient pour soi ou pour un proche, sans ordonnance.') }),
  content('news', 'soiree-interconnaissance', { plannedIn: 6 }, { title: 'Qui fait quoi ? Une soirée pour se rencontrer', summary: 'Soignants, travailleurs sociaux et services à domicile se présentent en trois minutes chacun.', category: 'vie', body: written('À Gien, à 19 h 30, autour d’un buffet.') }),
  content('news', 'carte-des-specialistes', 'draft', { title: 'Carte des spécialistes du deuxième recours', category: 'territoire' }),
  content('press', 'deux-departements', 280, { title: 'Une CPTS qui enjambe la frontière du Loiret et du Cher', newspaper: 'Le Courrier de la Fiction', publishedOn: clock.dayAgo(285), extract: 'Les patients, eux, ont toujours ignoré la limite. Désormais leurs soignants aussi.' }),

  content('campaign', 'carnet-de-vaccination', 30, { title: 'Votre carnet de vaccination, en ligne', summary: 'Pharmaciens et infirmiers vous aident à l’ouvrir et à le remplir.', fromOn: clock.dayAgo(31), untilOn: addDays(clock.today, 60), forWhom: 'Tous les habitants.', body: written('Apportez votre ancien carnet : on recopie ensemble.') }),
  content('campaign', 'semaine-de-la-chute', 310, { title: 'Prévenir les chutes', summary: 'Ateliers d’équilibre dans huit communes.', fromOn: clock.dayAgo(312), untilOn: clock.dayAgo(298), forWhom: 'Les personnes de plus de 70 ans.', body: written('Merci aux 140 participants. Les exercices restent disponibles auprès de votre kinésithérapeute.') }),
  content('offer', 'medecin-briare', 60, { title: 'Cabinet médical à reprendre', kind: 'reprise', profession: 'Médecin généraliste', place: 'Briare', fromOn: addDays(clock.today, 90), untilOn: addDays(clock.today, 150), body: written('Un confrère part à la retraite et reste six mois pour passer le relais. Maison de santé à deux rues.'), contact: answerTo }),
  content('offer', 'kine-aubigny', 24, { title: 'Remplacement en kinésithérapie', kind: 'remplacement', profession: 'Kinésithérapeute', place: 'Aubigny-sur-Nère', fromOn: addDays(clock.today, 5), untilOn: addDays(clock.today, 4), body: written('Un mois, logement possible.'), contact: answerTo }),
  ...usualTools, ...usualMissions,

  content('step', 'premieres-reunions', 346, { title: 'Premières réunions', when: 'février 2017', text: 'Les professionnels de santé du territoire s’engagent dans la construction d’une CPTS.' }),
  content('step', 'association', 346, { title: 'Création de l’association', when: '2018', text: 'Les statuts laissent la porte ouverte aux communes limitrophes (articles 4 et 6).' }),
  content('step', 'projet-de-sante', 346, { title: 'Projet de santé', when: '2019', text: 'Deux axes stratégiques, sept actions.', parties: 'L’agence régionale de santé' }),
  content('officer', 'presidence', 346, { title: 'Présidence', profession: 'Médecin généraliste, Gien', fromOn: clock.dayAgo(380) }),
  content('officer', 'vice-presidence', 346, { title: 'Vice-présidence', profession: 'Infirmière, Aubigny-sur-Nère', fromOn: clock.dayAgo(380) }),
  content('officer', 'tresorerie', 346, { title: 'Trésorerie', profession: 'Pharmacienne, Briare', fromOn: clock.dayAgo(380) }),
  content('officer', 'ancienne-presidence', 346, { title: 'Présidence', profession: 'Médecin généraliste, Châtillon-sur-Loire', fromOn: '2018-03-01', untilOn: clock.dayAgo(381) }),
  content('document', 'statuts', 346, { title: 'Statuts de l’association', kind: 'statuts', datedOn: '2018-03-01', summary: 'Dont les articles 4 et 6, sur les communes limitrophes.' }),
  content('document', 'projet-de-sante', 344, { title: 'Projet de santé', kind: 'projet', datedOn: '2019-05-01', summary: 'Les deux axes stratégiques et leurs actions.' }),
  content('document', 'convention-ville-hopital', 298, { title: 'Convention ville-hôpital', kind: 'autre', datedOn: clock.workingDayAgo(300), summary: 'Le texte signé, et son annexe sur les données.' }),
  ...project,

  ...directory(clock),

  content('agreement', 'ville-hopital', 298, {
    title: 'Convention ville-hôpital', summary: 'L’hôpital et la CPTS conviennent de lignes directes, de comptes rendus par messagerie sécurisée et d’une rencontre par trimestre.',
    parties: organisationIds('hopital'), signedOn: clock.workingDayAgo(300), signedAt: 'Gien', signatories: [{ name: '', role: 'La présidence de la CPTS' }, { name: '', role: 'La direction de l’hôpital' }],
    axes: [{ title: 'Se connaître', objectives: 'Connaître les contraintes les uns des autres.', done: 'Deux soirées.' }, { title: 'Se joindre', objectives: 'Une ligne directe par service.', done: 'Gériatrie, cardiologie.' }],
    present: [{ who: 'Des médecins de ville et des praticiens de l’hôpital' }, { who: 'Les cadres de santé de deux services' }],
    tools: [{ name: 'MSSanté', purpose: 'Envoyer le compte rendu le jour de la sortie', link: 'https://mailiz.mssante.fr' }, { name: 'ROR', purpose: 'Trouver la ligne directe d’un service', link: '' }],
    actions: contentIds('action', 'communication-ville-hopital'), documents: contentIds('document', 'convention-ville-hopital'), renewal: 'Un an, par tacite reconduction',
    body: written(`
      Le médecin de ville ne sait pas toujours qui appeler, le praticien de l’hôpital ne sait pas toujours qui reprend son patient. La convention commence par là : une ligne directe par service, un compte rendu le jour de la sortie.

      Une rencontre par trimestre regarde ce qui marche et ce qui coince, à partir de situations réelles et sans nom.
    `),
  }),
]
