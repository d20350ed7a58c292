import type { FormItem } from '#components/ui/record-form'
import { professionChoices } from '#lib/events/profession-choices'
import { eventAudiences } from '#lib/events/event-choices'
import { audienceLabels } from '#lib/events/labels'
import type { OfficeEvent, OfficeEventSession } from '#lib/events/office-queries'
import { dayAt } from '#lib/platform/day'
import { mostHalfDays } from '#lib/events/office-schema'
import { mostQuotas, quotaTarget } from '#lib/events/quota-rows'

/** The questions of a date: its half-days, its seats, when one may register, for whom seats are kept. */
export function sessionItems(session: OfficeEventSession | null, timeZone: string, organisations: readonly { value: string; label: string }[]): FormItem[] {
  const day = (at: Date | null | undefined) => (at ? dayAt(at, timeZone) : '')
  const time = (at: Date | undefined) => (at ? new Intl.DateTimeFormat('fr-FR', { timeZone, hour: '2-digit', minute: '2-digit' }).format(at) : '')
  const shown = Math.min(mostHalfDays, (session?.halfDays.length ?? 0) + 1)
  return [
    ...Array.from({ length: shown }, (_, index): FormItem[] => {
      const one = session?.halfDays[index]
      const which = index === 0 ? '' : ` (demi-journée ${index + 1})`
      return [
        { item: 'field', saved: day(one?.startsAt), field: { kind: 'date', name: `day${index}`, label: `Jour${which}`, width: 'medium', ...(index === 0 ? {} : { requirement: 'optional' as const }) } },
        { item: 'field', saved: time(one?.startsAt), field: { kind: 'time', name: `from${index}`, label: `De${which}`, width: 'short', ...(index === 0 ? {} : { requirement: 'optional' as const }) } },
        { item: 'field', saved: time(one?.endsAt), field: { kind: 'time', name: `until${index}`, label: `À${which}`, width: 'short', ...(index === 0 ? {} : { requirement: 'optional' as const }) } },
      ]
    }).flat(),
    { item: 'field', saved: session?.capacity?.toString() ?? '', field: { name: 'capacity', label: 'Nombre de places', requirement: 'optional', inputMode: 'numeric', width: 'short', maxLength: 4, hint: 'Vide : sans limite. Le baisser n’exclut personne.' } },
    { item: 'field', saved: session?.place ?? '', field: { name: 'place', label: 'Lieu, s’il n’est pas celui de la page', requirement: 'optional', maxLength: 120 } },
    { item: 'field', saved: day(session?.opensAt), field: { kind: 'date', name: 'opensOn', label: 'Inscriptions à partir du', requirement: 'optional', width: 'medium', hint: 'Vide : dès la publication.' } },
    { item: 'field', saved: day(session?.closesAt), field: { kind: 'date', name: 'closesOn', label: 'Inscriptions jusqu’au', requirement: 'optional', width: 'medium', hint: 'Vide : jusqu’au début.' } },
    { item: 'title', text: 'Places gardées', hint: 'Pour une profession ou une structure, jusqu’à un jour ; ensuite, elles sont à tout le monde. Qui est inscrit le reste, même si vous changez ou videz une ligne.' },
    ...Array.from({ length: Math.min(mostQuotas, (session?.quotas.length ?? 0) + 1) }, (_, index) => quotaItems(session?.quotas[index], index, organisations, day)).flat(),
  ]
}

function quotaItems(quota: OfficeEventSession['quotas'][number] | undefined, index: number, organisations: readonly { value: string; label: string }[], day: (at: Date | null | undefined) => string): FormItem[] {
  const which = index === 0 ? '' : ` (ligne ${index + 1})`
  const options = [...professionChoices.map(({ value, label }) => ({ value: `profession:${value}`, label })), ...organisations.map(({ value, label }) => ({ value: `structure:${value}`, label }))]
  return [
    { item: 'field', saved: quota === undefined ? '' : quotaTarget(quota), field: { kind: 'select', name: `quotaFor${index}`, label: `Gardées pour${which}`, requirement: 'optional', emptyLabel: 'Personne en particulier', options } },
    { item: 'field', saved: quota?.seats.toString() ?? '', field: { name: `quotaSeats${index}`, label: `Combien${which}`, requirement: 'optional', inputMode: 'numeric', width: 'short', maxLength: 4 } },
    { item: 'field', saved: day(quota?.releasesAt), field: { kind: 'date', name: `quotaUntil${index}`, label: `Ouvertes à tous le${which}`, requirement: 'optional', width: 'medium' } },
  ]
}

/** Who may register by themselves. */
export function audienceItems(event: OfficeEvent): FormItem[] {
  return [
    { item: 'hidden', name: 'eventId', value: event.id },
    { item: 'hidden', name: 'version', value: String(event.version) },
    { item: 'radios', saved: event.audience, field: { name: 'audience', legend: 'Qui peut s’inscrire', options: eventAudiences.map((value) => ({ value, label: audienceLabels[value] })) } },
    { item: 'field', saved: event.meetingLink, field: { kind: 'url', name: 'meetingLink', label: 'Adresse de la réunion en ligne', requirement: 'optional', maxLength: 400, hint: 'Seules les personnes inscrites la lisent.' } },
  ]
}

/** When people are reminded, and what is added. */
export function reminderItems(event: OfficeEvent): FormItem[] {
  return [
    { item: 'hidden', name: 'eventId', value: event.id },
    { item: 'hidden', name: 'version', value: String(event.version) },
    { item: 'boxes', saved: event.reminderDays.map(String), field: { name: 'days', legend: 'Rappeler aux inscrits', requirement: 'optional', hint: 'À 9 h. Si la date change, les rappels suivent ; si elle est annulée, aucun ne part.', options: [{ value: '7', label: 'Une semaine avant' }, { value: '1', label: 'La veille' }] } },
    { item: 'field', saved: event.reminderNote, field: { kind: 'textarea', name: 'note', label: 'À ajouter aux rappels', requirement: 'optional', rows: 4, maxLength: 600, hint: 'Par exemple le parking, l’entrée, ce qu’il faut apporter.' } },
  ]
}

/** When the copy of an event begins. */
export function copyItems(event: OfficeEvent): FormItem[] {
  return [
    { item: 'hidden', name: 'eventId', value: event.id },
    ...(event.sessions.length === 0 ? [] : [{ item: 'field' as const, saved: '', field: { kind: 'date' as const, name: 'firstOn', label: 'Sa première date', requirement: 'optional' as const, width: 'medium' as const, hint: 'Les autres dates suivent, aux mêmes écarts et aux mêmes heures. Vide : sans date.' } }]),
  ]
}

/** Cancelled, postponed, or as planned; with what people are told. */
export function stateItems(event: OfficeEvent): FormItem[] {
  return [
    { item: 'hidden', name: 'eventId', value: event.id },
    { item: 'hidden', name: 'version', value: String(event.version) },
    { item: 'radios', saved: event.state, field: { name: 'state', legend: 'L’événement', options: [{ value: 'planned', label: 'A lieu comme prévu' }, { value: 'postponed', label: 'Est reporté : les inscriptions sont gardées' }, { value: 'cancelled', label: 'Est annulé' }] } },
    { item: 'field', saved: event.stateReason, field: { kind: 'textarea', name: 'reason', label: 'Ce que lisent les inscrits', requirement: 'optional', rows: 3, maxLength: 400, hint: 'Une phrase ou deux : pourquoi, et la suite si vous la connaissez.' } },
  ]
}
