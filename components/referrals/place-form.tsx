import { type FormItem, RecordForm, type RecordFormProps } from '#components/ui/record-form'
import { needPriorityLabels, practicalNeedLabels } from '#lib/referrals/labels'
import { needPriorities, type NeedPriority, type PracticalNeed, practicalNeeds } from '#lib/referrals/person-facts'

type PlaceFormProps = {
  action: RecordFormProps['action']
  /** What the form is about: a new draft's key, or the draft. */
  about: { requestKey: string } | { needId: string }
  sectors: readonly { id: string; name: string }[]
  saved?: { sectorId: string | null; priority: NeedPriority; practicalNeeds: readonly PracticalNeed[] }
}

/** The first step: where the person lives, how urgent, what is practical. */
export function PlaceForm({ action, about, sectors, saved }: PlaceFormProps) {
  return (
    <RecordForm action={action} submit="Continuer" look={{ size: 'large', width: 'full' }} items={[
      ...Object.entries(about).map(([name, value]): FormItem => ({ item: 'hidden', name, value })),
      { item: 'field', saved: saved ? (saved.sectorId ?? 'hors') : '', field: { kind: 'select', name: 'sectorId', label: 'Où habite la personne ?', emptyLabel: 'Choisissez', options: [...sectors.map((sector) => ({ value: sector.id, label: sector.name })), { value: 'hors', label: 'Hors du territoire, ou sans domicile fixe' }] } },
      { item: 'radios', saved: saved?.priority ?? 'usual', field: { name: 'priority', legend: 'Priorité', hint: 'Prioritaire : sortie d’hôpital, grossesse, perte d’autonomie, maladie au long cours. La raison n’est pas demandée.', layout: 'inline', options: needPriorities.map((value) => ({ value, label: needPriorityLabels[value] })) } },
      { item: 'boxes', saved: saved?.practicalNeeds ?? [], field: { name: 'practicalNeeds', legend: 'Besoins pratiques', requirement: 'optional', options: practicalNeeds.map((value) => ({ value, label: practicalNeedLabels[value] })) } },
    ]} />
  )
}
