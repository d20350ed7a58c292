import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { WorkHeading } from '#components/layout/work-heading'
import { ButtonLink } from '#components/ui/button'
import { EmptyState } from '#components/ui/empty-state'
import { NothingFound } from '#components/ui/nothing-found'
import { ExportLinks } from '#components/ui/export-links'
import { ListFilters } from '#components/ui/list-filters'
import { Notice } from '#components/ui/notice'
import { Pagination } from '#components/ui/pagination'
import { requireActor } from '#lib/platform/auth/session'
import { plural } from '#lib/platform/format/french-count'
import { hrefWith, isNarrowed, listPageSize, saidOf, type SearchParams, single } from '#lib/platform/list-request'
import { professionLabels } from '#lib/practitioners/labels'
import { listPractitioners } from '#lib/practitioners/people-queries'
import { cachedCommunes } from '#lib/territory/cached-territory'
import { peopleKinds, peopleRequest } from '#lib/practitioners/people-list-schema'
import { PeopleTable } from './people-table.tsx'

export const metadata: Metadata = { title: 'Professionnels' }

const path = '/gestion/professionnels'
const messages: Record<string, string> = { retire: 'La personne est retirée. Aucun import ne la fera revenir.', 'exercice-retire': 'Le lieu d’exercice est retiré.' }

export default async function PeoplePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor()
  const params = await searchParams
  const request = peopleRequest(params)
  const [list, communes] = await Promise.all([listPractitioners(actor, request), cachedCommunes()])
  if (!list) notFound()
  const message = saidOf(messages, params['message'])
  const filters = [
    { name: 'type', label: 'Qui', all: 'Tout le monde', value: request.kind ?? '', options: Object.entries(peopleKinds).map(([value, label]) => ({ value, label })) },
    { name: 'profession', label: 'Profession', all: 'Toutes', value: request.professionCode ?? '', options: Object.entries(professionLabels).map(([value, label]) => ({ value, label })) },
    { name: 'commune', label: 'Commune', all: 'Toutes', value: request.communeCode ?? '', options: communes.map(({ code, name }) => ({ value: code, label: name })) },
  ]
  return (
    <>
      <WorkHeading
        title="Professionnels" description={`${plural(list.total, 'personne', 'personnes')} ${list.total === 1 ? 'correspond' : 'correspondent'} à cette liste.`}
        actions={<ButtonLink href={`${path}/nouveau`}>Ajouter une personne</ButtonLink>}
      />
      {message === undefined ? null : <div className="mb-6"><Notice kind="success" title={message} voice="announce" /></div>}
      <ListFilters
        path={path} search={{ label: 'Nom ou numéro RPPS', value: request.search }} filters={filters}
        kept={{ tri: single(params['tri']), ordre: single(params['ordre']) }}
        exports={<ExportLinks list="professionnels" query={hrefWith('', params, {}).slice(1)} />}
      />
      {list.items.length === 0 && isNarrowed(params) ? <NothingFound path={path} /> : list.items.length === 0 ? (
        <EmptyState title="Personne ici" action={{ href: '/gestion/imports', label: 'Importer une liste' }}>
          Les professionnels arrivent par un import, ou un par un. Si vous cherchez quelqu’un, vérifiez les filtres.
        </EmptyState>
      ) : (
        <PeopleTable path={path} params={params} request={request} items={list.items} />
      )}
      <Pagination page={request.page} pageCount={Math.ceil(list.total / listPageSize)} hrefFor={(page) => hrefWith(path, params, { page: String(page) })} />
    </>
  )
}
