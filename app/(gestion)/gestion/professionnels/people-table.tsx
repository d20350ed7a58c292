import Link from 'next/link'
import { Badge } from '#components/ui/badge'
import { DataTable } from '#components/ui/table'
import { type ListRequest, sortLink, type SearchParams } from '#lib/platform/list-request'
import { positionLabels, professionLabel } from '#lib/practitioners/labels'
import type { PeopleSort, PersonItem } from '#lib/practitioners/people-queries'

type PeopleTableProps = { path: string; params: SearchParams; request: ListRequest<PeopleSort>; items: readonly PersonItem[] }

/** People of the directory, one line each. */
export function PeopleTable({ path, params, request, items }: PeopleTableProps) {
  const sort = (key: PeopleSort) => sortLink(path, params, request, key)
  return (
    <DataTable
      caption="Professionnels" captionStyle="hidden" rows={items} rowKey={(row) => row.id}
      columns={[
        { key: 'nom', header: 'Nom', sort: sort('nom'), cell: (row) => <PersonName row={row} /> },
        { key: 'profession', header: 'Profession', sort: sort('profession'), cell: professionLabel },
        { key: 'commune', header: 'Où', sort: sort('commune'), cell: (row) => <Places row={row} /> },
        { key: 'rpps', header: 'RPPS', cell: (row) => <span className="tabular">{row.rpps === '' ? '–' : row.rpps}</span> },
      ]}
    />
  )
}

function PersonName({ row }: { row: PersonItem }) {
  if (row.removal === 'objected') return <>Personne qui s’est opposée</>
  if (row.removal === 'removed') return <>{row.lastName} {row.firstName} <Badge>Retirée</Badge></>
  return <Link href={`/gestion/professionnels/${row.id}`} prefetch={false} className="underline">{row.lastName} {row.firstName}</Link>
}

function Places({ row }: { row: PersonItem }) {
  if (row.places.length === 0) return <>Aucun lieu</>
  return (
    <ul>
      {row.places.map((place) => (
        <li key={place.id}>
          {place.commune}, {place.site}
          {place.position === 'holder' ? null : ` (${positionLabels[place.position].toLowerCase()})`}
        </li>
      ))}
    </ul>
  )
}
