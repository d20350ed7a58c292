import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { ContentStateBadge } from '#components/content/content-state-badge'
import { WorkHeading } from '#components/layout/work-heading'
import { EmptyState } from '#components/ui/empty-state'
import { ListFilters } from '#components/ui/list-filters'
import { NothingFound } from '#components/ui/nothing-found'
import { Notice } from '#components/ui/notice'
import { Pagination } from '#components/ui/pagination'
import { PressForm } from '#components/ui/press-form'
import { RecordForm } from '#components/ui/record-form'
import { DataTable } from '#components/ui/table'
import { definitionOf, kindAt } from '#lib/content/kinds'
import { canEditContent } from '#lib/content/policy'
import { listContents } from '#lib/content/queries'
import { requireActor } from '#lib/platform/auth/session'
import { frenchDateTime } from '#lib/platform/format/french-date'
import { hrefWith, listPageSize, listRequest, type SearchParams, single, sortLink } from '#lib/platform/list-request'
import { beginContent, move } from '../actions.ts'

type Props = { params: Promise<{ kind: string }>; searchParams: Promise<SearchParams> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const kind = kindAt((await params).kind)
  return { title: kind === null ? 'Le site' : definitionOf(kind).several }
}

export default async function KindPage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const kind = kindAt((await params).kind)
  if (kind === null) notFound()
  const asked = await searchParams
  const definition = definitionOf(kind)
  const path = `/gestion/contenus/${definition.path}`
  const request = listRequest(asked, ['ordre', 'titre', 'modification'])
  const list = await listContents(actor, kind, request)
  if (!list) notFound()
  const mayEdit = canEditContent(actor)
  const isOrdered = definition.order === 'position' && request.sort === 'ordre' && request.search === ''
  return (
    <>
      <WorkHeading title={definition.several} trail={[{ href: '/gestion/contenus', label: 'Le site' }]} current={definition.several} />
      {single(asked['fait']) === 'jete' ? <div className="mb-6"><Notice kind="success" title="C’est à la corbeille" voice="announce">Plus personne ne le lit. Son historique est gardé.</Notice></div> : null}
      {mayEdit ? (
        <section aria-label={`Ajouter : ${definition.one.toLowerCase()}`} className="mb-8 rounded-tile bg-surface p-4">
          <RecordForm action={beginContent} submit="Commencer" items={[{ item: 'hidden', name: 'kind', value: kind }, { item: 'field', field: { name: 'title', label: `Ajouter : ${definition.fields.title.label.toLowerCase()}`, autoComplete: 'off' } }]} />
        </section>
      ) : null}
      <ListFilters path={path} search={{ label: 'Chercher dans cette liste', value: request.search }} kept={{ tri: single(asked['tri']), ordre: single(asked['ordre']) }} submit="Chercher" />
      {list.items.length === 0 ? <NothingListed path={path} search={request.search} mayEdit={mayEdit} /> : (
        <DataTable
          caption={definition.several} captionStyle="hidden" rows={list.items} rowKey={(row) => row.id}
          columns={[
            { key: 'titre', header: 'Titre', sort: sortLink(path, asked, request, 'titre'), cell: (row) => <Link href={`${path}/${row.id}`} prefetch={false} className="underline">{row.title}</Link> },
            { key: 'etat', header: 'État', cell: (row) => <ContentStateBadge state={row.state} /> },
            { key: 'modification', header: 'Modifié', sort: sortLink(path, asked, request, 'modification'), cell: (row) => `${frenchDateTime(row.updatedAt, 'Europe/Paris')}${row.updatedBy === null ? '' : `, ${row.updatedBy}`}` },
            ...(isOrdered && mayEdit ? [{ key: 'place', header: 'Place', cell: (row: { id: string; title: string }) => <span className="flex gap-2"><PressForm action={move} values={{ id: row.id, direction: 'up' }} label="Monter" about={row.title} /><PressForm action={move} values={{ id: row.id, direction: 'down' }} label="Descendre" about={row.title} /></span> }] : []),
          ]}
        />
      )}
      <Pagination page={request.page} pageCount={Math.ceil(list.total / listPageSize)} hrefFor={(page) => hrefWith(path, asked, { page: String(page) })} />
    </>
  )
}

function NothingListed({ path, search, mayEdit }: { path: string; search: string; mayEdit: boolean }) {
  if (search !== '') return <NothingFound path={path} />
  return <EmptyState title="Rien encore">{mayEdit ? 'Donnez un titre ci-dessus pour commencer : personne d’autre ne le lira avant sa publication.' : 'La coordination n’a encore rien écrit ici.'}</EmptyState>
}
