import { Disclosure } from '#components/ui/disclosure'
import { EmptyState } from '#components/ui/empty-state'
import { Pagination } from '#components/ui/pagination'
import { DataTable } from '#components/ui/table'
import { hrefWith, listPageSize, listRequest, type SearchParams } from '#lib/platform/list-request'
import { rppsFieldLabels, rppsValueText } from '#lib/imports/import-labels'
import type { ImportNames } from '#lib/imports/import-queries'
import type { RppsPreviewed } from '#lib/imports/preview-rpps'
import { cachedCommunes } from '#lib/territory/cached-territory'

type Plan = RppsPreviewed['plan']
type Props = { names: ImportNames; path: string; search: SearchParams; plan: Plan }
type Line = { key: string; name: string; field: string; before: string; after: string }

/** Field by field, before and after; then what a correction by hand keeps as it is. */
export async function RppsChanges({ names, path, search, plan }: Props) {
  const { page } = listRequest(search, ['nom'])
  const changed = plan.changed.slice((page - 1) * listPageSize, page * listPageSize)
  const kept = plan.keptByHand.slice(0, listPageSize)
  const lines = await linesOf(names, changed)
  const keptLines = await linesOf(names, kept)
  return (
    <div className="grid gap-8">
      {lines.length === 0
        ? <EmptyState title="Aucun changement">Ce que le registre sait est ce que dit l’extraction.</EmptyState>
        : <Changes caption="Ce qui changerait" lines={lines} />}
      <Pagination page={page} pageCount={Math.ceil(plan.changed.length / listPageSize)} hrefFor={(to) => hrefWith(path, search, { vue: 'changements', page: String(to) })} />
      {keptLines.length === 0 ? null : (
        <Disclosure summary={`Gardé tel que vous l’avez corrigé (${plan.keptByHand.length})`}>
          <Changes caption="L’extraction dit autre chose, votre correction reste" lines={keptLines} />
        </Disclosure>
      )}
    </div>
  )
}

function Changes({ caption, lines }: { caption: string; lines: readonly Line[] }) {
  return (
    <DataTable
      caption={caption} captionStyle="hidden" rows={lines} rowKey={(line) => line.key}
      columns={[
        { key: 'name', header: 'Qui', cell: (line) => line.name }, { key: 'field', header: 'Champ', cell: (line) => line.field },
        { key: 'before', header: 'Avant', cell: (line) => <span className="import-before">{line.before}</span> }, { key: 'after', header: 'Après', cell: (line) => line.after },
      ]}
    />
  )
}

async function linesOf(known: ImportNames, changes: Plan['changed']): Promise<Line[]> {
  const nameOf = (id: string) => known.practices.get(id)?.name ?? known.people.get(id)?.[0]?.name ?? '–'
  const towns = new Map((await cachedCommunes()).map((commune) => [commune.code, commune.name]))
  const text = (field: string, value: string) => (field === 'communeCode' ? (towns.get(value) ?? value) : rppsValueText(field, value))
  return changes.flatMap(({ id, fields }) => fields.map(({ field, before, after }) => ({
    key: `${id} ${field}`, name: nameOf(id), field: rppsFieldLabels[field] ?? field, before: text(field, before), after: text(field, after),
  })))
}
