import { testToldExample } from '#tests/integration/example/told-example'

testToldExample('audomarois', () => [
  { fact: 'the CPTS has been active since 2019', in: 'step', holds: ['La CPTS est active', '2019'] },
  { fact: 'convention signed at Blendecques on Wednesday 26 June 2024', in: 'agreement', holds: ['2024-06-26', 'Blendecques'] },
  { fact: 'that day, in the history', in: 'step', holds: ['mercredi 26 juin 2024', 'Blendecques'] },
  { fact: 'with a private establishment, which is new', in: 'page', holds: ['établissement privé', 'inédit'] },
  { fact: 'a system with many challenges, answered by building together from the territory’s needs', in: 'page', holds: ['nombreux défis', 'construisant ensemble', 'besoins du territoire'] },
  { fact: 'usually with public establishments; professionals gather around a common project', in: 'page', holds: ['établissements publics', 'se regroupent autour d’un projet commun'] },
  { fact: 'prevention, and access for those without a GP', in: 'page', holds: ['La prévention', 'L’accès aux soins', 'sans médecin traitant'] },
  { fact: 'the director asks for a better follow-up before and after the stay', in: 'news', holds: ['La direction de la clinique', 'avant comme après leur hospitalisation'] },
  { fact: 'the clinic: 200 collaborators and 45 practitioners', in: 'agreement', holds: ['200 collaborateurs et 45 praticiens'] },
  { fact: 'better communication with a secure transfer tool named PANDALAB', in: 'agreement', holds: ['Améliorer la communication entre les professionnels de la ville et ceux de la clinique', 'outil sécurisé de transfert de données, PANDALAB'] },
  { fact: 'PANDALAB: link, use and purpose', in: 'tool', holds: ['PANDALAB', 'pandalab.fr', 'transfert sécurisé'] },
  { fact: 'coordinated pathways, to the right practitioner', in: 'agreement', holds: ['parcours de soins coordonnés', 'adresser chaque patient au bon praticien'] },
  { fact: 'follow-up at home and company on the return', in: 'agreement', holds: ['suivi à domicile et l’accompagnement des patients à leur retour chez eux'] },
  { fact: 'attractiveness for new practitioners', in: 'agreement', holds: ['Renforcer l’attractivité du territoire pour la venue de nouveaux praticiens'] },
  { fact: 'the contribution to prevention', in: 'agreement', holds: ['Contribuer à la prévention'] },
  { fact: 'the article, its newspaper and its days', in: 'press', holds: ['Une convention pour améliorer les rapports entre la ville et la clinique', 'Nord Littoral', 'L’Indépendant', '2024-07-04', 'du 4 au 11 juillet 2024', 'https://'] },
  { fact: 'the convention in the register of partners', in: 'register', holds: ['partenaire : Clinique de Saint-Omer', '2024-06-26'] },
  { fact: 'the territory of the Audomarois', in: 'register', holds: ['territory : Saint-Omer (62765)', 'territory : Blendecques (62139)', 'communes : 53'] },
])
