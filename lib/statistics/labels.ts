import { capital } from '#lib/platform/format/capital'
import { channelLabels } from '#lib/referrals/labels'
import type { PublicOutcome } from './quarter-tables.ts'

export const outcomeLabels: Record<PublicOutcome, string> = {
  declared: 'Médecin traitant déclaré', not_found: 'Aucun médecin trouvé', cancelled: 'Recherche arrêtée pour une autre raison', not_admissible: 'Demande qui ne relevait pas de nous',
}

/** By whom people asked, as a line of a table begins. */
export function channelWords(key: string): string {
  return capital(Object.entries(channelLabels).find(([channel]) => channel === key)?.[1] ?? 'autrement')
}

/** What stands where a number is not told. */
export const notTold = 'n. d.'
