import type { ContentKindDefinition } from '#lib/content/content-fields'

export const press = {
  path: 'presse', one: 'Article de presse', several: 'Revue de presse', order: 'newest',
  address: null, listAddress: '/actualites/presse',
  fields: {
    title: { type: 'line', label: 'Titre de l’article', max: 200, isNeeded: true },
    newspaper: { type: 'line', label: 'Journal', max: 100, isNeeded: true },
    publishedOn: { type: 'day', label: 'Date de parution', isNeeded: true },
    period: { type: 'line', label: 'Période, si le journal en couvre plusieurs jours', max: 60, hint: 'Par exemple : du 4 au 11 juillet.' },
    link: { type: 'address', label: 'Lien vers l’article' },
    extract: { type: 'text', label: 'Extrait', max: 600, rows: 4, hint: 'Quelques phrases, dans la limite du droit de citation.' },
  },
} as const satisfies ContentKindDefinition
