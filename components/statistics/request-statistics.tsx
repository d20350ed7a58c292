import { BarChart } from '#components/ui/bar-chart'
import { DataTable } from '#components/ui/table'
import { notTold } from '#lib/statistics/labels'
import type { PublishedQuarter } from '#lib/statistics/public-queries'
import { quarterWords } from '#lib/statistics/statistics-sheet'
import { ToldTable, toldCount } from './told-table.tsx'

/** People for whom a doctor was looked for, quarter by quarter, and of the last one by whom they came and what became of them. */
export function RequestStatistics({ quarters }: { quarters: readonly PublishedQuarter[] }) {
  const [latest] = quarters
  if (!latest) return null
  const oldestFirst = quarters.toReversed()
  const told = oldestFirst.filter(({ tables }) => tables.requests.total !== null)
  return (
    <div className="grid gap-10">
      <div className="grid gap-2">
        {told.length < 2 ? null : <BarChart title="Personnes dont la demande a été reçue" bars={told.map((one) => ({ key: one.fromOn, label: quarterWords(one), value: one.tables.requests.total ?? 0, words: toldCount(one.tables.requests.total) }))} />}
        <DataTable
          caption="Demandes d’un médecin traitant, par trimestre" rows={oldestFirst} rowKey={({ fromOn }) => fromOn}
          columns={[
            { key: 'quarter', header: 'Trimestre', cell: quarterWords },
            { key: 'received', header: 'Reçues', align: 'end', cell: ({ tables }) => <span className="tabular">{toldCount(tables.requests.total)}</span> },
            { key: 'ended', header: 'Closes', align: 'end', cell: ({ tables }) => <span className="tabular">{toldCount(tables.outcomes.total)}</span> },
            { key: 'accept', header: 'Jours jusqu’à l’accord', align: 'end', cell: ({ tables }) => days(tables.daysToAccept) },
            { key: 'declare', header: 'Puis jusqu’à la déclaration', align: 'end', cell: ({ tables }) => days(tables.daysToDeclare) },
          ]}
        />
        <p className="max-w-prose text-ink-soft">Une personne compte une fois par demande. Les délais sont des médianes&nbsp;: la moitié des personnes a attendu moins, l’autre moitié plus.</p>
      </div>
      <ToldTable title={`Par qui elles sont venues, ${quarterWords(latest)}`} what="Par" unit="Personnes" table={latest.tables.requests} />
      <ToldTable title={`Ce que sont devenues les demandes closes, ${quarterWords(latest)}`} what="Fin" unit="Personnes" table={latest.tables.outcomes} />
    </div>
  )
}

function days(count: number | null) {
  return <span className="tabular">{count === null ? notTold : Math.round(count)}</span>
}
