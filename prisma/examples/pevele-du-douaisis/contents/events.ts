import { addDays, addMonths, type Day, monthStart, weekday } from '#lib/platform/day'
import type { ExampleClock } from '#prisma/examples/example-clock'
import { content, contentIds, type ExampleContent, forMembers, organisationIds } from '#prisma/examples/example-content'
import type { ExampleEvent } from '#prisma/examples/example-event'
import { written } from '#lib/content/written'

/** The next 16 December, that of the project's text: two evenings about palliative care, one after the other. */
const palliativeCare = (clock: ExampleClock): Day => {
  const ownYear = `${clock.today.slice(0, 4)}-12-16`
  return ownYear > addDays(clock.today, 7) ? ownYear : `${Number(clock.today.slice(0, 4)) + 1}-12-16`
}

/** A Thursday of the month that comes so many months later: the working group's usual day. */
function thursday(clock: ExampleClock, months: number): Day {
  const first = monthStart(addMonths(clock.today, months))
  return addDays(first, ((4 - weekday(first) + 7) % 7) + 7)
}

/** Trainings and meetings: the two palliative-care dates of the project first, then what a year of life brings. */
export const events: readonly ExampleContent[] = [
  content('event', 'formation-soins-palliatifs', 40, {
    title: 'Formation pluriprofessionnelle : les soins palliatifs', format: 'formation', place: 'Salle polyvalente, Orchies', address: '12 place de la Maquette, 59310 Orchies', communes: ['59449'],
    summary: 'Une soirée pour apprendre ensemble à anticiper, prescrire et passer le relais, du domicile à l’hôpital.', forWhom: 'Médecins, infirmiers, pharmaciens, kinésithérapeutes et aides-soignants du territoire',
    access: 'Parking gratuit devant la salle. Entrée de plain-pied.',
    speakers: [{ name: 'Équipe mobile de soins palliatifs', role: 'médecin et infirmière' }, { name: 'Un pharmacien du territoire', role: 'prescriptions anticipées' }],
    programme: [{ when: '19 h', what: 'Accueil, repas partagé' }, { when: '19 h 45', what: 'Trois situations vécues sur le territoire, en petits groupes' }, { when: '21 h', what: 'Ce que chacun peut prescrire et anticiper' }, { when: '21 h 45', what: 'À qui passer le relais, la nuit et le week-end' }],
    actions: contentIds('action', 'formation-pluriprofessionnelle', 'situations-complexes'), partners: organisationIds('psd'),
    body: written('C’est la première formation de la CPTS. Elle part de situations réelles, racontées par ceux qui les ont vécues, et se termine par une fiche commune que chacun emporte.\n\nLe repas est offert. La formation n’est pas payante, et la présence peut être attestée.'),
  }),
  content('event', 'soiree-soins-palliatifs', 38, {
    title: '« Vivre jusqu’au bout » : soirée spectacle et débat', format: 'soiree', place: 'Théâtre de Douai', address: 'Place du Brouillon, 59500 Douai',
    summary: 'Un spectacle de quarante minutes, puis un débat avec des soignants, des bénévoles et la salle : les soins palliatifs, c’est quoi, pour qui, chez soi ou à l’hôpital ?', forWhom: 'Tous les habitants, les aidants, les soignants',
    access: 'Le théâtre est accessible en fauteuil roulant. Boucle magnétique dans la salle.',
    programme: [{ when: '19 h', what: 'Ouverture des portes' }, { when: '19 h 30', what: 'Le spectacle' }, { when: '20 h 15', what: 'Le débat avec la salle' }, { when: '21 h 30', what: 'Un verre, et des stands d’information' }],
    actions: contentIds('action', 'formation-pluriprofessionnelle'), partners: organisationIds('psd'),
    body: written('Parler de la fin de la vie n’est pas triste quand on en parle ensemble. Venez avec vos questions : il y aura des médecins, des infirmières, une psychologue et des bénévoles d’accompagnement.\n\nEntrée gratuite, sur inscription : le théâtre compte ses places.'),
  }),
  content('event', 'groupe-sante-mentale', 75, {
    title: 'Groupe de travail : situations complexes et santé mentale', format: 'groupe', place: 'Coordination de la CPTS, Orchies', communes: ['59449'],
    summary: 'Deux situations par séance, racontées sans nom, et ce que chacun en retient.', forWhom: 'Adhérents de la CPTS', actions: contentIds('action', 'situations-complexes'),
    body: written('Le groupe se réunit une fois par mois. On y vient quand on peut ; on prévient quand on ne vient pas.'),
  }),
  content('event', 'atelier-marche', 26, {
    title: 'Atelier : reprendre la marche en douceur', format: 'atelier', place: 'Maison Sport Santé', summary: 'Une heure avec une éducatrice sportive, pour savoir par où commencer.', forWhom: 'Tous les adultes',
    actions: contentIds('action', 'sport-pour-tous'), body: written('Venez en chaussures de marche. Un petit bilan, puis une promenade d’une demi-heure.'),
  }),
  content('event', 'rentree-des-professionnels', 130, {
    title: 'Soirée de rentrée des professionnels', format: 'rencontre', place: 'Salle des fêtes, Flines-lez-Raches', summary: 'Se rencontrer, découvrir les actions de l’année, dire ce qui manque.', forWhom: 'Professionnels de santé du territoire',
    actions: contentIds('action', 'cartodispo'), body: written('Une soirée simple : chacun se présente, puis on fait le tour des actions.'),
    report: written('Soixante-deux professionnels sont venus. Trois demandes reviennent : savoir à qui adresser sans délai, se former ensemble, et des outils communs plus simples. Le compte rendu est envoyé aux présents.'),
  }),
  forMembers(content('event', 'reunion-des-adherents', 20, {
    title: 'Réunion trimestrielle des adhérents', format: 'gouvernance', place: 'Salle du conseil, Pont-à-Marcq', summary: 'Où en sont les actions, et ce que l’on décide pour la suite.', forWhom: 'Adhérents de la CPTS',
    body: written('L’ordre du jour est joint une semaine avant. Chacun peut y ajouter un point.'),
  })),
  content('event', 'journee-de-prevention', 'draft', { title: 'Journée de prévention au marché', format: 'depistage', summary: 'À écrire avec la mairie.', place: 'Place du marché' }),
]

