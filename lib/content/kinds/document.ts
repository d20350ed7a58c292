import type { ContentKindDefinition } from '#lib/content/content-fields'

export const documentKinds = { statuts: 'Statuts et règlement', projet: 'Projet de santé', aci: 'Accord conventionnel (ACI)', compte_rendu: 'Compte rendu', rapport: 'Rapport d’activité', guide: 'Guide, fiche pratique', autre: 'Autre document' } as const

export const document = {
  path: 'documents', one: 'Document', several: 'Documents', order: 'newest',
  address: null, listAddress: '/cpts/documents',
  fields: {
    title: { type: 'line', label: 'Titre', max: 150, isNeeded: true },
    kind: { type: 'choice', label: 'Type', options: documentKinds, isNeeded: true },
    datedOn: { type: 'day', label: 'Date du document', isNeeded: true },
    missions: { type: 'contents', of: 'mission', several: true, label: 'Missions', hint: 'Celles de la loi que cela sert : le rapport de l’année les suit.' },
    summary: { type: 'text', label: 'En une phrase', max: 300, rows: 2 },
    files: { type: 'files', label: 'Fichiers' },
  },
} as const satisfies ContentKindDefinition
