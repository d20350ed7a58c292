import type { ContentKindDefinition } from '#lib/content/content-fields'

export const actionStates = { prevue: 'Prévue', en_cours: 'En cours', realisee: 'Réalisée', suspendue: 'Suspendue' } as const

export const targetPublics = {
  ald: 'Personnes en affection de longue durée (ALD)', c2s: 'Bénéficiaires de la complémentaire santé solidaire (C2S)', agees: 'Personnes âgées à domicile', allophones: 'Patients allophones',
  femmes: 'Santé des femmes', enfants: 'Enfants et adolescents', aidants: 'Aidants', sans_mt: 'Personnes sans médecin traitant', professionnels: 'Professionnels de santé', tous: 'Tous les habitants',
} as const

export const action = {
  path: 'actions', one: 'Action', several: 'Actions du projet de santé', order: 'position',
  address: (slug: string) => `/projet-de-sante/${slug}`, listAddress: '/projet-de-sante',
  fields: {
    title: { type: 'line', label: 'Intitulé', max: 150, isNeeded: true },
    number: { type: 'count', label: 'Numéro dans le projet de santé', min: 1, max: 99, hint: 'Celui du texte : les numéros d’un axe ne se suivent pas toujours.', isNeeded: true },
    axis: { type: 'contents', of: 'axis', several: false, label: 'Axe', isNeeded: true },
    missions: { type: 'contents', of: 'mission', several: true, label: 'Missions', hint: 'Celles de la loi que cela sert. Aucune case : celles de son axe.' },
    state: { type: 'choice', label: 'Avancement', options: actionStates, isNeeded: true },
    context: { type: 'text', label: 'Contexte', max: 2000, rows: 6, isNeeded: true },
    objectives: { type: 'lines', one: 'Objectif', label: 'Objectifs', of: { text: { type: 'line', label: 'Objectif', max: 300, isNeeded: true } } },
    publics: { type: 'choices', label: 'Publics', options: targetPublics },
    pilots: { type: 'line', label: 'Pilotes', max: 200, hint: 'Par fonction ou par nom, avec leur accord.' },
    partners: { type: 'organisations', label: 'Partenaires' },
    milestones: { type: 'lines', one: 'Étape', label: 'Étapes', of: {
      when: { type: 'line', label: 'Quand', max: 60, isNeeded: true },
      what: { type: 'line', label: 'Quoi', max: 200, isNeeded: true },
    } },
    indicators: { type: 'lines', one: 'Indicateur', label: 'Indicateurs', of: {
      name: { type: 'line', label: 'Indicateur', max: 200, isNeeded: true },
      value: { type: 'line', label: 'Valeur', max: 60, isNeeded: true },
      at: { type: 'line', label: 'Date et source', max: 100 },
    } },
    pathways: { type: 'contents', of: 'pathway', several: true, label: 'Parcours et protocoles' },
    documents: { type: 'contents', of: 'document', several: true, label: 'Documents' },
    picture: { type: 'picture', label: 'Image' },
    body: { type: 'rich', label: 'Ce qui est fait' },
  },
} as const satisfies ContentKindDefinition
