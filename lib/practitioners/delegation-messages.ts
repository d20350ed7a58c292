import { type Day, dayAt } from '#lib/platform/day'
import { frenchDay } from '#lib/platform/format/french-date'
import type { GrantRefusal } from './grant-delegation.ts'

/** What is said when a delegation cannot be given, wherever the form stands. */
export const delegationMessages: Record<GrantRefusal, string | { field: string; message: string }> = {
  'not-found': 'Ce cabinet n’existe plus, ou n’est pas le vôtre.',
  'no-practice': 'Choisissez au moins un cabinet.',
  'own-account': { field: 'email', message: 'C’est votre propre adresse : vous répondez déjà pour vous.' },
  'account-disabled': { field: 'email', message: 'Le compte de cette adresse a été fermé. Appelez la coordination pour le rouvrir.' },
  'already-over': { field: 'untilOn', message: 'Cette date est passée.' },
  'too-long': { field: 'untilOn', message: 'Deux ans au plus : une autorisation se renouvelle.' },
}

/** Said once it is given. */
export function grantedSentence(email: string, untilOn: Day, now: Date): string {
  return `C’est fait jusqu’au ${frenchDay(untilOn, dayAt(now, 'Europe/Paris'))}. Un message part à ${email}.`
}

/** Said once it is prolonged. */
export function renewedSentence(untilOn: Day, now: Date): string {
  return `Prolongée jusqu’au ${frenchDay(untilOn, dayAt(now, 'Europe/Paris'))}.`
}
