import type { ContentKindDefinition } from '#lib/content/content-fields'

export const tool = {
  path: 'outils', one: 'Outil numérique', several: 'Outils numériques', order: 'position',
  address: null, listAddress: '/outils-numeriques',
  fields: {
    title: { type: 'line', label: 'Nom', max: 80, isNeeded: true },
    what: { type: 'text', label: 'À quoi il sert', max: 400, rows: 3, isNeeded: true },
    forWhom: { type: 'text', label: 'Pour qui', max: 200, rows: 2, isNeeded: true },
    start: { type: 'text', label: 'Pour commencer', max: 400, rows: 3, isNeeded: true },
    link: { type: 'address', label: 'Site de l’outil' },
  },
} as const satisfies ContentKindDefinition
