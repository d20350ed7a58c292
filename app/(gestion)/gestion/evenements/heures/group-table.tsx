import { DataTable } from '#components/ui/table'
import { durationWords } from '#lib/events/attendance'
import type { HourGroup } from '#lib/events/attendance-hours'

/** Hours added up. */
export function GroupTable({ groups, header }: { groups: readonly HourGroup[]; header: string }) {
  return (
    <DataTable
      caption={`Heures de présence par ${header.toLowerCase()}`} captionStyle="hidden" rows={groups} rowKey={(one) => one.key}
      columns={[
        { key: 'what', header, cell: (one) => <strong>{one.label}</strong> },
        { key: 'people', header: 'Personnes', align: 'end', cell: (one) => <span className="tabular">{one.people}</span> },
        { key: 'dates', header: 'Dates', align: 'end', cell: (one) => <span className="tabular">{one.sessions}</span> },
        { key: 'long', header: 'Durée', align: 'end', cell: (one) => <span className="tabular whitespace-nowrap">{durationWords(one.minutes)}</span> },
        { key: 'valid', header: 'Dont validées', align: 'end', cell: (one) => <span className="tabular whitespace-nowrap">{durationWords(one.validatedMinutes)}</span> },
      ]}
    />
  )
}
