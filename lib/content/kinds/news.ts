import type { ContentKindDefinition } from '#lib/content/content-fields'

export const newsCategories = { vie: 'Vie de la CPTS', acces: 'Accès aux soins', prevention: 'Prévention', formation: 'Formation', territoire: 'Sur le territoire' } as const

export const news = {
  path: 'actualites', one: 'Actualité', several: 'Actualités', order: 'newest',
  address: (slug: string) => `/actualites/${slug}`, listAddress: '/actualites',
  fields: {
    title: { type: 'line', label: 'Titre', max: 120, isNeeded: true },
    summary: { type: 'text', label: 'Résumé', max: 300, rows: 3, hint: 'Deux phrases : ce qu’on lit dans les listes et dans les moteurs de recherche.', isNeeded: true },
    category: { type: 'choice', label: 'Catégorie', options: newsCategories, isNeeded: true },
    tags: { type: 'line', label: 'Mots-clés', max: 150, hint: 'Séparés par des virgules.' },
    picture: { type: 'picture', label: 'Image' },
    body: { type: 'rich', label: 'Texte', isNeeded: true },
    actions: { type: 'contents', of: 'action', several: true, label: 'Actions du projet de santé' },
  },
} as const satisfies ContentKindDefinition
