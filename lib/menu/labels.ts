import type { EntryState } from './entry-state.ts'

/** What the editor of the menu is told of an entry. */
export const entryStateLabels: Record<EntryState, string> = {
  shown: 'Visible', hidden: 'Masquée', draft: 'Brouillon : pas montrée', members: 'Page pour les membres : pas montrée', gone: 'Page retirée : pas montrée', nowhere: 'Adresse sans page : pas montrée',
}

export const entryStateTones: Record<EntryState, 'success' | 'neutral' | 'warning'> = { shown: 'success', hidden: 'neutral', draft: 'warning', members: 'warning', gone: 'warning', nowhere: 'warning' }
