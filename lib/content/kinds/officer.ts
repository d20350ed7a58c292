import type { ContentKindDefinition } from '#lib/content/content-fields'

export const officer = {
  path: 'bureau', one: 'Mandat', several: 'Association et bureau', order: 'position',
  address: null, listAddress: '/cpts',
  fields: {
    title: { type: 'line', label: 'Fonction', max: 80, hint: 'Présidence, trésorerie, secrétariat, coordination…', isNeeded: true },
    name: { type: 'line', label: 'Nom', max: 100, hint: 'Laissez vide pour ne publier que la fonction.' },
    profession: { type: 'line', label: 'Profession, commune', max: 120 },
    fromOn: { type: 'day', label: 'Depuis le', isNeeded: true },
    untilOn: { type: 'day', label: 'Jusqu’au', notBefore: 'fromOn', hint: 'Les mandats terminés restent lisibles.' },
  },
} as const satisfies ContentKindDefinition
