import type { ContentKindDefinition } from '#lib/content/content-fields'

export const step = {
  path: 'histoire', one: 'Étape', several: 'Histoire de la CPTS', order: 'position',
  address: null, listAddress: '/cpts',
  fields: {
    title: { type: 'line', label: 'Ce qui s’est passé', max: 120, isNeeded: true },
    when: { type: 'line', label: 'Quand', max: 60, hint: 'Comme on le dit : « février 2017 », « jeudi 29 février 2024 ».', isNeeded: true },
    text: { type: 'text', label: 'En quelques phrases', max: 600, rows: 4 },
    parties: { type: 'line', label: 'Avec qui', max: 200, hint: 'Par exemple : la CPAM et l’ARS.' },
  },
} as const satisfies ContentKindDefinition
