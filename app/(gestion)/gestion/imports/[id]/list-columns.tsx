import { PressForm } from '#components/ui/press-form'
import { LIST_FIELD_LABELS, LIST_FIELDS } from '#lib/imports/list-columns'
import type { ListKept } from '#lib/imports/import-run'
import { ColumnsForm } from './columns-form.tsx'
import type { ImportActions } from './import-actions.ts'
import { SheetForm } from './sheet-form.tsx'

const options = LIST_FIELDS.map((field) => ({ value: field, label: LIST_FIELD_LABELS[field] }))
const samples = 3

/** What each column holds, as guessed, beside what the file has in it. */
export function ListColumns({ id, list, actions }: { id: string; list: ListKept; actions: ImportActions }) {
  const { table, mapping } = list
  const below = table.rows.filter((row) => row.row > table.headerRow)
  const columns = mapping.columns.map(({ index, title, field }) => ({
    index, title: title || `Colonne ${index + 1}`, field: field ?? '',
    samples: [...new Set(below.map((row) => row.cells[index]?.trim() ?? '').filter((cell) => cell !== ''))].slice(0, samples),
  }))
  return (
    <div className="grid gap-6">
      <p className="max-w-prose">
        {table.sheetName === null ? 'Le fichier' : `La feuille « ${table.sheetName} »`} a {columns.length} colonnes. Dites ce que chacune contient&nbsp;; ce que vous laissez de côté n’est pas repris. Votre choix sera retenu pour la prochaine liste qui a les mêmes titres.
      </p>
      {table.sheetName === null || table.otherSheets.length === 0 ? null : (
        <SheetForm action={actions.chooseSheet} importId={id} sheetName={table.sheetName} otherSheets={table.otherSheets} hasAnswers={list.decisions.length > 0} />
      )}
      <ColumnsForm key={table.sheetName} action={actions.chooseColumns} importId={id} columns={columns} options={options} />
      <PressForm action={actions.cancel} values={{ importId: id }} label="Ne pas importer" look={{ variant: 'quiet' }} />
    </div>
  )
}
