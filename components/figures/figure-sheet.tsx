import { type Column, DataTable } from '#components/ui/table'
import { EmptyState } from '#components/ui/empty-state'
import { frenchCount } from '#lib/platform/format/french-count'
import { figureNotes, type FigureCell, type FigureTable, figureTables, isNumeric } from '#lib/figures/figure-tables'
import { isEmpty, type YearFigures } from '#lib/figures/year-figures'

/** The figures of one contract year, every table with what it counts; definitions last. */
export function FigureSheet({ figures }: { figures: YearFigures }) {
  return (
    <div className="stack">
      {isEmpty(figures) ? <EmptyState title="Rien n’est encore compté cette année">Dès le premier adressage, les personnes se comptent ici, par trimestre, secteur, âge et canal.</EmptyState> : null}
      {figureTables(figures).map((table) => <Figures key={table.key} table={table} />)}
      <section aria-labelledby="lire" className="grid max-w-prose gap-2">
        <h2 id="lire">Comment lire ces chiffres</h2>
        <ul className="grid list-disc gap-1 pl-6">{figureNotes(figures).map((note) => <li key={note}>{note}</li>)}</ul>
      </section>
    </div>
  )
}

function Figures({ table }: { table: FigureTable }) {
  const { title, header, rows, key } = table
  const lines = rows.map((cells, index) => ({ key: `${key}-${index}`, cells }))
  return (
    <DataTable
      caption={title} rows={lines} rowKey={(row) => row.key}
      columns={header.map((text, index): Column<(typeof lines)[number]> => ({
        key: `${index}`, header: text, cell: ({ cells }) => shown(cells[index] ?? ''), ...(isNumeric(table, index) ? { align: 'end' as const } : {}),
      }))}
    />
  )
}

function shown(cell: FigureCell): string {
  return typeof cell === 'number' ? frenchCount(cell) : cell
}
