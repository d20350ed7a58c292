import type { ExampleAccount } from '#prisma/examples/example'

const yearRound = { sinceDaysAgo: 350, endsIn: 200 }

/**
 * Who signs in. The personas of the "sign in as…" list come with their rank and one sentence; officials are known by
 * their function. The other GPs who speak for themselves get an account when the example is built.
 */
export const accounts: readonly ExampleAccount[] = [
  { key: 'coordination', name: 'Coordinatrice de la CPTS', mailbox: 'coordination', persona: '1 · Coordinatrice : le travail du jour, les imports, le tableau de vérité', openedDaysAgo: 600, roles: [{ role: 'coordination', sinceDaysAgo: 600 }] },
  { key: 'dumont', name: 'Dr Claire Dumont', mailbox: 'dr.dumont', persona: '2 · Médecin : dire en deux gestes si de nouveaux patients sont les bienvenus', practitioner: 'dumont', roles: [{ role: 'member', sinceDaysAgo: 300 }] },
  { key: 'benali', name: 'Dr Karim Benali', mailbox: 'dr.benali', persona: '3 · Médecin à deux cabinets : deux réponses, des places partagées', practitioner: 'benali', roles: [] },
  { key: 'secretaire', name: 'Amandine Collet', mailbox: 'amandine.collet', persona: '4 · Secrétaire de six médecins : confirmer pour toute la maison de santé', roles: [], delegations: [{ site: 'msp-orchies', ...yearRound }] },
  { key: 'psd-infirmiere', name: 'Infirmière de la PSD', mailbox: 'infirmiere.psd', persona: "5 · Infirmière de la PSD : trouver un médecin, signaler ce qui n'est pas exact", roles: [{ role: 'partner_user', organisation: 'psd', sinceDaysAgo: 335 }] },
  { key: 'psd-referente', name: 'Référente de la PSD', mailbox: 'referente.psd', persona: '6 · Référente de la PSD : les comptes et le travail de son équipe', roles: [{ role: 'partner_referent', organisation: 'psd', sinceDaysAgo: 338 }] },
  { key: 'clinique-sorties', name: 'Bureau des sorties de la clinique', mailbox: 'sorties.clinique', persona: '7 · Ancien partenaire : sa convention est terminée', roles: [{ role: 'partner_user', organisation: 'clinique', sinceDaysAgo: 410 }] },
  { key: 'membre', name: 'Infirmière libérale, membre', mailbox: 'membre', persona: '8 · Membre de la CPTS : le registre réservé aux adhérents', practitioner: '60:3', roles: [{ role: 'member', sinceDaysAgo: 310 }] },
  { key: 'tresorier', name: 'Trésorier de la CPTS', mailbox: 'tresorier', persona: "9 · Trésorier : les chiffres de l'année, sans les fiches privées", practitioner: '21:1', roles: [{ role: 'treasurer', sinceDaysAgo: 380 }, { role: 'member', sinceDaysAgo: 380 }] },
  { key: 'presidente', name: 'Dr Solène Delattre', mailbox: 'dr.delattre', persona: '10 · Présidente et médecin : deux casquettes, un seul compte', practitioner: 'delattre', roles: [{ role: 'bureau', sinceDaysAgo: 380 }, { role: 'member', sinceDaysAgo: 380 }] },
  { key: 'administration', name: 'Administratrice technique', mailbox: 'administration', persona: '11 · Administratrice technique : les comptes et la santé du système, aucune fiche privée', roles: [{ role: 'admin', sinceDaysAgo: 400 }] },
  { key: 'adressages', name: 'Coordinatrice des adressages', mailbox: 'adressages', persona: '12 · Coordinatrice des adressages : le registre vu par celle qui cherche un médecin', roles: [{ role: 'coordination_referrals', sinceDaysAgo: 250 }] },

  { key: 'mairie-accueil', name: "Accueil de la mairie d'Orchies", mailbox: 'accueil.mairie', persona: '13 · Accueil de la mairie : faire rappeler quelqu’un, sans rien savoir de plus', roles: [{ role: 'partner_user', organisation: 'mairie', sinceDaysAgo: 195 }] },
  { key: 'ancien-tresorier', name: 'Ancien trésorier de la CPTS', mailbox: 'ancien.tresorier', roles: [{ role: 'treasurer', sinceDaysAgo: 800, untilDaysAgo: 381 }] },

  // Mailboxes of sites and secretaries: those who answer for others.
  { key: 'boite-msp', name: 'Boîte du secrétariat des Trois-Chimères', mailbox: 'cabinet.msp-orchies', roles: [], delegations: [{ site: 'msp-orchies', ...yearRound }] },
  { key: 'boite-centre', name: 'Accueil du centre de santé', mailbox: 'cabinet.centre-flines', roles: [], delegations: [{ site: 'centre-flines', sinceDaysAgo: 320, endsIn: 45 }] },
  { key: 'boite-raimbeaucourt', name: 'Boîte du cabinet des Personnages', mailbox: 'cabinet.raimbeaucourt', roles: [], delegations: [{ site: 'raimbeaucourt', sinceDaysAgo: 345, endsIn: 20 }] },
  { key: 'secretaire-beuvry', name: 'Charlène Michaud', mailbox: 'charlene.michaud', roles: [], delegations: [{ site: 'beuvry', doctor: 'leroux', ...yearRound }] },
  { key: 'secretaire-coutiches', name: 'Perrine Marchal', mailbox: 'perrine.marchal', roles: [], delegations: [{ site: 'coutiches', doctor: 'delattre', ...yearRound }, { site: 'coutiches', doctor: 'carpentier', ...yearRound }] },
  { key: 'secretaire-lallaing', name: 'Laetitia Perrot', mailbox: 'laetitia.perrot', roles: [], delegations: [{ site: 'lallaing', doctor: 'grenier', ...yearRound }] },
  { key: 'ancienne-secretaire', name: 'Fanny Langlois', mailbox: 'fanny.langlois', roles: [], delegations: [{ site: 'groupe-orchies', sinceDaysAgo: 300, endsIn: 65, revokedDaysAgo: 110 }, { site: 'nomain', sinceDaysAgo: 360, endsIn: -12 }] },
]
