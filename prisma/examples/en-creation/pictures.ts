import type { ExamplePicture } from '#prisma/examples/media/example-picture'

/** Drawings for the pages of this example, each used wherever it fits. */
export const pictures: readonly ExamplePicture[] = [
  {
    key: 'reunion', motif: 'gathering', ground: 'accent', side: 'right', title: 'Une soirée de travail',
    alt: 'Dessin : trois personnes assises autour d’une table couverte de papiers.', caption: 'Trois groupes de travail, une soirée par mois.',
    on: ['event/reunion-d-information', 'page/participer', 'news/premiere-soiree', 'news/prochaine-reunion'],
  },
  {
    key: 'territoire', motif: 'land', ground: 'ink', side: 'right', title: 'La vallée du Gapeau',
    alt: 'Dessin : cinq communes qui se touchent, de la montagne à la plaine.', caption: 'Cinq communes, de Belgentier à La Farlède.',
    on: ['page/presentation'],
  },
  {
    key: 'lettre', motif: 'signing', ground: 'paper', side: 'right', title: 'La lettre d’intention',
    alt: 'Dessin : une feuille écrite, une signature en bas, un stylo posé dessus.', caption: 'Dire quel territoire nous voulons servir.',
    on: ['news/lettre-d-intention'],
  },
  {
    key: 'accompagnement', motif: 'walk', ground: 'paper', side: 'left', title: 'Avancer accompagnés',
    alt: 'Dessin : trois silhouettes marchent l’une derrière l’autre sur un chemin.', caption: 'Ne pas partir de rien.',
    on: ['news/un-accompagnement', 'agreement/accompagnement'],
  },
  {
    key: 'chaleur', motif: 'heat', ground: 'accent', side: 'right', title: 'Boire, se tenir au frais',
    alt: 'Dessin : un grand soleil, un verre d’eau devant lui.', caption: 'Veiller sur ses voisins quand il fait très chaud.',
    on: ['campaign/canicule', 'action/veiller-sur-ses-voisins'],
  },
  {
    key: 'hiver', motif: 'booklet', ground: 'ink', side: 'left', title: 'Se faire vacciner',
    alt: 'Dessin : un carnet ouvert, une croix sur une page, une coche sur l’autre.', caption: 'Sans rendez-vous, en pharmacie ou au cabinet.',
    on: ['campaign/preparer-l-hiver'],
  },
  {
    key: 'heure', motif: 'hour', ground: 'paper', side: 'right', title: 'Des soins le samedi',
    alt: 'Dessin : une grande horloge ronde.', caption: 'Une réponse un samedi matin.',
    on: ['action/reponse-du-samedi', 'page/soins-non-programmes'],
  },
  {
    key: 'sortie', motif: 'bridge', ground: 'accent', side: 'right', title: 'De l’hôpital à la maison',
    alt: 'Dessin : un pont relie une petite maison et un grand bâtiment marqué d’une croix.', caption: 'Prévenir la veille, nommer qui viendra.',
    on: ['action/sorties-d-hopital'],
  },
  {
    key: 'medecin', motif: 'register', ground: 'paper', side: 'right', title: 'Chercher un médecin',
    alt: 'Dessin : une feuille avec quatre noms en lignes ; l’un d’eux est coché.', caption: 'Chercher ensemble, sans appeler dix cabinets.',
    on: ['page/sans-medecin-traitant'],
  },
]
