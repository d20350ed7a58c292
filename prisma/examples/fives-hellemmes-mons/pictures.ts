import type { ExamplePicture } from '#prisma/examples/media/example-picture'

/** Drawings for the pages of this example, each used wherever it fits. */
export const pictures: readonly ExamplePicture[] = [
  {
    key: 'quartiers', motif: 'land', ground: 'ink', side: 'right', title: 'Fives, Hellemmes, Mons-en-Barœul',
    alt: 'Dessin : trois pièces qui se touchent, l’une claire, deux plus sombres.', caption: 'Trois voisins, une équipe de soins.',
    on: ['event/soiree-depistage', 'page/presentation'],
  },
  {
    key: 'accord', motif: 'signing', ground: 'accent', side: 'right', title: 'La signature de l’accord',
    alt: 'Dessin : une feuille écrite, une signature en bas, un stylo posé dessus.', caption: 'Trois parties, un contrat de cinq ans.',
    on: ['agreement/accord-conventionnel-interprofessionnel', 'news/signature-de-l-aci'],
  },
  {
    key: 'femmes', motif: 'ribbon', ground: 'paper', side: 'right', title: 'La santé des femmes',
    alt: 'Dessin : un ruban noué devant un disque clair.', caption: 'La santé des femmes, thématique prioritaire.',
    on: ['action/sante-des-femmes', 'campaign/cancer-du-col', 'news/frottis-sans-rendez-vous'],
  },
  {
    key: 'langues', motif: 'talk', ground: 'accent', side: 'left', title: 'Parler, se comprendre',
    alt: 'Dessin : deux bulles de conversation, l’une pleine de lignes, l’autre de points.', caption: 'Un interprète au téléphone, et l’on se comprend.',
    on: ['action/allophones', 'page/patients-allophones'],
  },
  {
    key: 'ipa', motif: 'screen', ground: 'paper', side: 'left', title: 'Un suivi partagé',
    alt: 'Dessin : un écran où court la ligne d’un battement de cœur.', caption: 'Un suivi à deux, infirmière et médecin.',
    on: ['action/nouveaux-metiers', 'news/une-infirmiere-en-pratique-avancee'],
  },
  {
    key: 'alcool', motif: 'care', ground: 'ink', side: 'left', title: 'En parler sans juger',
    alt: 'Dessin : une personne passe le bras autour des épaules d’une autre.', caption: 'Écouter d’abord.',
    on: ['action/alcoolo-dependance', 'news/alcool-en-parler'],
  },
  {
    key: 'maison', motif: 'home', ground: 'paper', side: 'left', title: 'Vivre chez soi',
    alt: 'Dessin : une petite maison, la porte ouverte, un chemin qui y mène.', caption: 'Rester chez soi, bien entouré.',
    on: ['action/maintien-a-domicile'],
  },
  {
    key: 'medecin', motif: 'register', ground: 'accent', side: 'right', title: 'Chercher un médecin',
    alt: 'Dessin : une feuille avec quatre noms en lignes ; l’un d’eux est coché.', caption: 'Chercher ensemble, sans appeler dix cabinets.',
    on: ['action/sans-medecin-traitant', 'page/sans-medecin-traitant'],
  },
  {
    key: 'heure', motif: 'hour', ground: 'paper', side: 'right', title: 'Des soins aujourd’hui',
    alt: 'Dessin : une grande horloge ronde.', caption: 'Aujourd’hui ou demain : qui appeler, dans quel ordre.',
    on: ['page/soins-non-programmes'],
  },
  {
    key: 'vaccin', motif: 'booklet', ground: 'ink', side: 'left', title: 'Un vaccin, noté au carnet',
    alt: 'Dessin : un carnet ouvert, une croix sur une page, une coche sur l’autre.', caption: 'Au collège et en pharmacie.',
    on: ['campaign/vaccin-hpv'],
  },
]
