import { addDays, daysBetween } from '#lib/platform/day'
import { content, contentIds, type ExampleContents, organisationIds } from '#prisma/examples/example-content'
import { fictitiousEmail } from '#prisma/examples/fictitious'
import { usualPages } from '#prisma/examples/usual-pages'
import { usualTools } from '#prisma/examples/usual-tools'
import { directory } from '#prisma/examples/fives-hellemmes-mons/directory'
import { missionIds, usualMissions } from '#prisma/examples/usual-missions'
import { written } from '#lib/content/written'

const signedOn = '2024-02-29'
const answerTo = `Écrire à la coordination : ${fictitiousEmail('contact')}`

/** After the CPAM's account of the signature of the accord; the rest is invented around it. */
export const contents: ExampleContents = (clock) => [
  content('page', 'presentation', 348, {
    title: 'La CPTS Fives-Hellemmes-Mons',
    summary: '114 professionnels de santé de Fives, d’Hellemmes et de Mons-en-Barœul s’organisent pour que les 60 382 habitants se soignent plus facilement.',
    body: written(`
      Médecins, pharmaciens, infirmiers, kinésithérapeutes, orthophonistes, sages-femmes : **114 professionnels** sont adhérents. Le projet, commencé en 2020, est accompagné par la CPAM de Lille-Douai et l’ARS Hauts-de-France.

      ## Notre territoire

      Fives est un quartier de Lille, Hellemmes une commune associée, Mons-en-Barœul une commune voisine. Ensemble : **60 382 habitants**, des tramways, des tours, des courées, et beaucoup de langues.

      ## Ce qui nous importe d’abord

      - La **santé des femmes**, notre priorité, et le dépistage du cancer du col de l’utérus.
      - Les patients **sans médecin traitant**, surtout s’ils ont une affection de longue durée ou la complémentaire santé solidaire.
      - Des parcours à plusieurs métiers, par exemple pour l’**alcoolo-dépendance**.
      - De nouveaux métiers dans les cabinets : **assistants médicaux** et **infirmiers en pratique avancée**.

      ## Points de repère

      Une CPTS répond à deux objectifs : mieux organiser les soins de ville, quand les maladies chroniques augmentent, que l’on reste moins à l’hôpital et que certains professionnels manquent ; et faire travailler ensemble la ville et l’hôpital.

      Une maison de santé pluriprofessionnelle (MSP) est une personne morale : des libéraux y coordonnent le suivi de leurs patients, face aux maladies chroniques, au vieillissement et aux difficultés d’accès aux soins. Depuis 2016, la CPAM de Lille-Douai a soutenu, par des financements dédiés, l’installation de **5 CPTS et 27 MSP** sur sa circonscription.
    `),
  }),
  ...usualPages('Fives, Hellemmes ou Mons-en-Barœul'),
  content('page', 'patients-allophones', 220, {
    title: 'Se soigner quand on parle une autre langue',
    summary: 'Une personne allophone est une personne dont la langue maternelle n’est pas celle du lieu où elle vit. Des professionnels d’ici sont formés à l’interprétariat par téléphone.',
    body: written('Dites votre langue à l’accueil : un interprète peut être appelé pendant la consultation. C’est gratuit et confidentiel.\n\nVous pouvez aussi venir avec une personne de confiance, mais pas avec un enfant.'),
  }),

  content('news', 'signature-de-l-aci', Math.max(daysBetween(signedOn, clock.today) - 1, 1), {
    title: 'Notre accord est signé !', summary: 'Jeudi 29 février, au siège de la CPAM de Lille-Douai à Lille, la CPTS a signé son accord conventionnel interprofessionnel (ACI).', category: 'vie', tags: 'ACI, CPAM, ARS',
    body: written(`
      L’accord fixe nos champs d’intervention et les engagements de chacun : la CPTS, la CPAM de Lille-Douai et l’ARS Hauts-de-France.

      Il prolonge un projet commencé en 2020, que préside un pharmacien installé à Mons-en-Barœul. Cinq CPTS sont désormais installées sur la circonscription lillo-douaisienne.
    `),
  }),
  content('news', 'frottis-sans-rendez-vous', 40, { title: 'Frottis : des créneaux le samedi', summary: 'Sages-femmes et médecins ouvrent des rendez-vous de dépistage, avec un accueil en plusieurs langues.', category: 'prevention', tags: 'santé des femmes', actions: contentIds('action', 'sante-des-femmes'), body: written('De 25 à 65 ans, un dépistage régulier évite neuf cancers du col sur dix. On vous explique tout avant.') }),
  content('news', 'une-infirmiere-en-pratique-avancee', 110, { title: 'Une infirmière en pratique avancée à Hellemmes', summary: 'Elle suit les patients atteints de maladies chroniques, en lien avec leur médecin.', category: 'acces', tags: 'IPA', actions: contentIds('action', 'nouveaux-metiers'), body: written('Le médecin garde le diagnostic et les décisions ; l’infirmière prend le temps du suivi.') }),
  content('news', 'alcool-en-parler', 190, { title: 'Alcool : en parler sans juger', summary: 'Une soirée pour les professionnels : repérer tôt, proposer sans braquer, savoir à qui passer le relais.', category: 'formation', tags: 'alcoolo-dépendance', actions: contentIds('action', 'alcoolo-dependance'), body: written('Médecins, pharmaciens, infirmiers et travailleurs sociaux ont joué des consultations à tour de rôle.') }),
  content('news', 'assemblee-de-printemps', { plannedIn: 5 }, { title: 'Assemblée générale', summary: 'Les adhérents votent le budget de l’année.', category: 'vie', body: written('À 20 h, à Mons-en-Barœul.') }),
  content('news', 'enquete-langues', 'draft', { title: 'Enquête : quelles langues dans nos cabinets ?', category: 'territoire' }),

  content('press', 'cinq-cpts', 330, { title: 'Une cinquième CPTS sur la métropole lilloise', newspaper: 'La Gazette de l’Exemple', publishedOn: '2024-03-02', extract: 'Cinq communautés sont installées entre Lille et Douai. La dernière-née réunit cent quatorze soignants.' }),

  content('campaign', 'cancer-du-col', 20, { title: 'Cancer du col de l’utérus : se faire dépister', summary: 'Un prélèvement simple, tous les trois à cinq ans selon l’âge.', fromOn: clock.dayAgo(21), untilOn: addDays(clock.today, 30), forWhom: 'Les femmes de 25 à 65 ans, vaccinées ou non.', body: written('Parlez-en à votre médecin, à une sage-femme, ou venez un samedi. Le dépistage est pris en charge.') }),
  content('campaign', 'vaccin-hpv', 280, { title: 'Vaccin contre les papillomavirus', summary: 'Au collège et en pharmacie, pour les filles et les garçons.', fromOn: clock.dayAgo(282), untilOn: clock.dayAgo(240), forWhom: 'Les jeunes de 11 à 14 ans.', body: written('La campagne est terminée ; le vaccin se fait toute l’année.') }),
  content('offer', 'assistant-medical', 26, { title: 'Assistante ou assistant médical', kind: 'salarie', profession: 'Assistant médical', place: 'Mons-en-Barœul', fromOn: addDays(clock.today, 40), untilOn: addDays(clock.today, 60), body: written('Pour un cabinet de trois médecins : accueil, préparation de la consultation, suivi des dossiers. Formation en alternance possible.'), contact: answerTo }),
  content('offer', 'orthophoniste-fives', 160, { title: 'Orthophoniste à Fives', kind: 'installation', profession: 'Orthophoniste', place: 'Fives', untilOn: clock.dayAgo(12), body: written('Place prise, merci.'), contact: answerTo }),
  ...usualTools, ...usualMissions,

  content('step', 'accompagnement', 346, { title: 'L’exercice coordonné est soutenu dans la région de Lille', when: '2016', text: 'La CPAM de Lille-Douai commence à financer les CPTS et les maisons de santé.', parties: 'La CPAM de Lille-Douai' }),
  content('step', 'projet', 346, { title: 'Le projet commence', when: '2020', text: 'Des soignants de Fives, d’Hellemmes et de Mons se réunissent.' }),
  content('step', 'projet-de-sante', 346, { title: 'Le projet de santé est écrit', when: '2023', text: 'Il est défini en lien avec la CPAM et l’agence régionale de santé.', parties: 'La CPAM de Lille-Douai et l’ARS Hauts-de-France' }),
  content('step', 'signature', 346, { title: 'Signature de l’accord (ACI)', when: 'jeudi 29 février 2024', text: 'Au siège de la CPAM de Lille-Douai, à Lille.', parties: 'La CPAM de Lille-Douai et l’ARS Hauts-de-France' }),
  content('officer', 'presidence', 346, { title: 'Présidence', profession: 'Pharmacien, Mons-en-Barœul', fromOn: '2020-09-01' }),
  content('officer', 'tresorerie', 346, { title: 'Trésorerie', profession: 'Orthophoniste, Hellemmes', fromOn: clock.dayAgo(380) }),
  content('officer', 'ancien-secretariat', 346, { title: 'Secrétariat', profession: 'Infirmière, Fives', fromOn: '2020-09-01', untilOn: clock.dayAgo(381) }),
  content('document', 'aci', 344, { title: 'Accord conventionnel interprofessionnel', kind: 'aci', datedOn: signedOn, summary: 'Les champs d’intervention de la CPTS et les engagements des trois parties.' }),
  content('document', 'fiche-langues', 200, { title: 'Recevoir un patient allophone', kind: 'guide', datedOn: clock.dayAgo(205), summary: 'Appeler un interprète, parler simplement, vérifier qu’on s’est compris.' }),

  content('axis', 'femmes', 345, { title: 'La santé des femmes', number: 1, context: 'C’est la thématique prioritaire de l’accord : prévention, dépistage du cancer du col de l’utérus, suivi à tous les âges.' }),
  content('axis', 'acces', 345, { title: 'L’accès aux soins', number: 2, context: 'Trop de patients en affection de longue durée ou à la complémentaire santé solidaire n’ont pas de médecin traitant.' }),
  content('axis', 'parcours', 345, { title: 'Les parcours à plusieurs métiers', number: 3, context: 'Autour d’un même patient, chaque métier tient une part du fil.' }),
  content('event', 'soiree-depistage', 30, { title: 'Parlons-en : le dépistage du col de l’utérus', format: 'soiree', place: 'Centre social, Fives', summary: 'Une sage-femme et un médecin répondent à toutes les questions, avec des interprètes.', forWhom: 'Toutes les femmes, et qui veut en parler', actions: contentIds('action', 'sante-des-femmes'), body: written('Un goûter, des réponses simples, et la possibilité de prendre rendez-vous sur place. On peut venir avec ses enfants : ils sont gardés dans la salle d’à côté.') }),
  content('action', 'sante-des-femmes', 344, { title: 'Prévention et dépistage du cancer du col de l’utérus', number: 1, axis: contentIds('axis', 'femmes'), missions: missionIds('prevention'), state: 'en_cours', context: 'Dans plusieurs quartiers, une femme sur deux n’est pas à jour de son dépistage.', objectives: [{ text: 'Proposer un dépistage à chaque occasion, dans la langue de la personne.' }], publics: ['femmes', 'c2s', 'allophones'], pilots: 'Une sage-femme de Fives', partners: organisationIds('cpam', 'centre-social') }),
  content('action', 'sans-medecin-traitant', 344, { title: 'Réduire le nombre de patients sans médecin traitant', number: 2, axis: contentIds('axis', 'acces'), missions: missionIds('acces'), state: 'en_cours', context: 'La priorité va aux bénéficiaires de la complémentaire santé solidaire et aux personnes en affection de longue durée.', publics: ['c2s', 'ald', 'sans_mt'], pilots: 'Un médecin généraliste de Mons-en-Barœul', partners: organisationIds('cpam'), indicators: [{ name: 'Patients accompagnés', value: '87', at: 'chiffre de démonstration' }] }),
  content('action', 'nouveaux-metiers', 344, { title: 'Assistants médicaux et infirmiers en pratique avancée', number: 3, axis: contentIds('axis', 'acces'), missions: missionIds('professionnels', 'acces'), state: 'en_cours', context: 'Ces métiers donnent du temps aux médecins et aux patients. Il faut les faire connaître, et aider à recruter.', publics: ['professionnels'], partners: organisationIds('cpam', 'ars') }),
  content('action', 'alcoolo-dependance', 344, { title: 'Parcours alcoolo-dépendance', number: 4, axis: contentIds('axis', 'parcours'), missions: missionIds('parcours'), state: 'en_cours', context: 'Le sujet touche tous les cabinets ; peu de professionnels se sentent outillés.', publics: ['tous', 'aidants'], pathways: contentIds('pathway', 'alcoolo-dependance') }),
  content('action', 'maintien-a-domicile', 344, { title: 'Maintien à domicile des personnes âgées', number: 5, axis: contentIds('axis', 'parcours'), missions: missionIds('parcours'), state: 'realisee', context: 'Déjà lancé avant l’accord : une visite à plusieurs métiers pour éviter une hospitalisation.', publics: ['agees', 'aidants'] }),
  content('action', 'allophones', 344, { title: 'Accompagner les patients allophones', number: 6, axis: contentIds('axis', 'parcours'), missions: missionIds('acces'), state: 'en_cours', context: 'Déjà lancé avant l’accord, avec le centre social.', publics: ['allophones'], partners: organisationIds('centre-social'), documents: contentIds('document', 'fiche-langues') }),
  content('pathway', 'alcoolo-dependance', 180, { title: 'Repérer et accompagner une alcoolo-dépendance', kind: 'parcours', summary: 'Qui repère, qui accompagne, qui relaie : un parcours pluriprofessionnel autour du patient.', edition: 'version 1' }),
  ...directory(clock),

  content('agreement', 'accord-conventionnel-interprofessionnel', 340, {
    title: 'Accord conventionnel interprofessionnel (ACI)', summary: 'Le contrat qui lie la CPTS, la CPAM de Lille-Douai et l’ARS Hauts-de-France : ce que fait la CPTS, et ce à quoi chacun s’engage.',
    parties: organisationIds('cpam', 'ars'), signedOn, signedAt: 'Lille, au siège de la CPAM de Lille-Douai',
    signatories: [{ name: '', role: 'La présidence de la CPTS' }, { name: '', role: 'La CPAM de Lille-Douai' }, { name: '', role: 'L’ARS Hauts-de-France' }],
    present: [{ who: 'Des professionnels de santé de la CPTS' }, { who: 'Des représentants de la CPAM de Lille-Douai et de l’ARS' }],
    axes: [
      { title: 'Parcours pluriprofessionnels', objectives: 'Développer des parcours autour du patient, notamment pour l’alcoolo-dépendance.', done: 'Un premier parcours est écrit et suivi.' },
      { title: 'Prévention', objectives: 'Lancer des projets liés à la santé des femmes et au dépistage du cancer du col de l’utérus.', done: 'Des créneaux de dépistage le samedi.' },
      { title: 'Médecin traitant', objectives: 'Réduire le nombre de patients sans médecin traitant, notamment bénéficiaires de la complémentaire santé solidaire ou en affection de longue durée.', done: 'Les médecins disent ici s’ils accueillent de nouveaux patients.' },
      { title: 'Nouveaux métiers', objectives: 'Promouvoir les fonctions d’assistant médical et d’infirmier en pratique avancée.', done: 'Une infirmière en pratique avancée exerce à Hellemmes.' },
    ],
    actions: contentIds('action', 'sante-des-femmes', 'sans-medecin-traitant', 'nouveaux-metiers', 'alcoolo-dependance'), documents: contentIds('document', 'aci'), press: contentIds('press', 'cinq-cpts'), renewal: 'Cinq ans',
    body: written(`
      L’accord fixe les champs d’intervention de la CPTS et les engagements des trois parties. La CPTS porte les actions ; la CPAM et l’agence régionale de santé les financent et les accompagnent.

      Chaque année, à sa date anniversaire, un dialogue de gestion regarde ce qui a été fait.
    `),
  }),
]
