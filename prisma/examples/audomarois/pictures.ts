import type { ExamplePicture } from '#prisma/examples/media/example-picture'

/** Drawings for the pages of this example, each used wherever it fits. */
export const pictures: readonly ExamplePicture[] = [
  {
    key: 'territoire', motif: 'land', ground: 'accent', side: 'right', title: 'Le territoire de l’Audomarois',
    alt: 'Dessin : les cinquante-trois communes de l’Audomarois, comme une mosaïque.', caption: 'Cinquante-trois communes, un projet.',
    on: ['event/rencontre-ville-clinique', 'page/presentation'],
  },
  {
    key: 'ville-clinique', motif: 'bridge', ground: 'ink', side: 'right', title: 'La ville et la clinique',
    alt: 'Dessin : un pont relie une petite maison et un grand bâtiment marqué d’une croix.', caption: 'Mieux se parler entre la ville et la clinique.',
    on: ['agreement/clinique-de-saint-omer', 'news/convention-ville-clinique', 'action/lien-ville-clinique'],
  },
  {
    key: 'pandalab', motif: 'talk', ground: 'paper', side: 'left', title: 'Une messagerie sécurisée',
    alt: 'Dessin : deux bulles de conversation se répondent.', caption: 'Une question, une réponse, en toute sécurité.',
    on: ['news/pandalab-premiers-pas'],
  },
  {
    key: 'bilans', motif: 'booklet', ground: 'accent', side: 'left', title: 'Un bilan de prévention',
    alt: 'Dessin : un carnet ouvert, une croix sur une page, une coche sur l’autre.', caption: 'À 20, 45, 65 et 70 ans, le point sur sa santé.',
    on: ['news/consultations-de-prevention', 'action/prevention', 'campaign/vaccination-des-plus-fragiles'],
  },
  {
    key: 'installation', motif: 'arrival', ground: 'ink', side: 'right', title: 'S’installer',
    alt: 'Dessin : la porte d’un cabinet avec sa plaque, une clé à côté.', caption: 'Donner envie de poser sa plaque ici.',
    on: ['news/un-interne-un-village', 'action/attractivite'],
  },
  {
    key: 'medecin', motif: 'register', ground: 'paper', side: 'right', title: 'Chercher un médecin',
    alt: 'Dessin : une feuille avec quatre noms en lignes ; l’un d’eux est coché.', caption: 'Chercher ensemble, sans appeler dix cabinets.',
    on: ['action/sans-medecin', 'page/sans-medecin-traitant'],
  },
  {
    key: 'heure', motif: 'hour', ground: 'accent', side: 'left', title: 'Des soins aujourd’hui',
    alt: 'Dessin : une grande horloge ronde.', caption: 'Aujourd’hui ou demain : qui appeler, dans quel ordre.',
    on: ['page/soins-non-programmes'],
  },
  {
    key: 'tabac', motif: 'walk', ground: 'paper', side: 'left', title: 'Arrêter, à plusieurs',
    alt: 'Dessin : trois silhouettes avancent sur un chemin, sous un soleil.', caption: 'On arrête mieux accompagné.',
    on: ['campaign/mois-sans-tabac'],
  },
]
