import type { ContentKindDefinition } from '#lib/content/content-fields'

export const campaign = {
  path: 'prevention', one: 'Campagne de prévention', several: 'Prévention', order: 'newest',
  address: (slug: string) => `/prevention/${slug}`, listAddress: '/prevention',
  fields: {
    title: { type: 'line', label: 'Titre', max: 120, isNeeded: true },
    summary: { type: 'text', label: 'Résumé', max: 300, rows: 3, isNeeded: true },
    fromOn: { type: 'day', label: 'Du', isNeeded: true },
    untilOn: { type: 'day', label: 'Au', notBefore: 'fromOn', hint: 'Après ce jour, elle passe dans les campagnes terminées.' },
    forWhom: { type: 'text', label: 'Pour qui', max: 300, rows: 2 },
    picture: { type: 'picture', label: 'Image' },
    body: { type: 'rich', label: 'Texte', isNeeded: true },
  },
} as const satisfies ContentKindDefinition
