import { DataTable } from '#components/ui/table'
import { refusedLineLabels } from '#lib/imports/import-labels'
import type { RppsPreviewed } from '#lib/imports/preview-rpps'

/** Lines that could not be read, each with its number and its reason. */
export function RppsRefused({ lines, total }: { lines: RppsPreviewed['reading']['refusedLines']; total: number }) {
  return (
    <>
      <DataTable
        caption="Lignes illisibles" captionStyle="hidden" rows={lines} rowKey={(line) => String(line.line)}
        columns={[
          { key: 'line', header: 'Ligne du fichier', cell: (line) => line.line.toLocaleString('fr-FR') },
          { key: 'why', header: 'Pourquoi', cell: (line) => refusedLineLabels[line.reason] },
          { key: 'columns', header: 'Colonnes', align: 'end', cell: (line) => `${line.columns} au lieu de ${line.expectedColumns}` },
        ]}
      />
      {total > lines.length ? <p className="mt-4">Les {lines.length} premières sur {total.toLocaleString('fr-FR')}.</p> : null}
    </>
  )
}
