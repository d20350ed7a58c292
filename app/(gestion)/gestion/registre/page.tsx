import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { StateBadge } from '#components/cartodispo/state-badge'
import { WorkHeading } from '#components/layout/work-heading'
import { EmptyState } from '#components/ui/empty-state'
import { NothingFound } from '#components/ui/nothing-found'
import { ExportLinks } from '#components/ui/export-links'
import { ListFilters } from '#components/ui/list-filters'
import { Pagination } from '#components/ui/pagination'
import { DataTable } from '#components/ui/table'
import { audienceLabels, registerStateLabels } from '#lib/cartodispo/labels'
import { tableRequest, type tableSorts } from '#lib/cartodispo/register-table'
import { getRegisterTable } from '#lib/cartodispo/register-table-queries'
import { requireActor } from '#lib/platform/auth/session'
import { now } from '#lib/platform/clock'
import { plural } from '#lib/platform/format/french-count'
import { dayAndMonth } from '#lib/platform/format/french-date'
import { frenchPhone, phoneAddress } from '#lib/platform/format/french-phone'
import { hrefWith, isNarrowed, listPageSize, type SearchParams, single, sortLink } from '#lib/platform/list-request'
import { cachedCommunes, cachedSectors } from '#lib/territory/cached-territory'

export const metadata: Metadata = { title: 'Registre' }

const path = '/gestion/registre'
const freshness = { frais: 'Depuis 30 jours au plus', ancien: 'Il y a plus longtemps', jamais: 'Jamais' }

/** Every entry of the register, whoever may read it. */
export default async function RegisterPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor()
  const params = await searchParams
  const request = tableRequest(params)
  const [table, communes, sectors] = await Promise.all([getRegisterTable(actor, request, now()), cachedCommunes(), cachedSectors()])
  if (!table) notFound()
  const sort = (key: (typeof tableSorts)[number]) => sortLink(path, params, request, key)
  const filters = [
    { name: 'etat', label: 'État', all: 'Tous', value: request.state ?? '', options: choices(registerStateLabels) },
    { name: 'fraicheur', label: 'Confirmé', all: 'Peu importe', value: request.freshness ?? '', options: choices(freshness) },
    { name: 'lecteurs', label: 'Lu par', all: 'Peu importe', value: request.audience ?? '', options: choices(audienceLabels) },
    { name: 'secteur', label: 'Secteur', all: 'Tous', value: request.sectorId ?? '', options: sectors.map(({ id, name }) => ({ value: id, label: name })) },
    { name: 'commune', label: 'Commune', all: 'Toutes', value: request.communeCode ?? '', options: communes.map(({ code, name }) => ({ value: code, label: name })) },
  ]
  return (
    <>
      <WorkHeading title="Registre" description={`${plural(table.total, 'fiche', 'fiches')} dans cette liste.`} />
      <ListFilters path={path} search={{ label: 'Nom ou lieu', value: request.search }} filters={filters} kept={{ tri: single(params['tri']), ordre: single(params['ordre']) }}
        exports={<ExportLinks list="registre" query={hrefWith('', params, {}).slice(1)} />} />
      {table.lines.length === 0 && isNarrowed(params) ? <NothingFound path={path} /> : table.lines.length === 0 ? (
        <EmptyState title="Aucune fiche ici" action={{ href: '/gestion/imports', label: 'Importer des médecins' }}>Chaque médecin généraliste du territoire a une fiche par lieu d’exercice.</EmptyState>
      ) : (
        <DataTable caption="Fiches du registre" captionStyle="hidden" rows={table.lines} rowKey={(row) => row.practiceId} columns={[
          { key: 'nom', header: 'Médecin', sort: sort('nom'), cell: (row) => <Link href={`${path}/${row.practiceId}`} prefetch={false} className="underline">{row.name}</Link> },
          { key: 'commune', header: 'Commune', sort: sort('commune'), cell: (row) => <>{row.communeName}<small className="cell-note">{row.siteName}</small></> },
          { key: 'etat', header: 'État', sort: sort('etat'), cell: (row) => <><StateBadge state={row.state} />{row.details === '' ? null : <small className="cell-note">{row.details}</small>}</> },
          { key: 'confirmation', header: 'Confirmé', sort: sort('confirmation'), cell: (row) => (row.confirmedOn === null ? 'jamais' : `le ${dayAndMonth(row.confirmedOn, table.today)}`) },
          { key: 'lecteurs', header: 'Lu par', cell: (row) => audienceLabels[row.audience] },
          { key: 'telephone', header: 'Téléphone', cell: (row) => (row.phone === '' ? '–' : <a href={phoneAddress(row.phone)} className="tabular whitespace-nowrap">{frenchPhone(row.phone)}</a>) },
        ]} />
      )}
      <Pagination page={request.page} pageCount={Math.ceil(table.total / listPageSize)} hrefFor={(page) => hrefWith(path, params, { page: String(page) })} />
    </>
  )
}

function choices(labels: Record<string, string>) {
  return Object.entries(labels).map(([value, label]) => ({ value, label }))
}
