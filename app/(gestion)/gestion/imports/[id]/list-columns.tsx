import { notFound } from 'next/navigation'
import { PressForm } from '#components/ui/press-form'
import type { Actor } from '#lib/platform/auth/actor'
import { LIST_FIELD_LABELS, LIST_FIELDS } from '#lib/practitioners/list-columns'
import { getKeptList } from '#lib/practitioners/list-queries'
import { cancel, chooseColumns } from '../actions.ts'
import { ColumnsForm } from './columns-form.tsx'

const options = LIST_FIELDS.map((field) => ({ value: field, label: LIST_FIELD_LABELS[field] }))
const samples = 3

/** What each column holds, as guessed, beside what the file has in it. */
export async function ListColumns({ id, actor }: { id: string; actor: Actor }) {
  const list = await getKeptList(actor, id)
  if (!list) notFound()
  const { table, mapping } = list
  const below = table.rows.filter((row) => row.row > table.headerRow)
  const columns = mapping.columns.map(({ index, title, field }) => ({
    index, title: title || `Colonne ${index + 1}`, field: field ?? '',
    samples: [...new Set(below.map((row) => row.cells[index]?.trim() ?? '').filter((cell) => cell !== ''))].slice(0, samples),
  }))
  return (
    <div className="grid gap-6">
      <p className="max-w-prose">
        {table.sheetName === null ? 'Le fichier' : `La feuille « ${table.sheetName} »`} a {columns.length} colonnes. Dites ce que chacune contient ; ce que vous laissez de côté n’est pas repris. Votre choix sera retenu pour la prochaine liste qui a les mêmes titres.
      </p>
      <ColumnsForm action={chooseColumns} importId={id} columns={columns} options={options} />
      <PressForm action={cancel} values={{ importId: id }} label="Ne pas importer" look={{ variant: 'quiet' }} />
    </div>
  )
}
