import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { WorkHeading } from '#components/layout/work-heading'
import { Badge } from '#components/ui/badge'
import { EmptyState } from '#components/ui/empty-state'
import { ListFilters } from '#components/ui/list-filters'
import { Pagination } from '#components/ui/pagination'
import { DataTable } from '#components/ui/table'
import { contactSubjects } from '#lib/contact/contact-choices'
import { contactStateLabels, contactStateTones, contactSubjectLabels } from '#lib/contact/labels'
import { contactStates } from '#lib/contact/message-state'
import { listContactMessages } from '#lib/contact/queries'
import { contactRequest } from '#lib/contact/schema'
import { requireActor } from '#lib/platform/auth/session'
import { plural } from '#lib/platform/format/french-count'
import { frenchDateTime } from '#lib/platform/format/french-date'
import { hrefWith, listPageSize, type SearchParams, single, sortLink } from '#lib/platform/list-request'

export const metadata: Metadata = { title: 'Messages du public' }

const path = '/gestion/messages'

/** What people wrote by the public form: those that wait first of all. */
export default async function MessagesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor()
  const params = await searchParams
  const request = contactRequest(params)
  const list = await listContactMessages(actor, request)
  if (!list) notFound()
  const sort = (key: 'date' | 'sujet') => sortLink(path, params, request, key)
  const isFiltered = request.search !== '' || request.subject !== null || request.state !== null || request.holder !== null
  return (
    <>
      <WorkHeading title="Messages du public" description={`${plural(list.unread, 'message à lire', 'messages à lire')}. Écrits sur la page « Nous écrire » du site ; leur texte ne part jamais par courriel.`} />
      <ListFilters
        path={path} search={{ label: 'Nom, courriel, numéro ou mot du message', value: request.search }} kept={{ tri: single(params['tri']), ordre: single(params['ordre']) }}
        filters={[
          { name: 'etat', label: 'État', all: 'À lire et à suivre', value: request.state ?? '', options: [...contactStates.map((value) => ({ value, label: contactStateLabels[value] })), { value: 'all', label: 'Tous, clos compris' }] },
          { name: 'sujet', label: 'Sujet', all: 'Tous', value: request.subject ?? '', options: contactSubjects.map((value) => ({ value, label: contactSubjectLabels[value] })) },
          { name: 'suivi', label: 'Suivi par', all: 'Tout le monde', value: request.holder ?? '', options: [{ value: 'mine', label: 'Moi' }, { value: 'nobody', label: 'Personne encore' }] },
        ]}
      />
      {list.items.length === 0 ? (
        <EmptyState title={isFiltered ? 'Aucun message ne correspond' : 'Aucun message n’attend'} {...(isFiltered ? { action: { href: path, label: 'Voir ce qui attend' } } : {})}>
          {isFiltered ? 'Essayez avec moins de filtres : les messages clos sont dans « Tous ».' : 'Ce que les gens écrivent par la page « Nous écrire » arrive ici.'}
        </EmptyState>
      ) : (
        <DataTable
          caption="Messages du public" captionStyle="hidden" rows={list.items} rowKey={(row) => row.id}
          columns={[
            { key: 'nom', header: 'De', cell: (row) => <><Link href={`${path}/${row.id}`} prefetch={false} className="underline">{row.name}</Link><span className="block font-normal tabular text-ink-soft">{row.reference}</span></> },
            { key: 'sujet', header: 'Sujet', sort: sort('sujet'), cell: (row) => contactSubjectLabels[row.subject] },
            { key: 'date', header: 'Reçu', sort: sort('date'), cell: (row) => frenchDateTime(row.receivedAt, 'Europe/Paris') },
            { key: 'etat', header: 'État', cell: (row) => <Badge tone={contactStateTones[row.state]}>{contactStateLabels[row.state]}</Badge> },
            { key: 'suivi', header: 'Suivi par', cell: (row) => row.holder ?? '–' },
          ]}
        />
      )}
      <Pagination page={request.page} pageCount={Math.ceil(list.total / listPageSize)} hrefFor={(page) => hrefWith(path, params, { page: String(page) })} />
    </>
  )
}
