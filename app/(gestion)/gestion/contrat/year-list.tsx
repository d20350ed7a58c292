import Link from 'next/link'
import { Badge } from '#components/ui/badge'
import { DataTable } from '#components/ui/table'
import type { ContractYearItem } from '#lib/contract/queries'
import type { Day } from '#lib/platform/day'
import { dayAndMonth } from '#lib/platform/format/french-date'

/** The years of an accord, with how many of their aims are known and reached. */
export function YearList({ years, today }: { years: readonly ContractYearItem[]; today: Day }) {
  return (
    <DataTable
      caption="Années du contrat" captionStyle="hidden" rows={years} rowKey={(year) => year.id}
      columns={[
        { key: 'annee', header: 'Année', cell: (year) => <><Link href={`/gestion/contrat/annees/${year.id}`} className="underline">Année {year.number}</Link> {year.fromOn <= today && today <= year.untilOn ? <Badge tone="info">en cours</Badge> : null}</> },
        { key: 'dates', header: 'Du – au', cell: (year) => `${dayAndMonth(year.fromOn, '')} – ${dayAndMonth(year.untilOn, '')}` },
        { key: 'indicateurs', header: 'Indicateurs', align: 'end', cell: (year) => year.indicators },
        { key: 'connus', header: 'Résultats connus', align: 'end', cell: (year) => year.known },
        { key: 'atteints', header: 'Cibles atteintes', align: 'end', cell: (year) => year.reached },
      ]}
    />
  )
}
