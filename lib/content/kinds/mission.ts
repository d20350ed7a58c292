import type { ContentKindDefinition } from '#lib/content/content-fields'

export const missionTypes = { socle: 'Socle : la CPTS s’y engage', optionnelle: 'Optionnelle : la CPTS la choisit' } as const

/** A mission that the law gives to a CPTS, as this one takes it up. Six are prefilled; what changes with contracts is data. */
export const mission = {
  path: 'missions', one: 'Mission', several: 'Missions', order: 'position',
  address: null, listAddress: '/nos-missions',
  fields: {
    title: { type: 'line', label: 'Intitulé', max: 150, isNeeded: true },
    number: { type: 'count', label: 'Numéro', min: 1, max: 20, isNeeded: true },
    type: { type: 'choice', label: 'Type', options: missionTypes, isNeeded: true },
    what: { type: 'text', label: 'En clair', max: 800, rows: 4, hint: 'Ce que cela change pour un habitant ou pour un professionnel.', isNeeded: true },
    law: { type: 'line', label: 'Référence', max: 150 },
    startMonths: { type: 'count', label: 'Démarrage, en mois après la signature', min: 0, max: 60 },
    deployMonths: { type: 'count', label: 'Déploiement, en mois après la signature', min: 0, max: 60 },
  },
} as const satisfies ContentKindDefinition
