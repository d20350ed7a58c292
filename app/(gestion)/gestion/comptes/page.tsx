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
import { listAccounts } from '#lib/accounts/account-queries'
import { roleLabels } from '#lib/accounts/labels'
import { canExportAccounts } from '#lib/accounts/policy'
import { today } from '#lib/platform/clock'
import { requireActor } from '#lib/platform/auth/session'
import { plural } from '#lib/platform/format/french-count'
import { sinceWhen } from '#lib/platform/format/french-date'
import { hrefWith, isNarrowed, listPageSize, type SearchParams, single, sortLink } from '#lib/platform/list-request'
import { accountsRequest, roleChoices } from '#lib/accounts/account-list-schema'

export const metadata: Metadata = { title: 'Comptes' }

const path = '/gestion/comptes'

export default async function AccountsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor()
  const params = await searchParams
  const day = today('Europe/Paris')
  const request = accountsRequest(params)
  const list = await listAccounts(actor, request, day)
  if (!list) notFound()
  const sort = (key: 'nom' | 'visite') => sortLink(path, params, request, key)
  return (
    <>
      <WorkHeading title="Comptes" description={`${plural(list.total, 'compte', 'comptes')} dans cette liste.`} actions={<ButtonLink href={`${path}/inviter`}>Inviter quelqu’un</ButtonLink>} />
      <ListFilters
        path={path} search={{ label: 'Nom ou courriel', value: request.search }} kept={{ tri: single(params['tri']), ordre: single(params['ordre']) }}
        filters={[
          { name: 'role', label: 'Rôle', all: 'Tous', value: request.role ?? '', options: roleChoices },
          { name: 'etat', label: 'État', all: 'Tous', value: request.status ?? '', options: [{ value: 'open', label: 'Ouverts' }, { value: 'closed', label: 'Fermés' }] },
        ]}
        exports={canExportAccounts(actor) ? <ExportLinks list="comptes" query={hrefWith('', params, {}).slice(1)} /> : null}
      />
      {list.items.length === 0 && isNarrowed(params) ? <NothingFound path={path} /> : list.items.length === 0 ? <EmptyState title="Aucun compte ici">Invitez quelqu’un par son adresse de courriel&nbsp;: il n’y a pas de mot de passe.</EmptyState> : (
        <DataTable
          caption="Comptes" captionStyle="hidden" rows={list.items} rowKey={(row) => row.id}
          columns={[
            { key: 'nom', header: 'Personne', sort: sort('nom'), cell: (row) => <><Link href={`${path}/${row.id}`} prefetch={false} className="underline">{row.name}</Link> {row.isDisabled ? <Badge tone="danger">fermé</Badge> : null}<span className="block font-normal break-all text-ink-soft">{row.email}</span></> },
            {
              key: 'roles', header: 'Rôles',
              cell: (row) => [
                ...(row.practitioner === null ? [] : [`Professionnel (${row.practitioner})`]),
                ...(row.delegations > 0 ? [plural(row.delegations, 'délégation', 'délégations')] : []),
                ...row.roles.map((one) => (one.organisation === null ? roleLabels[one.role] : `${roleLabels[one.role]}, ${one.organisation}`)),
              ].join(' · ') || 'Aucun rôle',
            },
            { key: 'visite', header: 'Dernière visite', sort: sort('visite'), cell: (row) => (row.lastSeenOn === null ? 'aucune en cours' : sinceWhen(row.lastSeenOn, day)) },
          ]}
        />
      )}
      <Pagination page={request.page} pageCount={Math.ceil(list.total / listPageSize)} hrefFor={(page) => hrefWith(path, params, { page: String(page) })} />
    </>
  )
}
