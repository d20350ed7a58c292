import Link from 'next/link'
import { Badge } from '#components/ui/badge'
import { CircleAlert, CircleCheck, CircleSlash, Hourglass, Search } from '#components/ui/icons'
import { DataTable } from '#components/ui/table'
import { frenchDateTime } from '#lib/platform/format/french-date'
import { importKindLabels, importStatusLabels } from '#lib/imports/import-labels'
import type { ImportRunItem } from '#lib/imports/import-queries'

const looks = {
  reading: { tone: 'info', icon: Hourglass }, preview: { tone: 'accent', icon: Search }, applied: { tone: 'success', icon: CircleCheck },
  cancelled: { tone: 'neutral', icon: CircleSlash }, failed: { tone: 'danger', icon: CircleAlert },
} as const

/** What was imported before, and what waits for its reader. */
export function ImportHistory({ runs }: { runs: readonly ImportRunItem[] }) {
  if (runs.length === 0) {
    return (
      <section aria-labelledby="historique" className="mt-12">
        <h2 id="historique">Historique</h2>
        <p className="text-ink-soft">Vos imports se retrouveront ici, avec ce que chacun a changé.</p>
      </section>
    )
  }
  return (
    <div className="mt-12">
      <DataTable
        caption="Historique"
        columns={[
          { key: 'file', header: 'Fichier', cell: (run) => <Link href={`/gestion/imports/${run.id}`} prefetch={false} className="import-file">{run.fileName}</Link> },
          { key: 'kind', header: 'Source', cell: (run) => importKindLabels[run.kind] },
          { key: 'when', header: 'Quand', cell: (run) => frenchDateTime(run.startedAt, 'Europe/Paris') },
          { key: 'who', header: 'Par', cell: (run) => run.startedBy },
          { key: 'status', header: 'État', cell: (run) => <Badge tone={looks[run.status].tone} icon={looks[run.status].icon}>{importStatusLabels[run.status]}</Badge> },
          { key: 'what', header: 'Résultat', cell: (run) => outcome(run) },
        ]}
        rows={runs}
        rowKey={(run) => run.id}
      />
    </div>
  )
}

function outcome({ kind, status, counts }: ImportRunItem): string {
  if (status !== 'applied') return '–'
  const { added = 0, changed = 0, departed = 0, imported = 0, merged = 0, toConfirm = 0, refused = 0 } = counts
  return kind === 'rpps' ? `${added} ajoutés, ${changed} modifiés, ${departed} absents` : `${imported} reprises, ${merged} réunies, ${toConfirm + refused} laissées`
}
