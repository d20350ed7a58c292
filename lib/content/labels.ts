import type { ContentState } from './content-state.ts'
import type { ContentEvent } from './repository.ts'

export const contentStateLabels: Record<ContentState, string> = {
  draft: 'Brouillon', scheduled: 'Publication prévue', published: 'Publié', changed: 'Publié, modifications en attente',
}

const contentEventLabels: Record<ContentEvent, string> = {
  saved: 'Enregistré', published: 'Publié', scheduled: 'Publication prévue', withdrawn: 'Retiré du site', restored: 'Version rétablie', removed: 'Mis à la corbeille',
}

export const audienceLabels: Record<'public' | 'members', string> = { public: 'Tout le monde', members: 'Les membres de la CPTS' }

/** What a line of the history says happened. */
export function eventLabel(event: string): string {
  return isEvent(event) ? contentEventLabels[event] : event
}

function isEvent(event: string): event is ContentEvent {
  return Object.hasOwn(contentEventLabels, event)
}