/** What the theatre has to know. */
const seatQuestions = [
  { wording: 'Avez-vous besoin d’une place en bout de rang, ou pour un fauteuil roulant ?', kind: 'yes_no' as const, options: [], isNeeded: false, reason: 'Le théâtre garde ces places et prépare l’accès', keepDays: 2, isForDesk: true },
  { wording: 'Une question à poser pendant le débat ?', kind: 'text' as const, options: [], isNeeded: false, reason: 'Les intervenants préparent leurs réponses, sans savoir qui demande', keepDays: 7, isForDesk: false },
]

/** What those of the evening thought of it. */
const evaluations = [
  [5, 'Mettre un visage sur des noms.', ''], [5, 'Le tour des actions, court et clair.', 'Un peu plus de temps pour parler.'], [4, '', 'La sonorisation au fond de la salle.'], [4, 'Savoir qui appeler pour un patient sans médecin traitant.', ''],
  [5, '', ''], [3, '', 'Commencer à l’heure.'], [4, 'Rencontrer les pharmaciens de mon secteur.', ''], [5, 'Cartodispo, montré en direct.', ''], [4, '', ''], [2, '', 'Trop long après une journée de visites.'], [5, 'L’accueil.', ''], [4, '', 'Prévoir un covoiturage.'],
].map(([satisfaction, useful, improve]) => ({ satisfaction: Number(satisfaction), useful: String(useful), improve: String(improve) }))

/** Their dates, and how full they are. */
export function eventDates(clock: ExampleClock): readonly ExampleEvent[] {
  const first = palliativeCare(clock)
  return [
    { slug: 'formation-soins-palliatifs', audience: 'professionals', dates: [{ halfDays: [{ day: first, from: '19:00', until: '22:00' }], capacity: 24, registered: 24, waiting: 3, profession: 'professional' }] },
    { slug: 'soiree-soins-palliatifs', audience: 'public', questions: seatQuestions, dates: [{ halfDays: [{ day: addDays(first, 1), from: '19:30', until: '21:30' }], capacity: 180, registered: 71, waiting: 0, profession: null }] },
    { slug: 'groupe-sante-mentale', audience: 'members', dates: [-1, 1, 2].map((months) => ({ halfDays: [{ day: thursday(clock, months), from: '12:30', until: '14:00' }], capacity: 15, registered: 9 + months, waiting: 0, profession: 'professional' as const })) },
    { slug: 'atelier-marche', audience: 'public', dates: [{ halfDays: [{ day: addDays(clock.today, 9), from: '10:00', until: '11:30' }], capacity: 12, registered: 8, waiting: 0, profession: null, kept: { professionCode: '60', seats: 2, until: addDays(clock.today, 6) } }] },
    { slug: 'reunion-des-adherents', audience: 'members', dates: [{ halfDays: [{ day: addDays(clock.today, 24), from: '20:00', until: '22:00' }], capacity: null, registered: 11, waiting: 0, profession: 'professional' }] },
    { slug: 'rentree-des-professionnels', audience: 'professionals', dates: [{ halfDays: [{ day: clock.dayAgo(72), from: '19:30', until: '22:00' }], capacity: 80, registered: 62, waiting: 0, profession: 'professional', evaluations }] },
  ]
}
