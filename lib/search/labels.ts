import type { SearchKindName } from './search-kinds.ts'

export const searchKindLabels: Record<SearchKindName, string> = {
  page: 'Pages', commune: 'Communes', news: 'Actualités', action: 'Actions du projet de santé', campaign: 'Prévention', offer: 'Annonces', convention: 'Conventions', document: 'Documents',
  tool: 'Outils numériques', professional: 'Professionnels', partner: 'Partenaires', event: 'Formations et événements',
}
