import type { ContentKindDefinition } from '#lib/content/content-fields'

export const offerKinds = { remplacement: 'Remplacement', reprise: 'Cabinet à reprendre', installation: 'Installation', stage: 'Stage', salarie: 'Poste salarié' } as const

export const offer = {
  path: 'annonces', one: 'Annonce', several: 'S’installer', order: 'newest',
  address: (slug: string) => `/s-installer/${slug}`, listAddress: '/s-installer',
  fields: {
    title: { type: 'line', label: 'Titre', max: 120, isNeeded: true },
    kind: { type: 'choice', label: 'Type', options: offerKinds, isNeeded: true },
    profession: { type: 'line', label: 'Profession', max: 80, isNeeded: true },
    place: { type: 'line', label: 'Commune', max: 80, isNeeded: true },
    fromOn: { type: 'day', label: 'À partir du' },
    untilOn: { type: 'day', label: 'Annonce valable jusqu’au', isNeeded: true, hint: 'Elle quitte le site le lendemain.' },
    body: { type: 'rich', label: 'Annonce', isNeeded: true },
    contact: { type: 'text', label: 'Pour répondre', max: 300, rows: 2, isNeeded: true, hint: 'Ce qui est écrit ici est public.' },
  },
} as const satisfies ContentKindDefinition
