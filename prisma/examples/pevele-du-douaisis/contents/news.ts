import { addDays } from '#lib/platform/day'
import { frenchDay } from '#lib/platform/format/french-date'
import type { ExampleClock } from '#prisma/examples/example-clock'
import { content, contentIds, type ExampleContent, withPending } from '#prisma/examples/example-content'
import { written } from '#lib/content/written'
import { palliativeTrainingDay } from './partnership-days.ts'

/** A year and a half of news. */
export function news(clock: ExampleClock): readonly ExampleContent[] {
  const training = palliativeTrainingDay(clock)
  const trainingText = frenchDay(training, clock.today)
  const eveningText = frenchDay(addDays(training, 1), clock.today)
  return [
    content('news', 'formation-soins-palliatifs', 12, {
      title: 'Soins palliatifs : la première formation commune',
      summary: `Le ${trainingText}, professionnels de la CPTS et de la PSD se forment ensemble aux soins palliatifs à domicile. Quelques places restent.`,
      category: 'formation', tags: 'soins palliatifs, PSD, domicile',
      actions: contentIds('action', 'formation-pluriprofessionnelle', 'situations-complexes'),
      body: written(`
        C’était la première demande des professionnels du territoire : savoir quoi faire, et qui appeler, quand une personne souhaite rester chez elle jusqu’au bout.

        ## Au programme du ${trainingText}

        - Soulager la douleur et l’inconfort, à plusieurs métiers.
        - Parler des directives anticipées sans brusquer personne.
        - Qui appeler la nuit : l’équipe mobile, l’hospitalisation à domicile, le 15.
        - Une situation réelle, racontée par ceux qui l’ont vécue.

        La formation est ouverte à tous les métiers. Elle est la première de la convention signée avec la Plateforme Santé du Douaisis.

        ! Le lendemain, ${eveningText}, une soirée spectacle-débat sur le même sujet se tient au théâtre de Douai : elle est ouverte à tous les habitants.
      `),
    }),
    content('news', 'soiree-au-theatre-de-douai', 7, {
      title: 'Une soirée au théâtre de Douai pour parler de la fin de vie',
      summary: `Un spectacle, puis un débat avec des soignants et des familles : rendez-vous le ${eveningText}, entrée libre.`,
      category: 'territoire', tags: 'soins palliatifs, théâtre de Douai, grand public',
      body: written(`
        On en parle peu, et souvent trop tard. Des comédiens racontent une famille, une maison, une infirmière qui passe deux fois par jour. Puis la salle prend la parole.

        La soirée prolonge la formation des professionnels, qui a lieu la veille. Elle s’adresse à toutes celles et tous ceux qui accompagnent un proche, qui l’ont fait, ou qui se posent la question.

        **Entrée libre**, salle accessible aux fauteuils roulants, boucle magnétique sur demande.
      `),
    }),
    content('news', 'cartodispo-une-annee', 26, {
      title: 'Cartodispo a un an : ce que nous avons appris',
      summary: 'Une liste de médecins ne vaut que si elle est vraie. Un an après son ouverture, voici ce qui marche, et ce qui reste à faire.',
      category: 'acces', tags: 'Cartodispo, médecin traitant', actions: contentIds('action', 'cartodispo'),
      body: written(`
        Chaque mois, les cabinets reçoivent une seule question : « rien n’a changé ? ». La plupart répondent en un geste. Quand personne ne répond, la fiche pâlit, puis quitte la liste publique.

        Trois leçons :

        1. Les médecins acceptent d’être visibles quand ils gardent la main sur **qui** les voit.
        2. Les secrétaires sont les premières à répondre : merci à elles.
        3. Un appel de la coordination vaut dix relances.
      `),
    }),
    withPending('news', content('news', 'sport-pour-tous-reprend', 63, {
      title: '« Sport pour tous » : douze semaines, quatre communes',
      summary: 'Marche, équilibre, renforcement doux : les ateliers reprennent à Orchies, Coutiches, Flines-lez-Raches et Lallaing.',
      category: 'prevention', tags: 'activité physique, Maison Sport Santé', actions: contentIds('action', 'sport-pour-tous'),
      body: written(`
        Une heure par semaine, en petit groupe, avec un éducateur formé. On vient comme on est.

        Votre médecin peut vous l’écrire sur une ordonnance ; vous pouvez aussi vous inscrire directement auprès de la [Maison Sport Santé](/maison-sport-sante).
      `),
    }), { summary: 'Marche, équilibre, renforcement doux : les ateliers reprennent dans cinq communes, dont Raimbeaucourt.' }),
    content('news', 'annuaire-des-services', 98, {
      title: 'Un annuaire des services hospitaliers pour les professionnels',
      summary: 'La bonne ligne, les bons horaires, ce que le service attend dans le courrier : les membres connectés ont tout sur une page.',
      category: 'vie', tags: 'annuaire, hôpital', actions: contentIds('action', 'retour-a-domicile'),
      body: written('Chaque fiche porte la date à laquelle elle a été vérifiée. Une erreur ? Un mot à la coordination, et c’est corrigé dans la journée.'),
    }),
    content('news', 'cartodispo-ouvre-au-public', 150, {
      title: 'La liste des médecins qui accueillent est en ligne',
      summary: 'Jusqu’ici réservée aux professionnels, une partie de Cartodispo est ouverte à tous : celle que les médecins ont choisi de rendre publique.',
      category: 'acces', tags: 'Cartodispo, médecin traitant', actions: contentIds('action', 'cartodispo'),
      body: written(`
        Chaque médecin décide : être vu de la coordination seule, des membres, des partenaires, ou de tout le monde. Vous trouvez sur [la page des médecins](/medecins) celles et ceux qui ont choisi la dernière possibilité.

        La date de leur réponse est écrite en toutes lettres.
      `),
    }),
    content('news', 'mairie-d-orchies-partenaire', 195, {
      title: 'La mairie d’Orchies devient partenaire',
      summary: 'Des salles pour se réunir, un point d’information à l’accueil : la commune et la CPTS ont signé une convention.',
      category: 'territoire', tags: 'Orchies, partenaires', body: written('À l’accueil de la mairie, une fiche explique quoi faire quand on n’a pas de médecin traitant. Le personnel sait vers qui orienter.'),
    }),
    content('news', 'premiere-concertation', 282, {
      title: 'Situations complexes : la concertation reprend',
      summary: 'Ce que la Plateforme Territoriale d’Appui avait commencé en 2018 continue, avec la PSD, deux fois par trimestre.',
      category: 'vie', tags: 'concertation, PSD', actions: contentIds('action', 'situations-complexes'),
      body: written(`
        Une personne malade, un conjoint épuisé, trois intervenants qui ne se sont jamais parlé : c’est pour cela que l’on se réunit.

        Quatre thèmes ont été retenus : les maladies chroniques, les soins palliatifs, la santé mentale et la santé des aidants.
      `),
    }),
    content('news', 'convention-avec-la-psd', 337, {
      title: 'La CPTS et la PSD signent une convention en quatre axes',
      summary: 'Formation, accès aux soins, prévention, qualité : les deux structures écrivent ce qu’elles faisaient déjà ensemble, et vont plus loin.',
      category: 'vie', tags: 'PSD, convention',
      actions: contentIds('action', 'formation-pluriprofessionnelle', 'cartodispo', 'sport-pour-tous', 'situations-complexes'),
      body: written(`
        Une quinzaine de personnes, dont les maires d’Orchies et de Faumont, ont assisté à la présentation du partenariat. Les présidences, la direction de la PSD et la coordination de la CPTS ont signé.

        Merci aux élus, à leurs représentantes et aux journalistes d’être venus. Ce n’est que le début d’un travail commun, avec et pour les habitants du territoire. [Lire la convention](/conventions/plateforme-sante-du-douaisis).
      `),
    }),
    content('news', 'une-fiche-pour-prescrire-le-sport', 401, {
      title: 'Une fiche commune pour prescrire l’activité physique',
      summary: 'Une page, trois questions, deux adresses : la fiche a été écrite avec les kinésithérapeutes et la Maison Sport Santé.',
      category: 'prevention', tags: 'activité physique', actions: contentIds('action', 'sport-pour-tous'),
      body: written('Elle est disponible dans les documents de la CPTS, et auprès de la coordination sur papier.'),
    }),
    content('news', 'vacciner-ensemble', 466, {
      title: 'Vacciner : un seul carnet pour tous',
      summary: 'Médecins, pharmaciens, infirmiers et sages-femmes notent dans le même carnet en ligne. On sait enfin où l’on en est.',
      category: 'prevention', tags: 'vaccination', actions: contentIds('action', 'carnet-de-vaccination'),
      body: written('Le carnet de vaccination de Mon espace santé évite les doublons et les oublis. La coordination fait le tour des cabinets pour aider à s’y mettre.'),
    }),
    content('news', 'assemblee-generale', 535, {
      title: 'Assemblée générale : un nouveau bureau',
      summary: 'Soixante membres étaient présents. Le rapport d’activité a été adopté, et le bureau renouvelé pour deux ans.',
      category: 'vie', tags: 'association', body: written('Le compte rendu est à la disposition des membres dans leur espace.'),
    }),
    content('news', 'prochaine-assemblee-generale', { plannedIn: 3 }, {
      title: 'Assemblée générale : la date est choisie',
      summary: 'Le bureau vous convie à l’assemblée générale annuelle. L’ordre du jour et les pouvoirs sont envoyés aux membres.',
      category: 'vie', tags: 'association', body: written('Rapport d’activité, comptes, cotisation, élection du tiers sortant : venez, et dites ce que vous attendez de l’année.'),
    }),
    content('news', 'bilan-du-carnet-de-vaccination', 'draft', {
      title: 'Carnet de vaccination : premier bilan', category: 'prevention',
      body: written('Chiffres à demander à la CPAM avant de publier.'),
    }),
  ]
}
