import type { ExampleCommune, ExampleMembers } from './example.ts'

/** A small example's fee, and one invented person at each step of joining. */
export function usualMembers(communes: readonly ExampleCommune[]): ExampleMembers {
  const [first, second] = communes
  return {
    feeEuros: [30, 30],
    paymentUrl: '',
    applicants: [
      { key: 'candidate', firstName: 'Élise', lastName: 'Vidal', profession: '60', workplace: 'Cabinet infirmier de la Halle', commune: first?.code ?? null, state: 'received', daysAgo: 3, motivation: 'Rencontrer les équipes et participer aux soirées de la CPTS.' },
      { key: 'precisions', firstName: 'Hugo', lastName: 'Perrin', profession: '70', workplace: '', commune: null, state: 'asked', daysAgo: 11, motivation: '', note: 'Dans quel cabinet exercez-vous ?' },
      { key: 'bureau', firstName: 'Mireille', lastName: 'Aubert', profession: 'other', professionText: 'Assistante sociale', workplace: 'Centre communal d’action sociale', commune: second?.code ?? null, state: 'bureau', daysAgo: 18, motivation: 'Faire le lien avec les personnes que nous accompagnons.' },
    ],
  }
}
