import type { FormItem } from '#components/ui/record-form'

/** The questions of the coordination's form: for whom, who, until when. */
export function delegationItems(scope: 'practice' | 'site', choices: readonly { value: string; label: string }[]): FormItem[] {
  return [
    { item: 'hidden', name: 'scope', value: scope },
    { item: 'field', field: { kind: 'select', name: 'subjectId', label: scope === 'site' ? 'Lieu' : 'Médecin', options: choices, emptyLabel: 'Choisissez' } },
    { item: 'field', field: { name: 'name', label: 'Nom de la personne, ou du secrétariat', autoComplete: 'off' } },
    { item: 'field', field: { kind: 'email', name: 'email', label: 'Son adresse de courriel', autoComplete: 'off', hint: 'Un message lui explique comment se connecter.' } },
    { item: 'field', field: { kind: 'date', name: 'untilOn', label: 'Jusqu’au', requirement: 'optional', width: 'medium', hint: 'Laissez vide pour la durée prévue dans les réglages.' } },
  ]
}
