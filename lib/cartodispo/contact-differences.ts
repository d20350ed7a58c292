import type { PracticeContact } from './practice-repository.ts'

/** One field that differs, with what stands there now in a French line. */
export type ContactDifference = { field: keyof PracticeContact; sentence: string }

const weekdays = ['', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche']

/** The fields in which a typed contact differs from the present one. */
export function contactDifferences(present: PracticeContact, typed: PracticeContact): ContactDifference[] {
  const lines: [keyof PracticeContact, string, string][] = [
    ['phone', 'téléphone', present.phone],
    ['email', 'courriel', present.email],
    ['preferredChannel', 'à joindre de préférence', present.preferredChannel === 'phone' ? 'par téléphone' : 'par courriel'],
    ['secretaryHours', 'horaires du secrétariat', present.secretaryHours],
    ['closingDays', 'jours de fermeture', [...present.closingDays].sort((a, b) => a - b).map((day) => weekdays[day] ?? '').join(', ')],
    ['privateNote', 'note de la coordination', present.privateNote],
  ]
  return lines
    .filter(([field]) => comparable(present[field]) !== comparable(typed[field]))
    .map(([field, label, value]) => ({ field, sentence: `${label}\u00a0: ${value || '(vide)'}` }))
}

function comparable(value: string | readonly number[]): string {
  return typeof value === 'string' ? value.trim() : [...value].sort((a, b) => a - b).join(',')
}
