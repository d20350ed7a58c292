import { Badge } from '#components/ui/badge'
import { PressForm } from '#components/ui/press-form'
import { DataTable } from '#components/ui/table'
import type { FormState } from '#lib/platform/form-state'
import type { OfficeCommune, OfficeSector } from '#lib/territory/office-queries'

const drawings = { contour: 'Contour', schematic: 'Cellule schématique', guess: 'Position approchée' } as const

type CommuneTableProps = {
  communes: readonly OfficeCommune[]
  sectors: readonly OfficeSector[]
  remove: (previous: FormState, form: FormData) => Promise<FormState>
}

/** Communes of the territory, then those beside it. */
export function CommuneTable({ communes, sectors, remove }: CommuneTableProps) {
  const names = new Map(sectors.map((sector) => [sector.id, sector.name]))
  return (
    <DataTable
      caption="Communes du territoire et limitrophes" rows={communes} rowKey={(row) => row.code}
      columns={[
        { key: 'nom', header: 'Commune', cell: (row) => <>{row.name} {row.membership === 'bordering' ? <Badge>limitrophe</Badge> : null}</> },
        { key: 'code', header: 'Code postal', cell: (row) => <span className="tabular">{row.postalCodes.join(', ')}</span> },
        { key: 'population', header: 'Habitants', align: 'end', cell: (row) => <span className="tabular">{row.population?.toLocaleString('fr-FR') ?? '–'}</span> },
        { key: 'secteur', header: 'Secteur', cell: (row) => (row.sectorId === null ? '–' : (names.get(row.sectorId) ?? '–')) },
        { key: 'dessin', header: 'Dessin', cell: (row) => (row.drawing === 'guess' ? <Badge tone="warning">{drawings.guess}</Badge> : drawings[row.drawing]) },
        { key: 'lieux', header: 'Lieux', align: 'end', cell: (row) => <span className="tabular">{row.sites}</span> },
        { key: 'gestes', header: 'Gestes', cell: (row) => <PressForm action={remove} values={{ code: row.code }} label="Retirer" about={row.name} look={{ variant: 'quiet' }} /> },
      ]}
    />
  )
}
