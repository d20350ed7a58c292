import type { ContentKindDefinition } from '#lib/content/content-fields'

export const page = {
  path: 'pages', one: 'Page', several: 'Pages', order: 'position',
  address: (slug: string) => `/${slug}`, listAddress: null,
  fields: {
    title: { type: 'line', label: 'Titre', max: 120, isNeeded: true },
    summary: { type: 'text', label: 'Introduction', max: 400, rows: 3, hint: 'Sous le titre, et dans les moteurs de recherche.', isNeeded: true },
    picture: { type: 'picture', label: 'Image' },
    body: { type: 'rich', label: 'Texte', isNeeded: true },
  },
} as const satisfies ContentKindDefinition
