import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { WorkHeading } from '#components/layout/work-heading'
import { DelegationList } from '#components/practitioners/delegation-list'
import { Disclosure } from '#components/ui/disclosure'
import { EmptyState } from '#components/ui/empty-state'
import { NothingFound } from '#components/ui/nothing-found'
import { ListFilters } from '#components/ui/list-filters'
import { Pagination } from '#components/ui/pagination'
import { RecordForm } from '#components/ui/record-form'
import { today } from '#lib/platform/clock'
import { requireActor } from '#lib/platform/auth/session'
import { plural } from '#lib/platform/format/french-count'
import { hrefWith, isNarrowed, listPageSize, listRequest, oneOf, type SearchParams, single, sortLink } from '#lib/platform/list-request'
import { delegationStateLabels } from '#lib/practitioners/labels'
import { listDelegations } from '#lib/practitioners/delegation-queries'
import { listPracticeChoices, listSiteChoices } from '#lib/practitioners/site-queries'
import { endDelegation, giveDelegation, prolongDelegation } from './actions.ts'
import { delegationItems } from './delegation-items.ts'

export const metadata: Metadata = { title: 'Délégations' }

const path = '/gestion/delegations'

export default async function DelegationsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor()
  const params = await searchParams
  const day = today('Europe/Paris')
  const request = { ...listRequest(params, ['fin', 'personne']), state: oneOf(params['etat'], ['in_force', 'ending', 'over']) }
  const [list, practices, sites] = await Promise.all([listDelegations(actor, request, day), listPracticeChoices(actor), listSiteChoices(actor)])
  if (!list) notFound()
  const states = Object.entries(delegationStateLabels).map(([value, label]) => ({ value, label }))
  return (
    <>
      <WorkHeading title="Délégations" description={`Qui répond pour quel médecin. ${plural(list.total, 'autorisation', 'autorisations')} dans cette liste ; un mois avant la fin, le médecin est interrogé.`} />
      <div className="mb-6 grid gap-4">
        <Disclosure summary="Autoriser quelqu’un pour un médecin" look="box"><RecordForm name="medecin" action={giveDelegation} submit="Autoriser" items={delegationItems('practice', practices)} /></Disclosure>
        <Disclosure summary="Autoriser quelqu’un pour tous les médecins d’un lieu" look="box"><RecordForm name="lieu" action={giveDelegation} submit="Autoriser" items={delegationItems('site', sites)} /></Disclosure>
      </div>
      <ListFilters path={path} search={{ label: 'Personne, médecin ou lieu', value: request.search }} filters={[{ name: 'etat', label: 'État', all: 'Valables aujourd’hui', value: request.state ?? '', options: states }]} kept={{ tri: single(params['tri']), ordre: single(params['ordre']) }} />
      {list.items.length === 0 && isNarrowed(params) ? <NothingFound path={path} /> : list.items.length === 0 ? (
        <EmptyState title="Aucune autorisation ici">Une secrétaire, ou la boîte aux lettres d’un cabinet, peut répondre à la place du médecin jusqu’à une date choisie.</EmptyState>
      ) : (
        <DelegationList
          delegations={list.items} today={day} revoke={endDelegation} renew={prolongDelegation}
          sorts={{ personne: sortLink(path, params, request, 'personne'), fin: sortLink(path, params, request, 'fin') }}
        />
      )}
      <Pagination page={request.page} pageCount={Math.ceil(list.total / listPageSize)} hrefFor={(page) => hrefWith(path, params, { page: String(page) })} />
    </>
  )
}
