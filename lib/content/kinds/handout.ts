import type { ContentKindDefinition } from '#lib/content/content-fields'

export const handoutDocuments = {
  medecins: 'Lettre aux médecins', secretariats: 'Page pour les secrétariats', partenaires: 'Page pour les partenaires', affiche: 'Affiche', patients: 'Fiche « Sans médecin traitant »', mairies: 'Formulaire pour les mairies',
} as const

/** The words of one of the printed papers; once published, they replace those that the paper comes with. */
export const handout = {
  path: 'kit', one: 'Document à imprimer', several: 'Documents à imprimer', order: 'position',
  address: null, listAddress: '/gestion/kit',
  fields: {
    title: { type: 'line', label: 'Titre', max: 90, isNeeded: true },
    document: { type: 'choice', label: 'Document', options: handoutDocuments, isNeeded: true },
    lead: { type: 'text', label: 'Introduction', max: 400, rows: 3 },
    parts: { type: 'lines', one: 'Partie', label: 'Parties', of: {
      heading: { type: 'line', label: 'Intertitre', max: 60 },
      text: { type: 'text', label: 'Texte', max: 500, rows: 3, isNeeded: true },
    } },
    closing: { type: 'text', label: 'Pour finir', max: 300, rows: 2 },
  },
} as const satisfies ContentKindDefinition
