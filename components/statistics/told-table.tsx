import { BarChart } from '#components/ui/bar-chart'
import { DataTable } from '#components/ui/table'
import { frenchCount } from '#lib/platform/format/french-count'
import { notTold } from '#lib/statistics/labels'
import type { PublicTable } from '#lib/statistics/public-table'

type ToldTableProps = { title: string; what: string; unit: string; table: PublicTable }

/** A whole and its parts: drawn where there is something to draw, and the same in a table. */
export function ToldTable({ title, what, unit, table }: ToldTableProps) {
  const told = table.lines.filter(({ count }) => count !== null)
  const rows = [...table.lines, { key: 'ensemble', label: 'En tout', count: table.total }]
  return (
    <div className="grid gap-2">
      {told.length < 2 ? null : <BarChart title={title} bars={told.map(({ key, label, count }) => ({ key, label, value: count ?? 0, words: toldCount(count) }))} />}
      <DataTable
        caption={title} captionStyle={told.length < 2 ? 'shown' : 'hidden'} rows={rows} rowKey={({ key }) => key}
        columns={[{ key: 'what', header: what, cell: ({ label }) => label }, { key: 'count', header: unit, align: 'end', cell: ({ count }) => <span className="tabular">{toldCount(count)}</span> }]}
      />
    </div>
  )
}

/** A number, or that it is not told. */
export function toldCount(count: number | null): string {
  return count === null ? notTold : frenchCount(count)
}
