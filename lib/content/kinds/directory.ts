import type { ContentKindDefinition } from '#lib/content/content-fields'

/** A hospital service or a specialist, for professionals: how to reach them quickly. */
export const service = {
  path: 'services', one: 'Service ou spécialiste', several: 'Services et spécialistes', order: 'position',
  address: null, listAddress: '/espace/services',
  fields: {
    title: { type: 'line', label: 'Service', max: 120, isNeeded: true },
    place: { type: 'line', label: 'Établissement, commune', max: 150, isNeeded: true },
    line: { type: 'line', label: 'Ligne directe', max: 40 },
    hours: { type: 'line', label: 'Horaires', max: 120 },
    how: { type: 'text', label: 'Comment adresser', max: 600, rows: 3, isNeeded: true },
    delay: { type: 'line', label: 'Délai habituel', max: 80 },
    expertise: { type: 'choice', label: 'Télé-expertise', options: { oui: 'Proposée', non: 'Non proposée' } },
    checkedOn: { type: 'day', label: 'Vérifié le', isNeeded: true },
  },
} as const satisfies ContentKindDefinition

/** A social or medico-social structure: for whom, and how to call on it. */
export const structure = {
  path: 'structures', one: 'Structure sociale ou médico-sociale', several: 'Structures', order: 'position',
  address: null, listAddress: '/espace/services',
  fields: {
    title: { type: 'line', label: 'Nom', max: 120, isNeeded: true },
    place: { type: 'line', label: 'Adresse, commune', max: 150 },
    missions: { type: 'text', label: 'Missions', max: 600, rows: 3, isNeeded: true },
    forWhom: { type: 'text', label: 'Publics', max: 300, rows: 2, isNeeded: true },
    how: { type: 'text', label: 'Comment faire appel à elle', max: 600, rows: 3, isNeeded: true },
    phone: { type: 'line', label: 'Téléphone', max: 40 },
    link: { type: 'address', label: 'Site' },
    checkedOn: { type: 'day', label: 'Vérifié le', isNeeded: true },
  },
} as const satisfies ContentKindDefinition
