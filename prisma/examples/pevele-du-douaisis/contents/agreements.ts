import { addDays } from '#lib/platform/day'
import { dayAndMonth } from '#lib/platform/format/french-date'
import type { ExampleClock } from '#prisma/examples/example-clock'
import { content, contentIds, type ExampleContent, organisationIds } from '#prisma/examples/example-content'
import { written } from '#lib/content/written'
import { palliativeTrainingDay, signatureDay } from './partnership-days.ts'

/** What the site tells of the conventions; the first after the two partners' own account of their signature. */
export function agreements(clock: ExampleClock): readonly ExampleContent[] {
  const training = palliativeTrainingDay(clock)
  const trainingText = dayAndMonth(training, clock.today)
  const eveningText = dayAndMonth(addDays(training, 1), clock.today)
  return [
    content('agreement', 'plateforme-sante-du-douaisis', 338, {
      title: 'Convention avec la Plateforme Santé du Douaisis',
      summary: 'La CPTS et la PSD travaillent ensemble depuis plusieurs années. La convention met ce travail par écrit, autour de quatre axes : se former, accéder aux soins, prévenir, et s’organiser autour des situations complexes.',
      parties: organisationIds('psd'),
      signedOn: signatureDay(clock),
      signedAt: 'Orchies',
      signatories: [
        { name: '', role: 'La présidence de la CPTS' }, { name: '', role: 'La coordination de la CPTS' },
        { name: '', role: 'La présidence de la PSD' }, { name: '', role: 'La direction de la PSD' },
      ],
      present: [
        { who: 'Une quinzaine de personnes' }, { who: 'Le maire d’Orchies' }, { who: 'Le maire de Faumont' },
        { who: 'Les représentantes des cabinets de deux députés du Nord' }, { who: 'Des journalistes de la presse locale' },
      ],
      axes: [
        {
          title: 'La formation pluriprofessionnelle',
          objectives: `Organiser des formations pour les professionnels du territoire, sur les sujets qu’ils demandent, afin de mieux se coordonner et de mieux prendre en charge les patients. La première, sur les soins palliatifs, a lieu le ${trainingText} ; une soirée spectacle-débat sur le même sujet suit le ${eveningText} au théâtre de Douai.`,
          done: 'Les thèmes ont été choisis à partir d’un questionnaire rempli par les professionnels des deux structures.',
        },
        {
          title: 'L’accès aux soins',
          objectives: 'S’appuyer sur Cartodispo, l’outil de la CPTS qui recense les médecins généralistes disponibles pour de nouveaux patients. La PSD peut adresser des personnes, et des liens se font avec la plateforme acteursantedouaisis.fr.',
          done: 'Cartodispo fonctionne en interne depuis la signature ; les fiches que les médecins rendent publiques sont aujourd’hui sur ce site.',
        },
        {
          title: 'La prévention et la promotion de la santé',
          objectives: 'Encourager l’activité physique, autour de la Maison Sport Santé que porte la PSD et dont la CPTS est partenaire, et de l’action « Sport pour tous » de la CPTS.',
          done: 'Les médecins du territoire disposent d’une fiche commune de prescription d’activité physique adaptée.',
        },
        {
          title: 'La pertinence et la qualité des soins',
          objectives: 'Poursuivre la concertation ouverte en 2018 dans la Plateforme Territoriale d’Appui, qui n’existe plus, et s’organiser ensemble autour des situations complexes. Quatre thèmes : maladies chroniques, soins palliatifs, santé mentale, santé des aidants.',
          done: 'Deux réunions de concertation par trimestre, préparées à tour de rôle.',
        },
      ],
      tools: [
        { name: 'Cartodispo', purpose: 'Savoir quels médecins généralistes accueillent de nouveaux patients', link: '' },
        { name: 'acteursantedouaisis.fr', purpose: 'Trouver un professionnel ou un service du Douaisis', link: 'https://acteursantedouaisis.fr' },
        { name: 'MSSanté', purpose: 'S’écrire au sujet d’un patient en toute sécurité', link: 'https://mailiz.mssante.fr' },
      ],
      actions: contentIds('action', 'cartodispo', 'formation-pluriprofessionnelle', 'sport-pour-tous', 'situations-complexes'),
      press: contentIds('press', 'psd-et-cpts-main-dans-la-main', 'trouver-un-medecin-en-pevele'),
      documents: contentIds('document', 'convention-psd'),
      renewal: 'Trois ans, puis d’année en année par tacite reconduction',
      body: written(`
        La PSD est l’un des tout premiers partenaires de la CPTS. Les deux structures se sont présentées, ont exposé les quatre axes, puis répondu aux questions de l’assemblée avant de signer.

        > Cette signature met noir sur blanc un travail commencé il y a plusieurs années. Le plus utile reste devant nous.

        En réunissant leurs compétences et leurs outils, elles veulent aller plus loin dans la coordination et améliorer la prise en charge des habitants.

        ## Et après la signature

        Un comité se réunit deux fois par an. Il regarde chaque axe : ce qui a été promis, ce qui a été fait, ce qui gêne.
      `),
    }),
    content('agreement', 'mairie-d-orchies', 196, {
      title: 'Convention avec la mairie d’Orchies',
      summary: 'La commune prête des salles, relaie les campagnes de prévention et informe les habitants qui cherchent un médecin.',
      parties: organisationIds('mairie'),
      signedOn: clock.workingDayAgo(200),
      signedAt: 'Orchies, à l’hôtel de ville',
      signatories: [{ name: '', role: 'La présidence de la CPTS' }, { name: '', role: 'Le maire d’Orchies' }],
      axes: [
        { title: 'Informer', objectives: 'Un point d’information à l’accueil de la mairie, avec la fiche « Sans médecin traitant ».', done: 'Le personnel d’accueil a été formé en une matinée.' },
        { title: 'Accueillir', objectives: 'Une salle pour les réunions de la CPTS et pour les ateliers « Sport pour tous ».', done: '' },
      ],
      actions: contentIds('action', 'sport-pour-tous'),
      renewal: 'Jusqu’au bilan commun, renouvelable par écrit',
    }),
    content('agreement', 'sorties-de-la-clinique', 416, {
      title: 'Convention sur les sorties de la clinique',
      summary: 'Pendant un an, la clinique a prévenu la CPTS des sorties délicates. La convention est arrivée à son terme ; une suite se prépare.',
      parties: organisationIds('clinique'),
      signedOn: clock.workingDayAgo(420),
      signedAt: 'Sin-le-Noble',
      signatories: [{ name: '', role: 'La présidence de la CPTS' }, { name: '', role: 'La direction de la clinique' }],
      axes: [{ title: 'Préparer le retour à domicile', objectives: 'Prévenir la veille de la sortie, nommer un infirmier et un pharmacien, transmettre le compte rendu par MSSanté.', done: 'Le bilan de l’année a été présenté aux deux équipes.' }],
      actions: contentIds('action', 'retour-a-domicile'),
      renewal: 'Un an, terminée',
    }),
    content('agreement', 'maison-des-aidants', 'draft', {
      title: 'Projet de convention avec une maison des aidants',
      summary: 'Un temps de répit et un lieu d’écoute pour celles et ceux qui prennent soin d’un proche.',
    }),
  ]
}
