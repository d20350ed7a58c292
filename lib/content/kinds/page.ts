import type { ContentKindDefinition } from '#lib/content/content-fields'

export const page = {
  path: 'pages', one: 'Page', several: 'Pages', order: 'position',
  address: (slug: string) => `/${slug}`, listAddress: null,
  fields: {
    title: { type: 'line', label: 'Titre', max: 120, isNeeded: true },
    summary: { type: 'text', label: 'Introduction', max: 400, rows: 3, hint: 'Sous le titre, et dans les moteurs de recherche.', isNeeded: true },
    picture: { type: 'picture', label: 'Image' },
    numbers: {
      type: 'lines', label: 'Numéros à appeler', one: 'Numéro', hint: 'En grand, au-dessus du texte. Vide sur la page des soins rapides : le 116 117. Le 15 et le 114 y restent toujours.',
      of: {
        dial: { type: 'line', label: 'Numéro', max: 20, isNeeded: true },
        title: { type: 'line', label: 'Quand, ou pour qui', max: 80, isNeeded: true },
        what: { type: 'text', label: 'En une phrase', max: 300, rows: 2 },
      },
    },
    body: { type: 'rich', label: 'Texte', isNeeded: true },
  },
} as const satisfies ContentKindDefinition
