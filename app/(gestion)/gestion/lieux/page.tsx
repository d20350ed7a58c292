import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { WorkHeading } from '#components/layout/work-heading'
import { Badge } from '#components/ui/badge'
import { ButtonLink } from '#components/ui/button'
import { EmptyState } from '#components/ui/empty-state'
import { NothingFound } from '#components/ui/nothing-found'
import { ExportLinks } from '#components/ui/export-links'
import { ListFilters } from '#components/ui/list-filters'
import { Pagination } from '#components/ui/pagination'
import { DataTable } from '#components/ui/table'
import { requireActor } from '#lib/platform/auth/session'
import { plural } from '#lib/platform/format/french-count'
import { hrefWith, isNarrowed, listPageSize, type SearchParams, single, sortLink } from '#lib/platform/list-request'
import { geoPrecisionLabels, siteKindLabels } from '#lib/practitioners/labels'
import { listSites } from '#lib/practitioners/site-queries'
import { cachedCommunes } from '#lib/territory/cached-territory'
import { sitesRequest } from '#lib/practitioners/site-list-schema'

export const metadata: Metadata = { title: 'Lieux d’exercice' }

const path = '/gestion/lieux'

export default async function SitesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor()
  const params = await searchParams
  const request = sitesRequest(params)
  const [list, communes] = await Promise.all([listSites(actor, request), cachedCommunes()])
  if (!list) notFound()
  const sort = (key: 'nom' | 'commune' | 'personnes') => sortLink(path, params, request, key)
  const filters = [
    { name: 'type', label: 'Type', all: 'Tous', value: request.kind ?? '', options: choices(siteKindLabels) },
    { name: 'commune', label: 'Commune', all: 'Toutes', value: request.communeCode ?? '', options: communes.map(({ code, name }) => ({ value: code, label: name })) },
    { name: 'position', label: 'Position', all: 'Toutes', value: request.precision ?? '', options: choices(geoPrecisionLabels) },
  ]
  return (
    <>
      <WorkHeading title="Lieux d’exercice" description={`${plural(list.total, 'lieu', 'lieux')} dans cette liste.`} actions={<ButtonLink href={`${path}/nouveau`}>Ajouter un lieu</ButtonLink>} />
      <ListFilters
        path={path} search={{ label: 'Nom, rue ou commune', value: request.search }} filters={filters}
        kept={{ tri: single(params['tri']), ordre: single(params['ordre']) }}
        exports={<ExportLinks list="lieux" query={hrefWith('', params, {}).slice(1)} />}
      />
      {list.items.length === 0 && isNarrowed(params) ? <NothingFound path={path} /> : list.items.length === 0 ? (
        <EmptyState title="Aucun lieu ici" action={{ href: `${path}/nouveau`, label: 'Ajouter un lieu' }}>Cabinets, maisons et centres de santé apparaîtront ici, par un import ou un par un.</EmptyState>
      ) : (
        <DataTable
          caption="Lieux d’exercice" captionStyle="hidden" rows={list.items} rowKey={(row) => row.id}
          columns={[
            { key: 'nom', header: 'Nom', sort: sort('nom'), cell: (row) => <Link href={`${path}/${row.id}`} prefetch={false} className="underline">{row.name}</Link> },
            { key: 'type', header: 'Type', cell: (row) => siteKindLabels[row.kind] },
            { key: 'commune', header: 'Commune', sort: sort('commune'), cell: (row) => row.commune },
            { key: 'adresse', header: 'Adresse', cell: (row) => <>{row.addressLine === '' ? '–' : row.addressLine}{row.geoPrecision === 'commune' ? <> <Badge tone="warning">point approché</Badge></> : null}</> },
            { key: 'personnes', header: 'Personnes', align: 'end', sort: sort('personnes'), cell: (row) => <span className="tabular">{row.people}</span> },
          ]}
        />
      )}
      <Pagination page={request.page} pageCount={Math.ceil(list.total / listPageSize)} hrefFor={(page) => hrefWith(path, params, { page: String(page) })} />
    </>
  )
}

function choices(labels: Record<string, string>) {
  return Object.entries(labels).map(([value, label]) => ({ value, label }))
}
