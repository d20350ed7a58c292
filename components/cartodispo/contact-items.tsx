import type { FormItem } from '#components/ui/record-form'
import { frenchPhone } from '#lib/platform/format/french-phone'

type Sheet = {
  version: number; phone: string; email: string; preferredChannel: 'mail' | 'phone'; secretaryHours: string
  closingDays: readonly number[]; privateNote: string | null; sitePhone: string; siteEmail: string
  mailbox: string; mayChangeMailbox: boolean
}

const weekdays = ['Lundi', 'Mardi', 'Mercredi', 'Jeudi', 'Vendredi', 'Samedi', 'Dimanche']

/** The questions about how to reach a practice, for its own screen and for the coordination's. */
export function contactItems(practiceId: string, sheet: Sheet): FormItem[] {
  return [
    { item: 'hidden', name: 'practiceId', value: practiceId },
    { item: 'hidden', name: 'version', value: String(sheet.version) },
    {
      item: 'radios', saved: sheet.preferredChannel,
      field: { name: 'preferredChannel', legend: 'Comment poser la question du mois ?', options: [{ value: 'mail', label: 'Par courriel', hint: 'Un message par mois, un seul geste pour répondre.' }, { value: 'phone', label: 'Par téléphone', hint: 'La coordination appelle.' }] },
    },
    mailboxItem(sheet),
    { item: 'field', saved: sheet.phone, field: { name: 'phone', kind: 'tel', label: 'Téléphone du secrétariat', requirement: 'optional', width: 'medium', ...(sheet.sitePhone === '' ? {} : { hint: `Laissez vide pour garder celui du lieu : ${frenchPhone(sheet.sitePhone)}.` }), autoComplete: 'off' } },
    { item: 'field', saved: sheet.secretaryHours, field: { name: 'secretaryHours', label: 'Horaires du secrétariat', hint: 'Par exemple : 8 h 30 – 12 h, 14 h – 18 h.', requirement: 'optional', maxLength: 120 } },
    { item: 'boxes', saved: sheet.closingDays.map(String), field: { name: 'closingDays', legend: 'Jours où personne ne répond', requirement: 'optional', layout: 'inline', options: weekdays.map((label, index) => ({ value: String(index + 1), label })) } },
    ...(sheet.privateNote === null ? [] : [{ item: 'field' as const, saved: sheet.privateNote, field: { name: 'privateNote', kind: 'textarea' as const, label: 'Note de la coordination', hint: 'Lue par la coordination seule. Rien sur les patients.', requirement: 'optional' as const, rows: 4, maxLength: 1000 } }]),
  ]
}

const mailboxLabel = 'Courriel qui reçoit la question'

/** A delegate reads which mailbox is asked, and who may change it. */
function mailboxItem({ email, siteEmail, mailbox, mayChangeMailbox }: Sheet): FormItem {
  if (!mayChangeMailbox) {
    return { item: 'fact', label: mailboxLabel, value: mailbox === '' ? 'Aucun pour le moment' : mailbox, hint: 'Le médecin ou la coordination peut le changer : qui reçoit la question répond pour le cabinet.' }
  }
  const hint = email !== '' && email.toLowerCase() !== mailbox ? 'La délégation de cette adresse a pris fin : la question n’y part plus.' : siteEmail === '' ? null : `Laissez vide pour garder celle du lieu : ${siteEmail}.`
  return { item: 'field', saved: email, field: { name: 'email', kind: 'email', label: mailboxLabel, requirement: 'optional', ...(hint === null ? {} : { hint }), autoComplete: 'off' } }
}
