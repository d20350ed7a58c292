import { euros } from '#lib/platform/format/euros'

/** What joining costs this year, in a sentence. */
export function feeSentence(fee: { year: number; amountCents: number } | null): string {
  if (fee === null) return 'Son montant sera indiqué ici.'
  if (fee.amountCents === 0) return 'L’adhésion est gratuite. Elle vaut pour l’année civile, et se renouvelle chaque année en janvier.'
  return `${euros(fee.amountCents)} pour l’année civile ${fee.year}. Rien n’est à payer avant la réponse du bureau : la cotisation est appelée une fois l’adhésion acceptée, et un reçu vous est remis.`
}
