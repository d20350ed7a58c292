import { addDays, daysBetween, type Day } from '#lib/platform/day'
import { content, contentIds, type ExampleContents, organisationIds } from '#prisma/examples/example-content'
import { fictitiousEmail } from '#prisma/examples/fictitious'
import { usualPages } from '#prisma/examples/usual-pages'
import { usualTools } from '#prisma/examples/usual-tools'
import { directory } from '#prisma/examples/audomarois/directory'
import { missionIds, usualMissions } from '#prisma/examples/usual-missions'
import { written } from '#lib/content/written'

/** The Wednesday on which the CPTS and the clinic signed. */
export const signedOn: Day = '2024-06-26'

/** After the press review of the convention between the town and the clinic; the rest is invented around it. */
export const contents: ExampleContents = (clock) => [
  content('page', 'presentation', 348, {
    title: 'La CPTS Audomaroise',
    summary: 'Depuis 2019, les professionnels de santé de l’Audomarois se regroupent autour d’un projet commun : prévenir, et ouvrir l’accès aux soins à celles et ceux qui n’ont pas de médecin traitant.',
    body: written(`
      La CPTS est active depuis 2019. Elle réunit les professionnels de ville, avec les établissements publics et, depuis la convention signée avec la Clinique de Saint-Omer, avec un établissement privé : c’était inédit.

      ## Deux engagements

      - **La prévention**, au plus près des habitants.
      - **L’accès aux soins** pour les personnes sans médecin traitant.

      ## Pourquoi se regrouper

      Le système de santé fait face à de nombreux défis. Ville et établissements ne peuvent y répondre qu’en construisant ensemble, à partir des besoins du territoire.
    `),
  }),
  ...usualPages('l’Audomarois'),

  content('news', 'convention-ville-clinique', daysBetween(signedOn, clock.today) - 1, {
    title: 'Ville et clinique : une convention pour mieux se parler',
    summary: 'La CPTS Audomaroise et la Clinique de Saint-Omer ont signé, le 26 juin 2024 à Blendecques, une convention qui lie la ville et un établissement privé.',
    category: 'vie', tags: 'clinique, convention, PANDALAB', actions: contentIds('action', 'lien-ville-clinique'),
    body: written(`
      Les CPTS travaillent d’ordinaire avec les hôpitaux publics et les professionnels libéraux. Collaborer avec un établissement privé est une première pour la nôtre.

      La direction de la clinique l’a dit simplement : il faut améliorer le suivi des patients, avant comme après leur hospitalisation.

      [Lire la convention](/conventions/clinique-de-saint-omer).
    `),
  }),
  content('news', 'pandalab-premiers-pas', 205, {
    title: 'PANDALAB : cent cabinets dans la boucle', summary: 'La messagerie sécurisée relie la clinique et la ville : on y transmet un compte rendu, une photo, une question.', category: 'vie', tags: 'PANDALAB, messagerie',
    actions: contentIds('action', 'lien-ville-clinique'), body: written('Un tutoriel de dix minutes suffit. La coordination passe dans les cabinets qui le souhaitent.'),
  }),
  content('news', 'consultations-de-prevention', 92, {
    title: 'Bilans de prévention : trois pharmacies et deux maisons de santé', summary: 'À 20, 45, 65 et 70 ans, un rendez-vous pour faire le point. Les professionnels de la CPTS se répartissent les communes.', category: 'prevention', tags: 'prévention',
    actions: contentIds('action', 'prevention'), body: written('Le rendez-vous est pris en charge. Il dure une demi-heure et repart de ce qui compte pour vous.'),
  }),
  content('news', 'un-interne-un-village', 34, {
    title: 'Une journée pour donner envie de s’installer', summary: 'Quinze internes ont passé une journée dans les cabinets, à la clinique et sur le marais.', category: 'territoire', tags: 'attractivité', actions: contentIds('action', 'attractivite'),
    body: written('Le matin en consultation, le midi avec les équipes, l’après-midi en barque. Trois d’entre eux ont demandé un stage.'),
  }),
  content('news', 'reunion-des-referents', { plannedIn: 4 }, { title: 'Réunion des référents de parcours', summary: 'Ville et clinique font le point sur les sorties de l’hiver.', category: 'vie', body: written('De 13 h à 14 h, à la clinique ou à distance.') }),
  content('news', 'carte-des-delais', 'draft', { title: 'Carte des délais de rendez-vous', category: 'acces' }),

  content('press', 'nord-littoral', 340, {
    title: 'Une convention pour améliorer les rapports entre la ville et la clinique', newspaper: 'Nord Littoral (L’Indépendant)', publishedOn: '2024-07-04', period: 'du 4 au 11 juillet 2024', link: 'https://www.nordlittoral.fr/',
    extract: 'La convention vise autant à améliorer la prise en charge du patient qu’à renforcer l’attractivité du territoire pour la venue de nouveaux praticiens.',
  }),

  content('campaign', 'vaccination-des-plus-fragiles', 24, {
    title: 'Se faire vacciner près de chez soi', summary: 'Pharmaciens, infirmiers et médecins vaccinent sans rendez-vous un samedi sur deux.', fromOn: clock.dayAgo(25), untilOn: addDays(clock.today, 40), forWhom: 'Les personnes de plus de 65 ans, les malades chroniques et leurs proches.',
    body: written('Apportez votre carte Vitale et, si vous l’avez, votre bon. Le vaccin est noté dans le carnet en ligne.'),
  }),
  content('campaign', 'mois-sans-tabac', 300, { title: 'Un mois pour arrêter de fumer', summary: 'Consultations gratuites et groupes d’entraide dans quatre communes.', fromOn: clock.dayAgo(300), untilOn: clock.dayAgo(268), forWhom: 'Toutes les personnes qui veulent arrêter, ou y pensent.', body: written('La campagne est finie ; les consultations de tabacologie continuent toute l’année.') }),

  content('offer', 'medecin-longuenesse', 30, { title: 'Médecin généraliste en maison de santé', kind: 'installation', profession: 'Médecin généraliste', place: 'Longuenesse', fromOn: addDays(clock.today, 30), untilOn: addDays(clock.today, 100), body: written('Un bureau prêt, un secrétariat, une équipe de trois métiers. La clinique est à dix minutes.'), contact: `Écrire à la coordination : ${fictitiousEmail('contact')}` }),
  content('offer', 'remplacement-arques', 20, { title: 'Remplacement infirmier', kind: 'remplacement', profession: 'Infirmier ou infirmière', place: 'Arques', fromOn: addDays(clock.today, 4), untilOn: addDays(clock.today, 3), body: written('Deux semaines, tournée du matin, secteur regroupé.'), contact: `Écrire à la coordination : ${fictitiousEmail('contact')}` }),

  content('tool', 'pandalab', 330, { title: 'PANDALAB', what: 'Messagerie instantanée et transfert sécurisé de données entre les professionnels de la ville et ceux de la clinique.', forWhom: 'Les professionnels de la CPTS et les praticiens de la clinique.', start: 'La coordination crée votre accès. L’application s’utilise sur téléphone et sur ordinateur.', link: 'https://www.pandalab.fr/' }),
  ...usualTools, ...usualMissions,

  content('step', 'premieres-reunions', 346, { title: 'Premières réunions', when: '2018', text: 'Les professionnels se rencontrent autour de l’accès aux soins.' }),
  content('step', 'cpts-active', 346, { title: 'La CPTS est active', when: '2019', text: 'Le projet de santé démarre : prévention et accès aux soins.', parties: 'La CPAM et l’ARS' }),
  content('step', 'convention-clinique', 346, { title: 'Convention avec la Clinique de Saint-Omer', when: 'mercredi 26 juin 2024', text: 'À Blendecques, la première convention de la CPTS avec un établissement privé.', parties: 'La Clinique de Saint-Omer' }),
  content('officer', 'presidence', 346, { title: 'Présidence', profession: 'Médecin généraliste, Longuenesse', fromOn: clock.dayAgo(380) }),
  content('officer', 'tresorerie', 346, { title: 'Trésorerie', profession: 'Pharmacien, Aire-sur-la-Lys', fromOn: clock.dayAgo(380) }),
  content('officer', 'coordination', 346, { title: 'Coordination', profession: 'Salariée de l’association', fromOn: clock.dayAgo(1_500) }),
  content('officer', 'ancienne-presidence', 346, { title: 'Présidence', profession: 'Infirmier, Arques', fromOn: '2019-06-01', untilOn: clock.dayAgo(381) }),
  content('document', 'projet-de-sante', 344, { title: 'Projet de santé', kind: 'projet', datedOn: '2019-09-02', summary: 'Prévention, accès aux soins, lien entre la ville et les établissements.' }),
  content('document', 'convention-clinique', 338, { title: 'Convention CPTS – Clinique de Saint-Omer', kind: 'autre', datedOn: signedOn, summary: 'Les objectifs communs et l’usage de PANDALAB.' }),

  content('axis', 'acces', 345, { title: 'L’accès aux soins', number: 1, context: 'Des habitants restent sans médecin traitant, surtout dans le Haut Pays. On les aide à en trouver un, et à se soigner en attendant.' }),
  content('axis', 'ville-etablissements', 345, { title: 'La ville et les établissements', number: 2, context: 'Avant et après une hospitalisation, le patient passe d’une équipe à l’autre. Il ne doit pas être le seul à porter l’information.' }),
  content('axis', 'prevention', 345, { title: 'La prévention', number: 3, context: 'Prévenir, c’est aussi le travail des pharmaciens, des infirmiers, des sages-femmes et des communes.' }),
  content('event', 'rencontre-ville-clinique', 30, { title: 'Rencontre : la ville et la clinique se parlent', format: 'rencontre', place: 'Clinique de Saint-Omer, Blendecques', summary: 'Prendre en main l’outil commun, mettre des visages sur des noms, dire ce qui coince à la sortie.', forWhom: 'Professionnels de ville et de la clinique', actions: contentIds('action', 'lien-ville-clinique'), agreements: contentIds('agreement', 'clinique-de-saint-omer'), body: written('Une heure de démonstration de PANDALAB, puis un repas. Venez avec une situation de sortie qui s’est mal passée : c’est d’elle que l’on part.') }),
  content('action', 'sans-medecin', 344, { title: 'Aider les personnes sans médecin traitant', number: 1, axis: contentIds('axis', 'acces'), missions: missionIds('acces'), state: 'en_cours', context: 'Un registre tenu avec les cabinets dit qui accueille de nouveaux patients.', publics: ['sans_mt', 'ald', 'agees'], pilots: 'Un médecin généraliste et la coordination' }),
  content('action', 'lien-ville-clinique', 344, {
    title: 'Améliorer la communication entre la ville et la clinique', number: 2, axis: contentIds('axis', 'ville-etablissements'), missions: missionIds('parcours'), state: 'en_cours',
    context: 'Deux cents collaborateurs et quarante-cinq praticiens à la clinique, des centaines de professionnels en ville : il fallait un canal commun.', objectives: [{ text: 'Transmettre par PANDALAB plutôt que par le patient.' }, { text: 'Adresser chaque patient au bon praticien.' }],
    publics: ['professionnels', 'tous'], pilots: 'La direction de la clinique et la coordination', partners: organisationIds('clinique'), pathways: contentIds('pathway', 'retour-a-domicile'),
  }),
  content('action', 'attractivite', 344, { title: 'Donner envie de s’installer', number: 3, axis: contentIds('axis', 'ville-etablissements'), missions: missionIds('professionnels'), state: 'en_cours', context: 'De nouveaux praticiens viendront s’ils trouvent une équipe, en ville comme à la clinique.', publics: ['professionnels'], partners: organisationIds('clinique', 'agglo') }),
  content('action', 'prevention', 344, { title: 'Bilans et campagnes de prévention', number: 4, axis: contentIds('axis', 'prevention'), missions: missionIds('prevention'), state: 'en_cours', context: 'Des rendez-vous simples, aux âges où ils comptent.', publics: ['tous'], partners: organisationIds('agglo') }),
  content('pathway', 'retour-a-domicile', 200, { title: 'Retour à domicile après la clinique', kind: 'parcours', summary: 'Le suivi à domicile et l’accompagnement des patients à leur retour chez eux : qui prévient, qui passe, qui rappelle.', edition: 'version 1' }),

  ...directory(clock),

  content('agreement', 'clinique-de-saint-omer', 338, {
    title: 'Convention avec la Clinique de Saint-Omer',
    summary: 'Une convention entre la CPTS et un établissement privé, pour que la ville et la clinique communiquent mieux et suivent les patients avant et après l’hospitalisation.',
    parties: organisationIds('clinique'), signedOn, signedAt: 'Blendecques',
    signatories: [{ name: '', role: 'La présidence de la CPTS Audomaroise' }, { name: '', role: 'La direction de la clinique' }],
    present: [{ who: 'Des praticiens de la clinique' }, { who: 'Des professionnels de ville' }, { who: 'La presse locale' }],
    axes: [
      { title: 'Communiquer', objectives: 'Améliorer la communication entre les professionnels de la ville et ceux de la clinique, avec un outil sécurisé de transfert de données, PANDALAB.', done: 'Les accès sont ouverts ; cent cabinets s’en servent.' },
      { title: 'Orienter', objectives: 'Réfléchir à des parcours de soins coordonnés et les mettre en œuvre, afin d’adresser chaque patient au bon praticien.', done: 'Deux parcours écrits.' },
      { title: 'Accompagner le retour', objectives: 'Assurer le suivi à domicile et l’accompagnement des patients à leur retour chez eux.', done: 'Un appel au troisième jour.' },
      { title: 'Attirer', objectives: 'Renforcer l’attractivité du territoire pour la venue de nouveaux praticiens.', done: 'Une journée d’accueil des internes par an.' },
      { title: 'Prévenir', objectives: 'Contribuer à la prévention, en ville comme à la clinique.', done: '' },
    ],
    tools: [{ name: 'PANDALAB', purpose: 'Transférer des données entre la ville et la clinique en toute sécurité', link: 'https://www.pandalab.fr/' }],
    actions: contentIds('action', 'lien-ville-clinique', 'attractivite', 'prevention'), press: contentIds('press', 'nord-littoral'), documents: contentIds('document', 'convention-clinique'),
    renewal: 'Un an, renouvelé chaque année par tacite reconduction',
    body: written(`
      La clinique est un établissement privé de soins : **200 collaborateurs et 45 praticiens**. Travailler ainsi avec une CPTS est inédit ; les conventions lient plus souvent la ville et l’hôpital public.

      ! La convention vise autant à mieux prendre en charge le patient qu’à rendre le territoire plus attirant pour de nouveaux praticiens.
    `),
  }),
]
