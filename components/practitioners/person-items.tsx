import type { FormItem } from '#components/ui/record-form'
import { civilityLabels, professionLabels } from '#lib/practitioners/labels'

type Saved = { civility: string; lastName: string; firstName: string; professionCode: string; isGp: boolean; number: string; email: string; msSante: string }

/** The questions about a person, for adding and for correcting. */
export function personItems(saved: Saved | null): FormItem[] {
  return [
    { item: 'field', saved: saved?.lastName, field: { name: 'lastName', label: 'Nom d’exercice', autoComplete: 'off' } },
    { item: 'field', saved: saved?.firstName, field: { name: 'firstName', label: 'Prénom d’exercice', autoComplete: 'off' } },
    { item: 'field', saved: saved?.civility, field: { kind: 'select', name: 'civility', label: 'Civilité', requirement: 'optional', width: 'medium', options: options(civilityLabels) } },
    { item: 'field', saved: saved?.professionCode ?? '10', field: { kind: 'select', name: 'professionCode', label: 'Profession', width: 'medium', options: options(professionLabels) } },
    {
      item: 'boxes', saved: saved === null || saved.isGp ? ['oui'] : [],
      field: {
        name: 'isGp', legend: 'Médecine générale', requirement: 'optional',
        options: [{ value: 'oui', label: 'Exerce la médecine générale', hint: 'Pour un médecin seulement. C’est ce qui fait entrer dans le registre.' }],
      },
    },
    { item: 'field', saved: saved?.number, field: { name: 'number', label: 'Numéro RPPS ou ADELI', requirement: 'optional', width: 'medium', inputMode: 'numeric', hint: 'Onze chiffres pour le RPPS, neuf pour l’ADELI.' } },
    { item: 'field', saved: saved?.email, field: { name: 'email', kind: 'email', label: 'Courriel', requirement: 'optional', autoComplete: 'off' } },
    { item: 'field', saved: saved?.msSante, field: { name: 'msSante', kind: 'email', label: 'Adresse MSSanté', requirement: 'optional', autoComplete: 'off', hint: 'Messagerie sécurisée de santé. Elle est montrée, jamais utilisée pour écrire d’ici.' } },
  ]
}

function options(labels: Record<string, string>) {
  return Object.entries(labels).map(([value, label]) => ({ value, label }))
}
