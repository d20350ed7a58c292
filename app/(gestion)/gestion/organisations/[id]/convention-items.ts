import type { FormItem } from '#components/ui/record-form'
import { grantLabels, renewalLabels } from '#lib/conventions/labels'
import type { ConventionItem } from '#lib/conventions/queries'

/** The questions about a convention; `pages` are those of the site that may tell of it. */
export function conventionItems(saved: ConventionItem | null, pages: readonly { value: string; label: string }[]): FormItem[] {
  return [
    { item: 'field', saved: saved?.title, field: { name: 'title', label: 'Titre', autoComplete: 'off' } },
    { item: 'field', saved: saved?.startsOn, field: { kind: 'date', name: 'startsOn', label: 'Premier jour', width: 'medium' } },
    { item: 'field', saved: saved?.endsOn ?? '', field: { kind: 'date', name: 'endsOn', label: 'Dernier jour', requirement: 'optional', width: 'medium', hint: 'Après ce jour, rien de nouveau ne peut être lu ni envoyé.' } },
    {
      item: 'radios', saved: saved?.renewal ?? 'none',
      field: {
        name: 'renewal', legend: 'Et ensuite ?', options: Object.entries(renewalLabels).map(([value, label]) => ({ value, label })),
        hint: 'Quand elle se renouvelle, la coordination est prévenue 60, 30 et 7 jours avant qu’il faille décider.',
      },
    },
    { item: 'field', saved: String(saved?.renewalMonths ?? ''), field: { name: 'renewalMonths', label: 'Durée de chaque renouvellement, en mois', requirement: 'optional', width: 'short', inputMode: 'numeric', autoComplete: 'off', hint: '12 pour un an.' } },
    { item: 'field', saved: String(saved?.noticeMonths || ''), field: { name: 'noticeMonths', label: 'Préavis, en mois', requirement: 'optional', width: 'short', inputMode: 'numeric', autoComplete: 'off', hint: 'Combien de temps avant le dernier jour une partie doit dire qu’elle arrête. Laissez vide s’il n’y en a pas.' } },
    { item: 'boxes', saved: saved?.grants ?? [], field: { name: 'grants', legend: 'Ce qu’elle permet', requirement: 'optional', options: Object.entries(grantLabels).map(([value, { label, hint }]) => ({ value, label, hint })) } },
    { item: 'field', saved: saved?.dataAnnex ?? '', field: { kind: 'textarea', name: 'dataAnnex', label: 'Annexe sur les données', requirement: 'optional', rows: 6, maxLength: 4000, hint: 'Ce qui est échangé, pour quoi, combien de temps, qui joindre. Lue par le référent de ce partenaire, la coordination et le bureau.' } },
    { item: 'field', saved: saved?.agreementId ?? '', field: { kind: 'select', name: 'agreementId', label: 'Page du site qui la raconte', requirement: 'optional', emptyLabel: 'Aucune', options: pages, hint: 'Cette page dira jusqu’à quand elle vaut, et si elle se renouvelle.' } },
  ]
}
