import type { ReactNode } from 'react'
import type { SelectOption } from '#components/ui/field'
import type { FormItem } from '#components/ui/record-form'
import { contactReplyMeans } from '#lib/contact/contact-choices'
import { replyMeansLabels } from '#lib/contact/labels'
import type { ContactFile } from '#lib/contact/queries'
import { frenchDateTime } from '#lib/platform/format/french-date'
import { frenchPhone, phoneAddress } from '#lib/platform/format/french-phone'

const when = (at: Date) => frenchDateTime(at, 'Europe/Paris')

/** How to answer, and what was done already. */
export function messageFacts(message: ContactFile): { term: string; detail: ReactNode }[] {
  return [
    ...(message.phone === '' ? [] : [{ term: 'Téléphone', detail: <a href={`tel:${phoneAddress(message.phone)}`} className="tabular underline">{frenchPhone(message.phone)}</a> }]),
    ...(message.email === '' ? [] : [{ term: 'Courriel', detail: <a href={`mailto:${message.email}?subject=${encodeURIComponent(`Votre message ${message.reference}`)}`} className="wrap-anywhere underline">{message.email}</a> }]),
    { term: 'Numéro', detail: <span className="tabular">{message.reference}</span> },
    ...(message.state === 'new' ? [] : [{ term: 'Lu par', detail: message.readBy ?? 'un compte effacé' }]),
    ...(message.replyMeans === null || message.repliedAt === null ? [] : [{ term: 'Réponse', detail: <>{replyMeansLabels[message.replyMeans]}, {when(message.repliedAt)}{message.replyNote === '' ? null : <span className="block whitespace-pre-line">{message.replyNote}</span>}</> }]),
    ...(message.closedAt === null ? [] : [{ term: 'Clos', detail: `${when(message.closedAt)}, par ${message.closedBy ?? 'un compte effacé'}` }]),
  ]
}

/** What is noted about a message: who sees to it, the answer, a word for colleagues, and whether it is over. */
export function followUpItems(message: ContactFile, choices: readonly SelectOption[]): FormItem[] {
  // Whoever held it may have left the coordination: the name stays choosable, or saving would drop it.
  const isKnown = message.assignedToId === null || choices.some((one) => one.value === message.assignedToId)
  const holders = isKnown ? choices : [...choices, { value: message.assignedToId ?? '', label: 'Quelqu’un qui a quitté la coordination' }]
  return [
    { item: 'hidden', name: 'id', value: message.id }, { item: 'hidden', name: 'version', value: String(message.version) },
    { item: 'field', saved: message.assignedToId ?? '', field: { kind: 'select', name: 'assignedToId', label: 'Suivi par', emptyLabel: 'Personne encore', requirement: 'optional', options: holders } },
    { item: 'field', saved: message.replyMeans ?? '', field: { kind: 'select', name: 'replyMeans', label: 'Réponse donnée', emptyLabel: 'Pas encore', requirement: 'optional', options: contactReplyMeans.map((value) => ({ value, label: replyMeansLabels[value] })) } },
    { item: 'field', saved: message.replyNote, field: { kind: 'textarea', name: 'replyNote', label: 'Ce qui a été répondu', requirement: 'optional', rows: 3, maxLength: 1000, hint: 'Par exemple : « orientée vers la liste des médecins, rappellera si besoin ».' } },
    { item: 'field', saved: message.privateNote, field: { kind: 'textarea', name: 'privateNote', label: 'Note entre vous', requirement: 'optional', rows: 3, maxLength: 2000, hint: 'Lue par la coordination seule. Rien de médical.' } },
    { item: 'radios', saved: message.closedAt === null ? 'open' : 'closed', field: { name: 'state', legend: 'Reste-t-il quelque chose à faire ?', options: [{ value: 'open', label: 'Oui, à suivre' }, { value: 'closed', label: 'Non, c’est clos' }] } },
  ]
}
