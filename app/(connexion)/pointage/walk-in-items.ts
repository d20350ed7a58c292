import type { FormItem } from '#components/ui/record-form'
import { professionLabels } from '#lib/practitioners/labels'

type Made = { token: string; requestKey: string; halfDays: readonly { id: string; label: string }[] }

/** Whoever comes without having registered: a name, and what helps to reach them afterwards. */
export function walkInItems({ token, requestKey, halfDays }: Made): FormItem[] {
  const [first] = halfDays
  return [
    { item: 'hidden', name: 'token', value: token },
    { item: 'hidden', name: 'requestKey', value: requestKey },
    ...(halfDays.length > 1
      ? [{ item: 'field' as const, saved: first?.id, field: { kind: 'select' as const, name: 'halfDayId', label: 'Demi-journée', options: halfDays.map(({ id, label }) => ({ value: id, label })) } }]
      : [{ item: 'hidden' as const, name: 'halfDayId', value: first?.id ?? '' }]),
    { item: 'field', field: { name: 'surname', label: 'Nom', maxLength: 80, autoComplete: 'off' } },
    { item: 'field', field: { name: 'firstName', label: 'Prénom', maxLength: 80, autoComplete: 'off' } },
    { item: 'field', field: { kind: 'email', name: 'email', label: 'Courriel', requirement: 'optional', autoComplete: 'off', hint: 'Pour recevoir l’attestation et les documents.' } },
    { item: 'field', saved: '', field: { kind: 'select', name: 'professionCode', label: 'Profession', requirement: 'optional', emptyLabel: 'Aucune ou autre', options: Object.entries(professionLabels).map(([value, label]) => ({ value, label })) } },
    { item: 'field', field: { name: 'organisation', label: 'Structure', requirement: 'optional', maxLength: 120, autoComplete: 'off' } },
  ]
}
