import type { ExamplePicture } from '#prisma/examples/media/example-picture'

/** Drawings for the pages of this example, each used wherever it fits. */
export const pictures: readonly ExamplePicture[] = [
  {
    key: 'territoire', motif: 'land', ground: 'accent', side: 'right', title: 'Le territoire du Giennois-Berry',
    alt: 'Dessin : les communes du Loiret et du Cher, comme une mosaïque.', caption: 'Deux départements, un seul territoire de soins.',
    on: ['event/rencontre-des-secteurs', 'page/presentation', 'page/communes-limitrophes'],
  },
  {
    key: 'ville-hopital', motif: 'bridge', ground: 'paper', side: 'right', title: 'La ville et l’hôpital',
    alt: 'Dessin : un pont relie une petite maison et un grand bâtiment marqué d’une croix.', caption: 'Connaître les contraintes les uns des autres.',
    on: ['agreement/ville-hopital', 'action/communication-ville-hopital', 'news/ville-hopital'],
  },
  {
    key: 'ecran', motif: 'screen', ground: 'ink', side: 'left', title: 'La télé-expertise',
    alt: 'Dessin : un écran où court la ligne d’un battement de cœur.', caption: 'L’avis vient jusqu’au patient.',
    on: ['action/tele-expertise', 'news/tele-expertise-en-sologne'],
  },
  {
    key: 'remedes', motif: 'remedies', ground: 'accent', side: 'left', title: 'Relire une ordonnance',
    alt: 'Dessin : un flacon marqué d’une croix, des comprimés à côté.', caption: 'Pharmacien et médecin relisent ensemble.',
    on: ['news/bilan-de-medication', 'action/protocoles'],
  },
  {
    key: 'ecoute', motif: 'talk', ground: 'paper', side: 'left', title: 'Une consultation pour en parler',
    alt: 'Dessin : deux bulles de conversation se répondent.', caption: 'Gratuit, confidentiel, près de chez soi.',
    on: ['news/addictologie', 'action/interconnaissance'],
  },
  {
    key: 'carnet', motif: 'booklet', ground: 'ink', side: 'left', title: 'Le carnet de vaccination en ligne',
    alt: 'Dessin : un carnet ouvert, une croix sur une page, une coche sur l’autre.', caption: 'Ouvrir son carnet, avec l’aide du pharmacien.',
    on: ['campaign/carnet-de-vaccination', 'action/prevention'],
  },
  {
    key: 'chute', motif: 'walk', ground: 'accent', side: 'left', title: 'Garder l’équilibre',
    alt: 'Dessin : trois silhouettes avancent sur un chemin, sous un soleil.', caption: 'Huit communes, un atelier d’équilibre.',
    on: ['campaign/semaine-de-la-chute'],
  },
  {
    key: 'rendez-vous', motif: 'call', ground: 'paper', side: 'left', title: 'Joindre le spécialiste',
    alt: 'Dessin : un combiné de téléphone d’où partent des ondes.', caption: 'Un avis évite souvent un rendez-vous.',
    on: ['action/premier-et-deuxieme-recours'],
  },
  {
    key: 'heure', motif: 'hour', ground: 'ink', side: 'right', title: 'Des soins aujourd’hui',
    alt: 'Dessin : une grande horloge ronde.', caption: 'Aujourd’hui ou demain : qui appeler, dans quel ordre.',
    on: ['action/soins-non-programmes', 'page/soins-non-programmes'],
  },
  {
    key: 'medecin', motif: 'register', ground: 'accent', side: 'right', title: 'Chercher un médecin',
    alt: 'Dessin : une feuille avec quatre noms en lignes ; l’un d’eux est coché.', caption: 'Chercher ensemble, sans appeler dix cabinets.',
    on: ['page/sans-medecin-traitant'],
  },
]
