import { addDays } from '#lib/platform/day'
import { dayAndMonth, frenchDay } from '#lib/platform/format/french-date'
import { nextWorkingDay } from '#lib/platform/working-days'
import { content, contentIds, type ExampleContents, organisationIds } from '#prisma/examples/example-content'
import { fictitiousEmail } from '#prisma/examples/fictitious'
import { usualPages } from '#prisma/examples/usual-pages'
import { usualMissions } from '#prisma/examples/usual-missions'
import { usualTools } from '#prisma/examples/usual-tools'
import { directory } from '#prisma/examples/en-creation/directory'
import { written } from '#lib/content/written'

/** An invented CPTS, after the stages that a press release of the region tells of; no accord yet, hence little done and much to choose. */
export const contents: ExampleContents = (clock) => {
  const meeting = nextWorkingDay(addDays(clock.today, 16))
  const meetingText = frenchDay(meeting, clock.today)
  return [
    content('page', 'presentation', 345, {
      title: 'Une CPTS en création',
      summary: 'Entre Belgentier et La Farlède, des professionnels de santé s’organisent pour mieux prendre en charge les patients. La CPTS n’a pas encore signé son accord : c’est le moment de nous rejoindre.',
      body: written(`
        Le principe est simple : s’organiser entre professionnels pour mieux prendre en charge les patients, échanger les informations qu’il faut, et agir ensemble face aux déserts médicaux et aux difficultés d’accès aux soins.

        ## Où en sommes-nous

        1. **Premières réunions** : faites.
        2. **Association** : créée, avec des groupes de travail.
        3. **Lettre d’intention** : envoyée à l’agence régionale de santé.
        4. **Projet de santé** : en cours d’écriture. *Nous en sommes là.*
        5. **Accord conventionnel (ACI)** : à venir.

        ## Ce que nous voulons

        - Répondre aux **soins non programmés** : ces besoins du quotidien que, souvent, seul un passage aux urgences permet de résoudre.
        - Nous coordonner avec **l’hôpital**, pour les sorties, et pour les entrées quand c’est possible.
        - Faire une belle part à la **prévention**, par tous les professionnels.
        - Soigner toute la population : jeune ou âgée, en bonne santé ou malade chronique.

        ! Prochaine réunion ouverte à tous les soignants : ${meetingText}, à 20 h, à Solliès-Pont.
      `),
    }),
    ...usualPages('la vallée du Gapeau'),
    content('page', 'participer', 200, {
      title: 'Participer à la création', summary: 'Trois groupes de travail, une soirée par mois : chacun vient comme il peut.',
      body: written('- **Soins non programmés** : médecins, infirmiers, pharmaciens.\n- **Ville et hôpital** : sorties et entrées.\n- **Prévention** : tous les métiers.\n\nÉcrivez à la coordination, ou venez à la prochaine réunion. Pour adhérer à l’association : [le formulaire](/adhesion).'),
    }),

    content('news', 'prochaine-reunion', 9, { title: 'Écrire le projet de santé : prochaine réunion', summary: `Rendez-vous ${meetingText} à 20 h, à Solliès-Pont, pour choisir les actions.`, category: 'vie', tags: 'projet de santé', body: written('Chaque groupe présente trois propositions. On vote à main levée, puis on partage un repas.') }),
    content('news', 'lettre-d-intention', 190, { title: 'La lettre d’intention est envoyée', summary: 'L’agence régionale de santé sait maintenant quel territoire nous voulons servir : cinq communes, de Belgentier à La Farlède.', category: 'vie', tags: 'ARS', body: written('Elle décrit le territoire, les professionnels engagés et les grandes difficultés que nous avons relevées.') }),
    content('news', 'un-accompagnement', 326, {
      title: 'Nous sommes accompagnés', summary: 'Labellisée par l’ARS PACA, l’association Soins Coordonnés aide une douzaine d’équipes de la région à créer leur CPTS, à des stades différents.', category: 'territoire', tags: 'Soins Coordonnés',
      body: written(`
        Des réunions se sont tenues dans plusieurs villes, notamment autour des territoires de **Bandol, Manosque, Digne-les-Bains et Solliès**. La nôtre est l’une d’elles : à terme, les CPTS mailleront toute la région.

        L’accompagnement sert à préciser le projet de santé, et les grandes étapes de la mise en mouvement de la communauté.
      `),
    }),
    content('news', 'premiere-soiree', 452, {
      title: 'Une soirée pour poser les bases', summary: 'Quarante soignants réunis : le cadre d’abord, puis les difficultés, les inquiétudes et les envies de chacun.', category: 'vie', tags: 'création',
      body: written('Le cadre a été présenté : celui d’une association, organisée par fonctions. Puis la parole a circulé. Les « soins non programmés » sont revenus à toutes les tables.'),
    }),
    content('news', 'resultats-du-questionnaire', { plannedIn: 7 }, { title: 'Questionnaire : ce que disent les habitants', summary: 'Trois cents réponses, et une demande qui revient.', category: 'territoire', body: written('Avoir quelqu’un à appeler un samedi matin.') }),
    content('news', 'logo', 'draft', { title: 'Un logo pour la CPTS' , category: 'vie' }),
    content('press', 'soigner-ensemble', 320, { title: 'Solliès : ils veulent soigner ensemble', newspaper: 'Le Courrier de la Fiction', publishedOn: clock.dayAgo(325), extract: '“Tout est possible”, disent-ils en sortant. Il est vingt-trois heures et personne n’a regardé sa montre.' }),
    content('campaign', 'canicule', 150, { title: 'Fortes chaleurs : veiller sur ses voisins', summary: 'Une première action commune, avant même l’accord.', fromOn: clock.dayAgo(152), untilOn: clock.dayAgo(95), forWhom: 'Les personnes âgées ou isolées.', body: written('Pharmaciens et infirmiers ont appelé deux cents personnes seules.') }),
    content('campaign', 'preparer-l-hiver', 15, { title: 'Vaccins : qui peut les faire près de chez moi ?', summary: 'La liste des pharmacies et des cabinets infirmiers qui vaccinent sans rendez-vous.', fromOn: clock.dayAgo(16), untilOn: addDays(clock.today, 55), forWhom: 'Tous, et d’abord les plus fragiles.', body: written('Votre carte Vitale suffit.') }),
    content('offer', 'coordination', 22, { title: 'Coordinatrice ou coordinateur à mi-temps', kind: 'salarie', profession: 'Coordination de projet', place: 'Solliès-Pont', fromOn: addDays(clock.today, 60), untilOn: addDays(clock.today, 35), body: written('Premier poste salarié de l’association. Écrire, relancer, animer, et aimer le café tard le soir.'), contact: `Écrire à ${fictitiousEmail('contact')}` }),
    ...usualTools, ...usualMissions,

    content('step', 'premieres-reunions', 344, { title: 'Premières réunions', when: 'Il y a quinze mois', text: 'Les professionnels posent les bases de leur CPTS, en une soirée.', parties: 'Soins Coordonnés' }),
    content('step', 'association', 344, { title: 'Création de l’association', when: 'Il y a treize mois', text: 'Une association organisée par fonctions : un bureau, trois groupes de travail.' }),
    content('step', 'lettre-d-intention', 188, { title: 'Lettre d’intention', when: dayAndMonth(clock.dayAgo(192), clock.today), text: 'Le territoire et les professionnels engagés.', parties: 'L’ARS Provence-Alpes-Côte d’Azur' }),
    content('step', 'projet-de-sante', 60, { title: 'Écriture du projet de santé', when: 'En ce moment', text: 'Trois groupes de travail préparent les actions.' }),
    content('step', 'aci', 60, { title: 'Signature de l’accord (ACI)', when: 'À venir', text: 'Après la validation du projet de santé par l’agence régionale de santé.', parties: 'La CPAM et l’ARS' }),
    content('officer', 'presidence', 344, { title: 'Présidence', profession: 'Médecin généraliste, Solliès-Pont', fromOn: clock.dayAgo(395) }),
    content('officer', 'tresorerie', 344, { title: 'Trésorerie', profession: 'Pharmacien, La Farlède', fromOn: clock.dayAgo(395) }),
    content('officer', 'secretariat', 344, { title: 'Secrétariat', profession: 'Infirmière, Belgentier', fromOn: clock.dayAgo(395) }),
    content('document', 'statuts', 340, { title: 'Statuts de l’association', kind: 'statuts', datedOn: clock.dayAgo(395), summary: 'Adoptés par l’assemblée constitutive.' }),
    content('document', 'lettre-d-intention', 188, { title: 'Lettre d’intention', kind: 'projet', datedOn: clock.dayAgo(192), summary: 'Envoyée à l’agence régionale de santé.' }),

    content('axis', 'soins-non-programmes', 60, { title: 'Les soins non programmés (projet)', number: 1, context: 'Les besoins du quotidien mènent trop souvent aux urgences. C’est la première inquiétude des professionnels.' }),
    content('axis', 'ville-hopital', 60, { title: 'La ville et l’hôpital (projet)', number: 2, context: 'Les interventions de tous se coordonnent, pour organiser au mieux les sorties, et les entrées quand c’est possible.' }),
    content('axis', 'prevention', 60, { title: 'La prévention (projet)', number: 3, context: 'Elle pourra être mise en œuvre par tous les professionnels, et pas seulement entre deux consultations.' }),
    content('event', 'reunion-d-information', 20, { title: 'Réunion ouverte : construisons notre CPTS', format: 'rencontre', place: 'Salle municipale', summary: 'Où en est le projet, ce qu’il reste à écrire, et comment en être.', forWhom: 'Tous les professionnels de santé du territoire', body: written('Les trois groupes de travail disent où ils en sont. La seconde moitié de la soirée est à vous : ce qui manque, ce qui inquiète, ce que chacun peut apporter.') }),
    content('action', 'reponse-du-samedi', 58, { title: 'Une réponse le samedi', number: 1, axis: contentIds('axis', 'soins-non-programmes'), state: 'prevue', context: 'Proposition du groupe de travail, à discuter en réunion.', publics: ['tous', 'sans_mt'], pilots: 'Groupe « Soins non programmés »' }),
    content('action', 'sorties-d-hopital', 58, { title: 'Préparer les sorties d’hôpital', number: 2, axis: contentIds('axis', 'ville-hopital'), state: 'prevue', context: 'Prévenir la veille, nommer un infirmier et un pharmacien.', publics: ['agees', 'ald'], pilots: 'Groupe « Ville et hôpital »' }),
    content('action', 'veiller-sur-ses-voisins', 58, { title: 'Veiller sur les personnes isolées', number: 3, axis: contentIds('axis', 'prevention'), state: 'en_cours', context: 'Commencée avant l’accord, pendant les fortes chaleurs.', publics: ['agees'], pilots: 'Groupe « Prévention »' }),

    content('agreement', 'accompagnement', 328, {
      title: 'Un accompagnement par Soins Coordonnés', summary: 'L’association Soins Coordonnés, labellisée par l’ARS PACA, se tient à nos côtés pendant la création de la CPTS.',
      parties: organisationIds('soins-coordonnes'), signedOn: clock.workingDayAgo(330), signedAt: 'Solliès-Pont', signatories: [{ name: '', role: 'La présidence de l’association' }, { name: '', role: 'Soins Coordonnés' }],
      axes: [{ title: 'Définir', objectives: 'Préciser le projet de santé.', done: 'Diagnostic du territoire partagé.' }, { title: 'Mettre en mouvement', objectives: 'Préparer les grandes étapes de la communauté.', done: 'Association créée, lettre d’intention envoyée.' }],
      present: [{ who: 'Une douzaine de soignants de la vallée' }],
      actions: [], renewal: 'Jusqu’à la signature de l’accord',
      body: written('Une CPTS ne se crée pas en une soirée. L’association apporte une méthode, relit les textes, et prête un animateur pour les réunions. Les décisions restent celles des professionnels du territoire.'),
    }),
    ...directory(clock),
  ]
}
