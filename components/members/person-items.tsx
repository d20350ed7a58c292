import type { FormItem } from '#components/ui/record-form'
import { memberProfessionLabels } from '#lib/members/labels'

type Saved = { lastName: string; firstName: string; professionCode: string; professionText: string; number: string; workplace: string; communeCode: string | null; email: string; phone: string }
type Commune = { code: string; name: string }

/** Who somebody is and how one reaches them: the same questions on the public form and in the back office. */
export function memberItems(saved: Partial<Saved>, communes: readonly Commune[], reader: 'public' | 'office'): FormItem[] {
  const own = reader === 'public'
  const complete = (name: string) => (own ? { autoComplete: name } : { autoComplete: 'off' as const })
  return [
    { item: 'field', saved: saved.lastName, field: { name: 'lastName', label: 'Nom', ...complete('family-name') } },
    { item: 'field', saved: saved.firstName, field: { name: 'firstName', label: 'Prénom', ...complete('given-name') } },
    { item: 'field', saved: saved.professionCode, field: { kind: 'select', name: 'professionCode', label: 'Profession', width: 'medium', emptyLabel: 'Choisissez', options: Object.entries(memberProfessionLabels).map(([value, label]) => ({ value, label })) } },
    { item: 'field', saved: saved.professionText, field: { name: 'professionText', label: 'Si autre : profession ou fonction', requirement: 'optional', maxLength: 80, hint: 'Par exemple « assistante sociale » ou « directrice d’EHPAD ».', ...complete('organization-title') } },
    { item: 'field', saved: saved.number, field: { name: 'number', label: 'Numéro RPPS ou ADELI', requirement: 'optional', width: 'medium', inputMode: 'numeric', autoComplete: 'off', hint: '11 chiffres pour le RPPS, 9 pour l’ADELI.' } },
    { item: 'field', saved: saved.workplace, field: { name: 'workplace', label: 'Lieu d’exercice', requirement: 'optional', maxLength: 200, hint: own ? 'Le nom et l’adresse du cabinet, de l’officine ou de la structure.' : undefined, autoComplete: 'off' } },
    { item: 'field', saved: saved.communeCode ?? '', field: { kind: 'select', name: 'communeCode', label: 'Commune d’exercice', requirement: 'optional', width: 'medium', emptyLabel: 'Ailleurs, ou non précisée', options: communes.map(({ code, name }) => ({ value: code, label: name })) } },
    { item: 'field', saved: saved.email, field: { kind: 'email', name: 'email', label: 'Courriel', hint: own ? 'La réponse y sera envoyée.' : 'Sert aussi à ouvrir l’accès à l’espace.', ...complete('email') } },
    { item: 'field', saved: saved.phone, field: { kind: 'tel', name: 'phone', label: 'Téléphone', requirement: 'optional', width: 'medium', ...complete('tel') } },
  ]
}
