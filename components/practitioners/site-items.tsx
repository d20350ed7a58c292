import type { FormItem } from '#components/ui/record-form'
import { siteKindLabels } from '#lib/practitioners/labels'

type Saved = {
  name: string; kind: string; addressLine: string; addressExtra: string; postalCode: string; communeCode: string; phone: string; email: string
  isStepFree: boolean | null; lat: number; lon: number; geoPrecision: string
}

/** The questions about a place of practice, for adding and for correcting. */
export function siteItems(saved: Saved | null, communes: readonly { value: string; label: string }[]): FormItem[] {
  const access = saved?.isStepFree === true ? 'oui' : saved?.isStepFree === false ? 'non' : ''
  return [
    { item: 'field', saved: saved?.name, field: { name: 'name', label: 'Nom du lieu', hint: 'Comme les patients le connaissent : « Maison de santé des Prés ».' } },
    { item: 'field', saved: saved?.kind, field: { kind: 'select', name: 'kind', label: 'Type de lieu', width: 'medium', emptyLabel: 'Choisissez', options: Object.entries(siteKindLabels).map(([value, label]) => ({ value, label })) } },
    { item: 'title', text: 'Adresse' },
    { item: 'field', saved: saved?.addressLine, field: { name: 'addressLine', label: 'Numéro et rue', requirement: 'optional', autoComplete: 'off' } },
    { item: 'field', saved: saved?.addressExtra, field: { name: 'addressExtra', label: 'Complément', requirement: 'optional', hint: 'Bâtiment, étage, entrée.' } },
    { item: 'field', saved: saved?.postalCode, field: { name: 'postalCode', label: 'Code postal', requirement: 'optional', width: 'short', inputMode: 'numeric', maxLength: 5, autoComplete: 'off' } },
    { item: 'field', saved: saved?.communeCode, field: { kind: 'select', name: 'communeCode', label: 'Commune', width: 'medium', emptyLabel: 'Choisissez', options: communes } },
    { item: 'field', saved: access, field: { kind: 'select', name: 'isStepFree', label: 'Accès sans marche', requirement: 'optional', width: 'medium', emptyLabel: 'On ne sait pas', options: [{ value: 'oui', label: 'Oui' }, { value: 'non', label: 'Non' }] } },
    { item: 'title', text: 'Pour joindre ce lieu' },
    { item: 'field', saved: saved?.phone, field: { kind: 'tel', name: 'phone', label: 'Téléphone', requirement: 'optional', width: 'medium', autoComplete: 'off' } },
    { item: 'field', saved: saved?.email, field: { kind: 'email', name: 'email', label: 'Boîte aux lettres du lieu', requirement: 'optional', autoComplete: 'off', hint: 'Un seul message groupé par mois y demande si rien n’a changé.' } },
    { item: 'title', text: 'Position sur la carte' },
    {
      item: 'radios', saved: saved?.geoPrecision === 'hand' ? 'hand' : 'address',
      field: {
        name: 'placing', legend: 'Où placer le point',
        options: [
          { value: 'address', label: 'D’après l’adresse', hint: 'Si l’adresse n’est pas trouvée, le point est placé au centre de la commune et l’écran le dit.' },
          { value: 'proposed', label: 'D’après l’adresse, même si elle n’est pas certaine' },
          { value: 'hand', label: 'À la main, aux coordonnées ci-dessous' },
        ],
      },
    },
    { item: 'field', saved: saved?.lat.toString(), field: { name: 'lat', label: 'Latitude', requirement: 'optional', width: 'short', inputMode: 'decimal', hint: 'Par exemple 50,4687.' } },
    { item: 'field', saved: saved?.lon.toString(), field: { name: 'lon', label: 'Longitude', requirement: 'optional', width: 'short', inputMode: 'decimal', hint: 'Par exemple 3,2390.' } },
  ]
}
