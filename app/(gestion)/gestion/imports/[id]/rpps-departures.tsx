import { Notice } from '#components/ui/notice'
import { DataTable } from '#components/ui/table'
import type { ImportNames } from '#lib/imports/import-queries'
import type { RppsPreviewed } from '#lib/imports/preview-rpps'

/** Practices once seen in an extraction and absent from this one. */
export function RppsDepartures({ names, plan }: { names: ImportNames; plan: RppsPreviewed['plan'] }) {
  const withheld = new Set(plan.departuresWithheld.map((one) => one.id))
  const rows = [...plan.departed, ...plan.departuresWithheld].flatMap((one) => names.practices.get(one.id) ?? [])
  return (
    <div className="grid gap-6">
      {withheld.size === 0 ? null : <Notice kind="info" title="Certaines absences ne prouvent rien">Le fichier est coupé, ou leur ligne était illisible&nbsp;: rien ne sera noté pour elles.</Notice>}
      <DataTable
        caption="Absents de l’extraction" captionStyle="hidden" rows={rows} rowKey={(row) => row.id}
        columns={[
          { key: 'name', header: 'Qui', cell: (row) => <>{row.name}{withheld.has(row.id) ? <span className="import-more">non prouvé, rien ne sera noté</span> : null}</> },
          { key: 'place', header: 'Où', cell: (row) => row.place }, { key: 'phone', header: 'Téléphone', cell: (row) => row.phone || '–' },
        ]}
      />
    </div>
  )
}
