import type { ContentKindDefinition } from '#lib/content/content-fields'

export const pathwayKinds = { parcours: 'Parcours pluriprofessionnel', protocole: 'Protocole de coopération' } as const

export const pathway = {
  path: 'parcours', one: 'Parcours ou protocole', several: 'Parcours et protocoles', order: 'position',
  address: null, listAddress: '/projet-de-sante',
  fields: {
    title: { type: 'line', label: 'Intitulé', max: 150, isNeeded: true },
    kind: { type: 'choice', label: 'Type', options: pathwayKinds, isNeeded: true },
    summary: { type: 'text', label: 'En quelques phrases', max: 600, rows: 4, isNeeded: true },
    edition: { type: 'line', label: 'Version', max: 60, hint: 'Par exemple : « version 2, mars 2026 ».' },
    files: { type: 'files', label: 'Fichiers' },
  },
} as const satisfies ContentKindDefinition
