import type { ContentKindDefinition } from '#lib/content/content-fields'

/** What the site tells of a convention; what it grants and until when is the convention's own record. */
export const agreement = {
  path: 'conventions', one: 'Page d’une convention', several: 'Conventions', order: 'newest',
  address: (slug: string) => `/conventions/${slug}`, listAddress: '/conventions',
  fields: {
    title: { type: 'line', label: 'Titre', max: 150, isNeeded: true },
    summary: { type: 'text', label: 'En deux phrases', max: 400, rows: 3, isNeeded: true },
    parties: { type: 'organisations', label: 'Partenaires signataires', isNeeded: true },
    signedOn: { type: 'day', label: 'Signée le' },
    signedAt: { type: 'line', label: 'À', max: 100, hint: 'Le lieu de la signature.' },
    signatories: { type: 'lines', one: 'Signataire', label: 'Signataires', of: {
      name: { type: 'line', label: 'Nom', max: 100, hint: 'Laissez vide pour ne publier que la fonction.' },
      role: { type: 'line', label: 'Fonction', max: 120, isNeeded: true },
    } },
    present: { type: 'lines', one: 'Personne présente', label: 'Étaient présents', of: { who: { type: 'line', label: 'Fonction ou nom', max: 150, isNeeded: true } } },
    axes: { type: 'lines', one: 'Axe', label: 'Axes', of: {
      title: { type: 'line', label: 'Intitulé', max: 150, isNeeded: true },
      objectives: { type: 'text', label: 'Objectifs', max: 1000, rows: 3, isNeeded: true },
      done: { type: 'text', label: 'Ce qui a été fait', max: 1000, rows: 2 },
    } },
    tools: { type: 'lines', one: 'Outil', label: 'Outils utilisés', of: {
      name: { type: 'line', label: 'Nom', max: 80, isNeeded: true },
      purpose: { type: 'line', label: 'Pour quoi', max: 200, isNeeded: true },
      link: { type: 'address', label: 'Lien' },
    } },
    actions: { type: 'contents', of: 'action', several: true, label: 'Actions du projet de santé' },
    press: { type: 'contents', of: 'press', several: true, label: 'Articles de presse' },
    documents: { type: 'contents', of: 'document', several: true, label: 'Documents' },
    renewal: { type: 'line', label: 'Durée et renouvellement', max: 200, hint: 'Par exemple : « un an, par tacite reconduction ».' },
    picture: { type: 'picture', label: 'Image' },
    body: { type: 'rich', label: 'Texte' },
  },
} as const satisfies ContentKindDefinition
