import type { Look } from './look.ts'
import type { Identity } from './repository.ts'

export const identityLabels: Record<keyof Identity, string> = {
  shortName: 'Nom court', fullName: 'Nom complet', tagline: 'Phrase d’accueil', phone: 'Téléphone', phoneHours: 'Heures de réponse',
  email: 'Courriel', address: 'Adresse',
}

export const lookLabels: Record<keyof Look, string> = { accent: 'Couleur', logoId: 'Logo', logoPlace: 'Place du logo' }
