import { Badge } from '#components/ui/badge'
import { EmptyState } from '#components/ui/empty-state'
import { DataTable } from '#components/ui/table'
import { frenchDay } from '#lib/platform/format/french-date'
import type { Processing } from '#lib/privacy/queries'

/** What the last night's purge came to, kind by kind. */
export function PurgeProofs({ proof }: { proof: Processing['proof'] }) {
  if (proof === null) return <EmptyState title="Pas encore de nuit">Chaque nuit, ce qui a dépassé sa durée est effacé. La première preuve sera là demain matin.</EmptyState>
  return (
    <>
      <p className="max-w-prose">Chaque nuit, ce qui a dépassé sa durée est effacé, puis compté à part. Dernière nuit&nbsp;: <strong>{frenchDay(proof.day, '')}</strong>.</p>
      <DataTable
        caption="Effacement de la dernière nuit" captionStyle="hidden" rows={proof.lines} rowKey={(row) => row.kind}
        columns={[
          { key: 'quoi', header: 'Quoi', cell: (row) => row.label },
          { key: 'efface', header: 'Effacés', align: 'end', cell: (row) => row.erased ?? '–' },
          { key: 'reste', header: 'Restent', align: 'end', cell: (row) => row.kept },
          { key: 'ancien', header: 'Le plus ancien', cell: (row) => (row.oldestOn === null ? '–' : frenchDay(row.oldestOn, proof.day)) },
          { key: 'limite', header: 'Rien avant', cell: (row) => frenchDay(row.limitOn, proof.day) },
          { key: 'etat', header: 'État', cell: (row) => (row.late === 0 ? 'en ordre' : <Badge tone="danger">{row.late} en retard</Badge>) },
        ]}
      />
    </>
  )
}
