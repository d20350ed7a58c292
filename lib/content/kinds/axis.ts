import type { ContentKindDefinition } from '#lib/content/content-fields'

export const axis = {
  path: 'axes', one: 'Axe', several: 'Axes du projet de santé', order: 'position',
  address: null, listAddress: '/projet-de-sante',
  fields: {
    title: { type: 'line', label: 'Intitulé', max: 150, isNeeded: true },
    number: { type: 'count', label: 'Numéro', min: 1, max: 99, isNeeded: true },
    missions: { type: 'contents', of: 'mission', several: true, label: 'Missions', hint: 'Une action qui n’en nomme aucune suit celles de son axe.' },
    context: { type: 'text', label: 'Pourquoi cet axe', max: 2000, rows: 7, isNeeded: true },
  },
} as const satisfies ContentKindDefinition
