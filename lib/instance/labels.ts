import type { Look } from './look.ts'
import type { Identity } from './repository.ts'

export const identityLabels: Record<keyof Identity, string> = {
  shortName: 'Nom court', fullName: 'Nom complet', tagline: 'Phrase d’accueil', phone: 'Téléphone', phoneHours: 'Heures de réponse',
  email: 'Courriel', address: 'Adresse',
}

export const lookLabels: Record<keyof Look, string> = { accent: 'Couleur', logoId: 'Logo', logoPlace: 'Place du logo' }

/** ISO weekdays, 1 Monday. */
export const weekdayLabels: Record<1 | 2 | 3 | 4 | 5 | 6 | 7, string> = { 1: 'Lundi', 2: 'Mardi', 3: 'Mercredi', 4: 'Jeudi', 5: 'Vendredi', 6: 'Samedi', 7: 'Dimanche' }
