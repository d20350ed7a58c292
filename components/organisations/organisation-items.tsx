import type { FormItem } from '#components/ui/record-form'
import { organisationKindLabels } from '#lib/organisations/labels'

type Saved = { name: string; kind: string; addressLine: string; postalCode: string; phone: string; email: string; website: string }

/** The questions about a partner. */
export function organisationItems(saved: Saved | null): FormItem[] {
  return [
    { item: 'field', saved: saved?.name, field: { name: 'name', label: 'Nom', autoComplete: 'off' } },
    { item: 'field', saved: saved?.kind, field: { kind: 'select', name: 'kind', label: 'Type', width: 'medium', emptyLabel: 'Choisissez', options: Object.entries(organisationKindLabels).map(([value, label]) => ({ value, label })) } },
    ...organisationContactItems(saved),
  ]
}

/** How a partner is reached: what its own référent may correct. */
export function organisationContactItems(saved: Omit<Saved, 'name' | 'kind'> | null): FormItem[] {
  return [
    { item: 'field', saved: saved?.addressLine, field: { name: 'addressLine', label: 'Adresse', requirement: 'optional', autoComplete: 'off' } },
    { item: 'field', saved: saved?.postalCode, field: { name: 'postalCode', label: 'Code postal', requirement: 'optional', width: 'short', inputMode: 'numeric', maxLength: 5, autoComplete: 'off' } },
    { item: 'field', saved: saved?.phone, field: { kind: 'tel', name: 'phone', label: 'Téléphone', requirement: 'optional', width: 'medium', autoComplete: 'off' } },
    { item: 'field', saved: saved?.email, field: { kind: 'email', name: 'email', label: 'Courriel', requirement: 'optional', autoComplete: 'off' } },
    { item: 'field', saved: saved?.website, field: { kind: 'url', name: 'website', label: 'Site', requirement: 'optional', autoComplete: 'off' } },
  ]
}

/** Who to invite for a partner. */
export function partnerUserItems(organisationId: string): FormItem[] {
  return [
    { item: 'hidden', name: 'organisationId', value: organisationId },
    { item: 'field', field: { name: 'name', label: 'Nom de la personne', autoComplete: 'off' } },
    { item: 'field', field: { kind: 'email', name: 'email', label: 'Son adresse de courriel', autoComplete: 'off' } },
    { item: 'radios', saved: 'partner_user', field: { name: 'role', legend: 'Rôle', options: [{ value: 'partner_user', label: 'Utilisateur', hint: 'Fait ce que la convention permet.' }, { value: 'partner_referent', label: 'Référent', hint: 'Invite et retire aussi les utilisateurs de l’organisation.' }] } },
    { item: 'field', field: { kind: 'date', name: 'untilOn', label: 'Jusqu’au', requirement: 'optional', width: 'medium', hint: 'Laissez vide pour ne pas fixer de fin. La convention reste la limite.' } },
  ]
}
