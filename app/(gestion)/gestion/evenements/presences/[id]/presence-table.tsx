import { Badge } from '#components/ui/badge'
import { PressForm } from '#components/ui/press-form'
import type { RecordFormProps } from '#components/ui/record-form'
import { DataTable } from '#components/ui/table'
import type { DeskPerson } from '#lib/events/desk-queries'
import { professionLabels } from '#lib/practitioners/labels'

type PresenceTableProps = { people: readonly DeskPerson[]; halfDay: { id: string; label: string }; markPresence: RecordFormProps['action'] | null }

/** Who is awaited on a half-day: presence on the screen, room for a signature on paper. */
export function PresenceTable({ people, halfDay, markPresence }: PresenceTableProps) {
  return (
    <DataTable
      caption={`Présences, ${halfDay.label}`} captionStyle="hidden" rows={people} rowKey={(one) => `${one.registrationId}.${one.position}`}
      columns={[
        { key: 'who', header: 'Nom', cell: (one) => <strong>{one.surname} {one.firstName}</strong> },
        { key: 'what', header: 'Profession, structure', cell: (one) => [one.professionCode === null ? '' : (professionLabels[one.professionCode] ?? ''), one.organisation].filter((text) => text !== '').join(', ') },
        { key: 'here', header: 'Présence', cell: (one) => (one.present.includes(halfDay.id) ? <Badge tone="success">Présent</Badge> : null) },
        { key: 'sign', header: markPresence === null ? 'Signature' : 'Noter', cell: (one) => {
          const isHere = one.present.includes(halfDay.id)
          return markPresence === null ? null : <PressForm action={markPresence} values={{ registrationId: one.registrationId, position: String(one.position), halfDayId: halfDay.id, presence: isHere ? 'non' : 'oui', source: 'sheet' }} label={isHere ? 'Retirer' : 'Présent'} about={`${one.firstName} ${one.surname}`} look={{ variant: isHere ? 'quiet' : 'secondary', size: 'small' }} />
        } },
      ]}
    />
  )
}
