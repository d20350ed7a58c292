import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { WorkHeading } from '#components/layout/work-heading'
import { ButtonLink } from '#components/ui/button'
import { EmptyState } from '#components/ui/empty-state'
import { NothingFound } from '#components/ui/nothing-found'
import { Notice } from '#components/ui/notice'
import { Pagination } from '#components/ui/pagination'
import { yearOf } from '#lib/members/fee-state'
import { membersRequest } from '#lib/members/member-list-schema'
import { listMembers } from '#lib/members/member-queries'
import { canEditMembers } from '#lib/members/policy'
import { today } from '#lib/platform/clock'
import { requireActor } from '#lib/platform/auth/session'
import { plural } from '#lib/platform/format/french-count'
import { hrefWith, isNarrowed, listPageSize, type SearchParams, single } from '#lib/platform/list-request'
import { applyToMembers } from './actions.ts'
import { BulkForm } from './bulk-form.tsx'
import { MemberFilters } from './member-filters.tsx'
import { MemberTable } from './member-table.tsx'

export const metadata: Metadata = { title: 'Adhérents' }

const path = '/gestion/adherents'

export default async function MembersPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor()
  const params = await searchParams
  const day = today('Europe/Paris')
  const request = membersRequest(params, yearOf(day))
  const list = await listMembers(actor, request)
  if (!list) notFound()
  const edits = canEditMembers(actor)
  const table = <MemberTable path={path} params={params} request={request} items={list.items} ticks={edits ? 'shown' : 'none'} />
  return (
    <>
      <WorkHeading
        title="Adhérents" description={`${plural(list.total, 'personne', 'personnes')} ${list.total === 1 ? 'correspond' : 'correspondent'} à cette liste. Cotisations : année ${request.year}.`}
        actions={<><ButtonLink href={`${path}/cotisations`} variant="secondary">Cotisations</ButtonLink>{edits ? <ButtonLink href={`${path}/nouveau`}>Inscrire quelqu’un</ButtonLink> : null}</>}
      />
      {single(params['message']) === 'inscrit' ? <div className="mb-6"><Notice kind="success" title="La personne est inscrite. Un message lui explique comment se connecter, si le bureau l’a déjà admise." voice="announce" /></div> : null}
      {list.waiting > 0 && request.state === null ? (
        <div className="mb-6"><Notice title={`${plural(list.waiting, 'demande attend', 'demandes attendent')} une réponse`}><a href={`${path}?tri=etat`} className="underline">Les voir en tête de liste</a></Notice></div>
      ) : null}
      <MemberFilters path={path} params={params} request={request} thisYear={yearOf(day)} exports={edits ? 'offered' : 'none'} />
      {list.items.length === 0 && isNarrowed(params) ? <NothingFound path={path} /> : list.items.length === 0 ? (
        <EmptyState title="Personne ici" {...(edits ? { action: { href: `${path}/nouveau`, label: 'Inscrire quelqu’un' } } : {})}>
          Les demandes arrivent par la page publique «&nbsp;Adhérer&nbsp;», ou se saisissent ici. Si vous cherchez quelqu’un, vérifiez les filtres.
        </EmptyState>
      ) : edits ? <BulkForm key={request.year} action={applyToMembers} year={request.year} today={day}>{table}</BulkForm> : table}
      <Pagination page={request.page} pageCount={Math.ceil(list.total / listPageSize)} hrefFor={(page) => hrefWith(path, params, { page: String(page) })} />
    </>
  )
}
