import type { FormItem } from '#components/ui/record-form'
import { modeLabels, positionLabels } from '#lib/practitioners/labels'
import type { PracticeDetail } from '#lib/practitioners/people-queries'

/** The questions about somebody's work at a place. */
export function placeItems(saved: PracticeDetail | null): FormItem[] {
  return [
    {
      item: 'radios', saved: saved?.position ?? 'holder',
      field: { name: 'position', legend: 'Place au cabinet', options: Object.entries(positionLabels).map(([value, label]) => ({ value, label, ...(value === 'replacement' ? { hint: 'Un remplaçant ne déclare jamais de disponibilité.' } : {}) })) },
    },
    { item: 'field', saved: saved?.mode ?? '', field: { kind: 'select', name: 'mode', label: 'Mode d’exercice', requirement: 'optional', width: 'medium', emptyLabel: 'Non précisé', options: Object.entries(modeLabels).map(([value, label]) => ({ value, label })) } },
    { item: 'field', saved: saved?.startsOn ?? '', field: { kind: 'date', name: 'startsOn', label: 'Depuis le', requirement: 'optional', width: 'medium' } },
  ]
}

/** The questions about how a practice is reached. */
export function contactItems(saved: PracticeDetail): FormItem[] {
  const days = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche']
  return [
    { item: 'field', saved: saved.phone, field: { kind: 'tel', name: 'phone', label: 'Téléphone', requirement: 'optional', width: 'medium', autoComplete: 'off', hint: 'Laissez vide pour garder celui du lieu.' } },
    { item: 'field', saved: saved.email, field: { kind: 'email', name: 'email', label: 'Boîte aux lettres', requirement: 'optional', autoComplete: 'off', hint: 'Laissez vide pour garder celle du lieu.' } },
    { item: 'radios', saved: saved.preferredChannel, field: { name: 'preferredChannel', legend: 'À joindre de préférence', layout: 'inline', options: [{ value: 'mail', label: 'Par courriel' }, { value: 'phone', label: 'Par téléphone' }] } },
    { item: 'field', saved: saved.secretaryHours, field: { name: 'secretaryHours', label: 'Horaires du secrétariat', requirement: 'optional' } },
    { item: 'boxes', saved: saved.closingDays.map(String), field: { name: 'closingDays', legend: 'Jours où personne ne répond', requirement: 'optional', layout: 'inline', options: days.map((label, index) => ({ value: String(index + 1), label })) } },
    { item: 'field', saved: saved.privateNote, field: { kind: 'textarea', name: 'privateNote', label: 'Note de la coordination', requirement: 'optional', rows: 3, maxLength: 1000, hint: 'Lue par la coordination seule.' } },
  ]
}

/** Why somebody is taken out. */
export const removalItems: FormItem[] = [
  {
    item: 'radios',
    field: {
      name: 'reason', legend: 'Pourquoi retirer cette personne ?',
      options: [
        { value: 'removed', label: 'Elle ne devrait pas être dans l’annuaire', hint: 'Aucun import ne la fera revenir. Pour un départ, annoncez-le plutôt sur son lieu d’exercice.' },
        { value: 'objected', label: 'Elle s’oppose à y figurer', hint: 'Son nom et ses coordonnées sont effacés. Seul son numéro national reste, pour respecter son choix lors des imports.' },
      ],
    },
  },
]
