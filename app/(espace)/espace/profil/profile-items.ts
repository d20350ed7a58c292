import type { FormItem } from '#components/ui/record-form'
import { languageLabels } from '#lib/cartodispo/labels'
import { audienceLabels } from '#lib/members/labels'
import type { OwnProfile } from '#lib/members/profile-queries'

const everyone = Object.entries(audienceLabels).map(([value, label]) => ({ value, label }))
const professionals = everyone.filter((one) => one.value !== 'public')

/** Each line of the page with, right under it, who may read it. */
export function profileItems(saved: OwnProfile): FormItem[] {
  return [
    { item: 'hidden', name: 'version', value: String(saved.version) },
    readers('listedTo', 'Qui vous voit dans l’annuaire ?', saved.listedTo, 'Votre nom, votre profession et votre commune. Tout le reste en dépend : ce qui suit n’est jamais lu par plus de monde.'),
    { item: 'field', saved: saved.presentation, field: { kind: 'textarea', name: 'presentation', label: 'Présentation', requirement: 'optional', rows: 4, maxLength: 300, hint: 'Ce que vous faites, vos centres d’intérêt. 300 caractères au plus.' } },
    readers('presentationTo', 'Qui lit votre présentation ?', saved.presentationTo),
    { item: 'field', saved: saved.phone, field: { kind: 'tel', name: 'phone', label: 'Téléphone', requirement: 'optional', width: 'medium', autoComplete: 'tel' } },
    readers('phoneTo', 'Qui voit ce téléphone ?', saved.phoneTo),
    { item: 'field', saved: saved.email, field: { kind: 'email', name: 'email', label: 'Courriel', requirement: 'optional', autoComplete: 'email', hint: 'Il peut différer de celui avec lequel vous vous connectez.' } },
    readers('emailTo', 'Qui voit ce courriel ?', saved.emailTo),
    { item: 'field', saved: saved.msSante, field: { kind: 'email', name: 'msSante', label: 'Adresse MSSanté', requirement: 'optional', autoComplete: 'off', hint: 'La messagerie sécurisée entre professionnels. Elle n’est jamais montrée au public.' } },
    { item: 'radios', saved: saved.msSanteTo, field: { name: 'msSanteTo', legend: 'Qui voit cette adresse MSSanté ?', layout: 'inline', options: professionals } },
    { item: 'boxes', saved: saved.languages, field: { name: 'languages', legend: 'Langues parlées, en plus du français', requirement: 'optional', layout: 'inline', options: Object.entries(languageLabels).map(([value, label]) => ({ value, label })) } },
    readers('languagesTo', 'Qui voit ces langues ?', saved.languagesTo),
    { item: 'field', saved: saved.accessibility, field: { name: 'accessibility', label: 'Accès au lieu d’exercice', requirement: 'optional', maxLength: 200, hint: 'Par exemple « plain-pied, place réservée devant l’entrée ».' } },
    readers('accessibilityTo', 'Qui lit ces précisions d’accès ?', saved.accessibilityTo),
  ]
}

function readers(name: string, legend: string, saved: string, hint?: string): FormItem {
  return { item: 'radios', saved, field: { name, legend, layout: 'inline', options: everyone, ...(hint === undefined ? {} : { hint }) } }
}
