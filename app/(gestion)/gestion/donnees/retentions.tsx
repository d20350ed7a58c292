import { ButtonLink } from '#components/ui/button'
import { DataTable } from '#components/ui/table'
import { constantLabels } from '#lib/privacy/labels'
import type { RetentionLine } from '#lib/privacy/queries'
import { retentionConstants } from '#lib/privacy/retention-constants'

type Constant = keyof typeof retentionConstants

/** What the CPTS may choose, between which bounds and why; and the delays that have a technical reason. */
export function Retentions({ lines, mayChange }: { lines: readonly RetentionLine[]; mayChange: boolean }) {
  return (
    <>
      <DataTable
        caption="Durées que vous choisissez" rows={lines} rowKey={(row) => row.key}
        columns={[
          { key: 'quoi', header: 'Ce qui est gardé', cell: (row) => row.keeps },
          { key: 'duree', header: 'Aujourd’hui', cell: (row) => <strong>{row.now}</strong> },
          { key: 'bornes', header: 'Possible', cell: (row) => row.bounds },
          { key: 'raison', header: 'Pourquoi', cell: (row) => row.reason },
        ]}
      />
      {mayChange ? <p data-print="hide"><ButtonLink href="/gestion/identite?vue=reglages" variant="secondary" size="small">Changer une durée</ButtonLink></p> : null}
      <DataTable
        caption="Durées fixes, qui ont une raison technique" rows={Object.keys(retentionConstants) as Constant[]} rowKey={(key) => key}
        columns={[
          { key: 'quoi', header: 'Ce qui est gardé', cell: (key) => constantLabels[key] },
          { key: 'duree', header: 'Durée', cell: (key) => `${retentionConstants[key].count} ${retentionConstants[key].unit}` },
        ]}
      />
    </>
  )
}
