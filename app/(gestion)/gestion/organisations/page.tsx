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
import { organisationKindLabels } from '#lib/organisations/labels'
import { canEditPartners, canExportPartners } from '#lib/organisations/policy'
import { listOrganisations } from '#lib/organisations/queries'
import { today } from '#lib/platform/clock'
import { requireActor } from '#lib/platform/auth/session'
import { plural } from '#lib/platform/format/french-count'
import { frenchDay } from '#lib/platform/format/french-date'
import { hrefWith, isNarrowed, listPageSize, listRequest, oneOf, type SearchParams, single, sortLink } from '#lib/platform/list-request'

export const metadata: Metadata = { title: 'Partenaires' }

const path = '/gestion/organisations'

export default async function OrganisationsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor()
  const params = await searchParams
  const day = today('Europe/Paris')
  const request = { ...listRequest(params, ['nom', 'fin']), bound: oneOf(params['convention'], ['bound', 'unbound']) }
  const list = await listOrganisations(actor, request, day)
  if (!list) notFound()
  const sort = (key: 'nom' | 'fin') => sortLink(path, params, request, key)
  return (
    <>
      <WorkHeading title="Partenaires" description={`${plural(list.total, 'organisation', 'organisations')} dans cette liste. Ce qu’un partenaire peut faire commence et finit avec sa convention.`} actions={canEditPartners(actor) ? <ButtonLink href={`${path}/nouvelle`}>Ajouter un partenaire</ButtonLink> : null} />
      <ListFilters
        path={path} search={{ label: 'Nom ou courriel', value: request.search }} kept={{ tri: single(params['tri']), ordre: single(params['ordre']) }}
        filters={[{ name: 'convention', label: 'Convention', all: 'Toutes', value: request.bound ?? '', options: [{ value: 'bound', label: 'En vigueur aujourd’hui' }, { value: 'unbound', label: 'Aucune en vigueur' }] }]}
        exports={canExportPartners(actor) ? <ExportLinks list="partenaires" query={hrefWith('', params, {}).slice(1)} /> : null}
      />
      {list.items.length === 0 && isNarrowed(params) ? <NothingFound path={path} /> : list.items.length === 0 ? <EmptyState title="Aucun partenaire ici">Cliniques, plateformes, mairies&nbsp;: ajoutez-les, puis écrivez leur convention.</EmptyState> : (
        <DataTable
          caption="Partenaires" captionStyle="hidden" rows={list.items} rowKey={(row) => row.id}
          columns={[
            { key: 'nom', header: 'Nom', sort: sort('nom'), cell: (row) => <Link href={`${path}/${row.id}`} prefetch={false} className="underline">{row.name}</Link> },
            { key: 'type', header: 'Type', cell: (row) => organisationKindLabels[row.kind] },
            { key: 'convention', header: 'Convention', sort: sort('fin'), cell: (row) => row.isBound ? (row.conventionEndsOn === null ? 'sans fin' : `jusqu’au ${frenchDay(row.conventionEndsOn, day)}`) : <Badge tone="warning">aucune en vigueur</Badge> },
            { key: 'utilisateurs', header: 'Utilisateurs', align: 'end', cell: (row) => <span className="tabular">{row.users}</span> },
          ]}
        />
      )}
      <Pagination page={request.page} pageCount={Math.ceil(list.total / listPageSize)} hrefFor={(page) => hrefWith(path, params, { page: String(page) })} />
    </>
  )
}
