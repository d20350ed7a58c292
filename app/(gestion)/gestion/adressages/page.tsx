import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { WorkHeading } from '#components/layout/work-heading'
import { NeedTable } from '#components/referrals/need-table'
import { ButtonLink } from '#components/ui/button'
import { EmptyState } from '#components/ui/empty-state'
import { ExportLinks } from '#components/ui/export-links'
import { ListFilters } from '#components/ui/list-filters'
import { Pagination } from '#components/ui/pagination'
import { countCallbacks } from '#lib/callbacks/queries'
import { publicRules } from '#lib/instance/queries'
import { requireActor } from '#lib/platform/auth/session'
import { now, today } from '#lib/platform/clock'
import { plural } from '#lib/platform/format/french-count'
import { hrefWith, isNarrowed, listPageSize, type SearchParams, single, sortLink } from '#lib/platform/list-request'
import { needStateLabels } from '#lib/referrals/labels'
import { countOlder } from '#lib/referrals/older-queries'
import { listUnreadThreads } from '#lib/referrals/message-queries'
import { listNeedQueue } from '#lib/referrals/queries'
import { needsRequest } from '#lib/referrals/schema'
import { needStates } from '#lib/referrals/transitions'
import { ReferralTabs } from './referral-tabs.tsx'

export const metadata: Metadata = { title: 'Adressages' }

const path = '/gestion/adressages'

/** The queue: priority first, then what is due first. */
export default async function ReferralQueuePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor()
  const params = await searchParams
  const request = needsRequest(params)
  const [list, { timeZone }, callbacks, older] = await Promise.all([listNeedQueue(actor, request, now()), publicRules(), countCallbacks(actor), countOlder(actor)])
  if (!list) notFound()
  const unread = await listUnreadThreads(actor, list.items.map((one) => one.id))
  const isFiltered = isNarrowed(params)
  const due = sortLink(path, params, request, 'echeance')
  return (
    <>
      <WorkHeading title="Adressages" actions={<><ButtonLink href={`${path}/tableau`} variant="quiet">Tableau</ButtonLink><ButtonLink href={`${path}/attente`} variant="secondary">Liste d’attente</ButtonLink><ButtonLink href={`${path}/appel`}>Noter un appel</ButtonLink></>} description={`${plural(list.total, 'adressage', 'adressages')}${list.late === 0 ? ', aucun en retard' : `, ${list.late} en retard`}. Les prioritaires d’abord, puis ce qui presse.`} />
      <ReferralTabs current="searches" callbacks={callbacks ?? 0} older={older} />
      <ListFilters
        path={path} search={{ label: 'Code', value: request.search }} exports={<ExportLinks list="adressages" query={hrefWith('', params, {}).slice(1)} />} kept={{ tri: single(params['tri']), ordre: single(params['ordre']) }}
        filters={[{ name: 'etat', label: 'État', all: 'En cours', value: request.state === 'open' ? '' : (request.state ?? ''), options: [...needStates.filter((value) => value !== 'draft').map((value) => ({ value, label: needStateLabels[value] })), { value: 'all', label: 'Tous, terminés compris' }] }]}
      />
      {list.items.length === 0 ? (
        <EmptyState title={isFiltered ? 'Aucun adressage ne correspond' : 'Aucun adressage en cours'} {...(isFiltered ? { action: { href: path, label: 'Tout afficher' } } : {})}>
          {isFiltered ? 'Essayez avec moins de filtres : les adressages terminés sont dans « Tous ».' : 'Ceux que les partenaires, les professionnels et vous-même envoyez arrivent ici.'}
        </EmptyState>
      ) : (
        <NeedTable needs={list.items} unread={unread} path={path} side="coordination" clock={{ today: today(timeZone), timeZone }} columns={[{ key: 'de', header: 'De', cell: (row) => row.sender ?? '–', ...(request.isSorted ? { sort: due } : {}) }]} />
      )}
      <Pagination page={request.page} pageCount={Math.ceil(list.total / listPageSize)} hrefFor={(page) => hrefWith(path, params, { page: String(page) })} />
    </>
  )
}
