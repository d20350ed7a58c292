import { DataTable } from '#components/ui/table'
import type { PublishedQuarter } from '#lib/statistics/public-queries'
import { quarterWords } from '#lib/statistics/statistics-sheet'
import { ToldTable, toldCount } from './told-table.tsx'

/** Dates of events that were held, and who came, by profession. */
export function EventStatistics({ quarters }: { quarters: readonly PublishedQuarter[] }) {
  const [latest] = quarters
  if (!latest) return null
  return (
    <div className="grid gap-10">
      <DataTable
        caption="Formations, soirées et groupes de travail, par trimestre" rows={quarters.toReversed()} rowKey={({ fromOn }) => fromOn}
        columns={[
          { key: 'quarter', header: 'Trimestre', cell: quarterWords },
          { key: 'dates', header: 'Dates tenues', align: 'end', cell: ({ tables }) => <span className="tabular">{tables.dates}</span> },
          { key: 'people', header: 'Participants', align: 'end', cell: ({ tables }) => <span className="tabular">{toldCount(tables.participants.total)}</span> },
        ]}
      />
      <ToldTable title={`Participants par profession, ${quarterWords(latest)}`} what="Profession" unit="Participants" table={latest.tables.participants} />
      <p className="max-w-prose text-ink-soft">Est compté qui a été noté présent, une fois à chaque date&nbsp;; qui vient à deux dates compte deux fois.</p>
    </div>
  )
}
