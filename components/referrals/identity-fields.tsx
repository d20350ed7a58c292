import type { FormItem } from '#components/ui/record-form'
import { yesNoOptions } from '#lib/referrals/identity-labels'

/** Who one person of the household is (HDS mode): what the CNIL names, no more. */
export function identityItems(number: number): FormItem[] {
  const of = number === 1 ? '' : ` (${number}e personne)`
  const field = (name: string) => `${name}-${number}`
  return [
    ...nameItems(number, 'required'),
    { item: 'field', field: { kind: 'textarea', rows: 3, name: field('adresse'), label: `Adresse${of}`, requirement: 'optional', autoComplete: 'off', maxLength: 300 } },
    { item: 'field', field: { kind: 'tel', name: field('telephone'), label: `Téléphone${of}`, requirement: 'optional', width: 'medium', autoComplete: 'off', hint: 'Laissez vide si l’on appelle la personne à contacter.' } },
    { item: 'field', field: { kind: 'email', name: field('courriel'), label: `Courriel${of}`, requirement: 'optional', autoComplete: 'off' } },
    { item: 'radios', field: { name: field('ald'), legend: `Affection de longue durée (ALD)${of}`, layout: 'inline', hint: 'Oui ou non. La maladie elle-même n’est jamais demandée.', options: [...yesNoOptions] } },
    { item: 'radios', field: { name: field('deplacement'), legend: `Peut se rendre au cabinet${of}`, layout: 'inline', options: [...yesNoOptions] } },
    { item: 'field', field: { name: field('contact-nom'), label: `Personne à contacter${of}`, requirement: 'optional', autoComplete: 'off', maxLength: 120, hint: 'Obligatoire pour un mineur ou un adulte protégé : le parent, ou qui le représente.' } },
    { item: 'field', field: { name: field('contact-lien'), label: `Son lien avec la personne${of}`, requirement: 'optional', autoComplete: 'off', maxLength: 80, hint: 'Par exemple « sa fille », « tuteur », « aide à domicile ».' } },
    { item: 'field', field: { kind: 'tel', name: field('contact-telephone'), label: `Téléphone de la personne à contacter${of}`, requirement: 'optional', width: 'medium', autoComplete: 'off' } },
    { item: 'field', field: { name: field('contact-horaires'), label: `Quand l’appeler${of}`, requirement: 'optional', autoComplete: 'off', maxLength: 120, hint: 'Par exemple « le matin, sauf le mercredi ».' } },
  ]
}

/** Name and birth date of one person: whose form it is where identities are kept, else for the search of duplicates alone. */
export function nameItems(number: number, requirement: 'required' | 'optional'): FormItem[] {
  const of = number === 1 ? '' : ` (${number}e personne)`
  return [
    { item: 'field', field: { name: `nom-${number}`, label: `Nom${of}`, requirement, autoComplete: 'off', maxLength: 80 } },
    { item: 'field', field: { name: `prenom-${number}`, label: `Prénom${of}`, requirement, autoComplete: 'off', maxLength: 80 } },
    { item: 'field', field: { kind: 'date', name: `naissance-${number}`, label: `Date de naissance${of}`, requirement, autoComplete: 'off', width: 'medium' } },
  ]
}

/** In the minimal mode: has somebody else sent these people already? What is typed here is hashed and kept nowhere. */
export function duplicateItems(people: number): FormItem[] {
  return [
    { item: 'title', text: 'Déjà envoyé par quelqu’un d’autre ?', hint: 'Facultatif. Le nom et la date de naissance servent à cette seule vérification : une empreinte en est faite, et ils ne sont ni gardés, ni lus par personne.' },
    ...Array.from({ length: people }, (_, index) => nameItems(index + 1, 'optional')).flat(),
  ]
}

/** The box that lets an adressage go in spite of the alert. */
export const sendAnywayItem: FormItem = { item: 'boxes', field: { name: 'sendAnyway', legend: 'Si une demande existe déjà', requirement: 'optional', options: [{ value: 'oui', label: 'L’envoyer quand même' }] } }
