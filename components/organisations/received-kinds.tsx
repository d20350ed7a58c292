import { RecordForm, type RecordFormProps } from '#components/ui/record-form'
import { needKindLabels } from '#lib/referrals/kind-words'
import { type NeedKind, otherKinds } from '#lib/referrals/need-kinds'

/** About which needs a partner wants to be asked, where others than a doctor are asked for (HDS mode). */
export function ReceivedKinds({ action, organisation }: { action: RecordFormProps['action']; organisation: { id: string; receivesKinds: readonly NeedKind[] } }) {
  return (
    <RecordForm name={`demandes-${organisation.id}`} action={action} submit="Enregistrer" items={[
      { item: 'hidden', name: 'id', value: organisation.id },
      { item: 'boxes', saved: organisation.receivesKinds, field: { name: 'kinds', legend: 'Demandes reçues', requirement: 'optional', hint: 'La coordination peut vous les proposer tant que la convention le permet. Vous répondez oui ou non, à chaque fois.', options: otherKinds.map((value) => ({ value, label: needKindLabels[value] })) } },
    ]} />
  )
}
