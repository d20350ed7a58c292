import type { ExampleMembers } from '#prisma/examples/example'

/** What joining costs, and invented people who ask to: each step of an admission has somebody. */
export const members: ExampleMembers = {
  feeEuros: [50, 40],
  paymentUrl: 'https://paiement.exemple.invalid/cotisation',
  applicants: [
    { key: 'maes', firstName: 'Juliette', lastName: 'Maes', profession: '50', workplace: 'Cabinet de sages-femmes, 4 rue des Tilleuls', commune: '59449', state: 'received', daysAgo: 2, motivation: 'Je m’installe en janvier et je voudrais connaître les équipes du territoire, surtout pour le suivi des grossesses.' },
    { key: 'renard', firstName: 'Mathieu', lastName: 'Renard', profession: 'other', professionText: 'Directeur d’EHPAD', workplace: 'Résidence des Peupliers', commune: '59158', state: 'received', daysAgo: 5, motivation: 'Nos résidents changent souvent de médecin traitant : nous aimerions travailler avec vous sur les sorties d’hôpital.' },
    { key: 'lemaire', firstName: 'Inès', lastName: 'Lemaire', profession: '60', workplace: '', commune: null, state: 'asked', daysAgo: 12, motivation: '', note: 'Dans quelle commune exercez-vous, et avec quel cabinet ?' },
    { key: 'baudry', firstName: 'Thomas', lastName: 'Baudry', profession: '70', workplace: 'Cabinet de kinésithérapie, 12 rue du Moulin', commune: '59222', state: 'bureau', daysAgo: 20, motivation: 'Participer à l’action sur les chutes des personnes âgées.' },
    { key: 'carlier', firstName: 'Nadège', lastName: 'Carlier', profession: '91', workplace: 'Cabinet d’orthophonie, 3 place de la Mairie', commune: '59449', state: 'bureau', daysAgo: 16, motivation: 'Les délais sont longs partout : je voudrais aider à mieux orienter les familles.' },
    { key: 'fournier', firstName: 'Alain', lastName: 'Fournier', profession: 'other', professionText: 'Vendeur de matériel médical', workplace: '', commune: null, state: 'refused', daysAgo: 70, motivation: 'Présenter nos produits aux membres.', note: 'La CPTS réunit des professionnels de santé et des structures du territoire ; elle ne reçoit pas de fournisseurs comme adhérents.' },
    { key: 'wallaert', firstName: 'Odile', lastName: 'Wallaert', profession: '60', workplace: 'Cabinet infirmier du Centre', commune: '59449', state: 'departed', daysAgo: 40, motivation: '', note: 'Part à la retraite.' },
  ],
}
