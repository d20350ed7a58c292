import type { ExamplePicture } from '#prisma/examples/media/example-picture'

/** Drawings for the pages of this example, each used wherever it fits. */
export const pictures: readonly ExamplePicture[] = [
  {
    key: 'reunion', motif: 'gathering', ground: 'paper', side: 'right', title: 'Réunion autour d’une table',
    alt: 'Dessin : trois personnes assises autour d’une table couverte de papiers, devant la mosaïque des communes.', caption: 'Professions différentes, même table.',
    on: ['news/assemblee-generale', 'action/situations-complexes', 'event/groupe-sante-mentale', 'event/rentree-des-professionnels', 'event/reunion-des-adherents', 'news/premiere-concertation', 'page/presentation', 'page/rejoindre-la-cpts'],
  },
  {
    key: 'theatre', motif: 'stage', ground: 'ink', side: 'right', title: 'Soirée au théâtre',
    alt: 'Dessin : une personne seule sur une scène de théâtre, sous un faisceau de lumière, une chaise à côté d’elle.', caption: 'Un spectacle, puis la parole à la salle.',
    on: ['news/soiree-au-theatre-de-douai', 'event/soiree-soins-palliatifs'],
  },
  {
    key: 'soins-palliatifs', motif: 'care', ground: 'accent', side: 'left', title: 'Prendre soin',
    alt: 'Dessin : une personne passe le bras autour des épaules d’une autre, un cœur au-dessus d’elles.', caption: 'Se former pour mieux accompagner à domicile.',
    on: ['news/formation-soins-palliatifs', 'event/formation-soins-palliatifs', 'action/formation-pluriprofessionnelle'],
  },
  {
    key: 'registre', motif: 'register', ground: 'paper', side: 'right', title: 'Une liste à jour',
    alt: 'Dessin : une feuille avec quatre noms en lignes ; l’un d’eux est coché.', caption: 'Chaque réponse porte la date à laquelle elle a été donnée.',
    on: ['news/cartodispo-une-annee', 'news/cartodispo-ouvre-au-public', 'action/cartodispo', 'page/sans-medecin-traitant'],
  },
  {
    key: 'marche', motif: 'walk', ground: 'accent', side: 'left', title: 'Marcher ensemble',
    alt: 'Dessin : trois silhouettes marchent l’une derrière l’autre sur un chemin, sous un soleil.', caption: 'Marcher, à plusieurs, chacun à son pas.',
    on: ['news/sport-pour-tous-reprend', 'campaign/bouger-chaque-jour', 'action/sport-pour-tous', 'event/atelier-marche', 'page/maison-sport-sante', 'news/une-fiche-pour-prescrire-le-sport'],
  },
  {
    key: 'signature', motif: 'signing', ground: 'paper', side: 'right', title: 'Une convention signée',
    alt: 'Dessin : une feuille écrite, une signature en bas, un stylo posé dessus.', caption: 'Ce que l’on fait déjà ensemble, mis par écrit.',
    on: ['agreement/plateforme-sante-du-douaisis', 'news/convention-avec-la-psd'],
  },
  {
    key: 'accueil', motif: 'arrival', ground: 'ink', side: 'right', title: 'Une porte ouverte par la commune',
    alt: 'Dessin : une porte avec une plaque, une grande clé posée à côté.', caption: 'Des salles prêtées, un point d’information à l’accueil.',
    on: ['agreement/mairie-d-orchies', 'news/mairie-d-orchies-partenaire'],
  },
  {
    key: 'retour', motif: 'home', ground: 'paper', side: 'left', title: 'Le retour à la maison',
    alt: 'Dessin : une petite maison, la porte ouverte, un chemin qui y mène.', caption: 'Préparer la sortie dès la veille.',
    on: ['action/retour-a-domicile', 'agreement/sorties-de-la-clinique'],
  },
  {
    key: 'carnet', motif: 'booklet', ground: 'accent', side: 'left', title: 'Un carnet de vaccination',
    alt: 'Dessin : un carnet ouvert, une croix de soin sur la page de gauche, une coche sur celle de droite.', caption: 'Un seul carnet, lu et rempli par tous les métiers.',
    on: ['action/carnet-de-vaccination', 'news/vacciner-ensemble'],
  },
  {
    key: 'heure', motif: 'hour', ground: 'ink', side: 'right', title: 'Des soins aujourd’hui',
    alt: 'Dessin : une grande horloge ronde.', caption: 'Aujourd’hui ou demain : qui appeler, dans quel ordre.',
    on: ['action/soins-non-programmes', 'page/soins-non-programmes'],
  },
  {
    key: 'annuaire', motif: 'call', ground: 'paper', side: 'left', title: 'La bonne ligne',
    alt: 'Dessin : un combiné de téléphone d’où partent des ondes.', caption: 'La bonne ligne, aux bonnes heures.',
    on: ['news/annuaire-des-services', 'page/plateforme-acteurs-de-sante-du-douaisis'],
  },
  {
    key: 'depistage', motif: 'remedies', ground: 'accent', side: 'left', title: 'En pharmacie',
    alt: 'Dessin : un flacon marqué d’une croix, des comprimés à côté.', caption: 'Les pharmacies du territoire remettent le kit.',
    on: ['campaign/depistage-du-cancer-colorectal'],
  },
]
