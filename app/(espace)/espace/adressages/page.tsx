import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { NeedTable } from '#components/referrals/need-table'
import { ButtonLink } from '#components/ui/button'
import { EmptyState } from '#components/ui/empty-state'
import { ListFilters } from '#components/ui/list-filters'
import { Notice } from '#components/ui/notice'
import { Pagination } from '#components/ui/pagination'
import { townHallOf } from '#lib/callbacks/policy'
import { listHandedOn } from '#lib/callbacks/queries'
import { publicRules } from '#lib/instance/queries'
import { requireActor } from '#lib/platform/auth/session'
import { now, today } from '#lib/platform/clock'
import { plural } from '#lib/platform/format/french-count'
import { frenchDay } from '#lib/platform/format/french-date'
import { hrefWith, isNarrowed, listPageSize, type SearchParams } from '#lib/platform/list-request'
import { needStateLabels } from '#lib/referrals/labels'
import { submissionOf } from '#lib/referrals/policy'
import { listOwnDrafts } from '#lib/referrals/draft-queries'
import { listAskedProposals, listUndoableAnswers } from '#lib/referrals/proposal-queries'
import { listAwaitedOutcomes } from '#lib/referrals/outcome-queries'
import { listUnreadThreads } from '#lib/referrals/message-queries'
import { listOwnNeeds } from '#lib/referrals/queries'
import { needsRequest } from '#lib/referrals/schema'
import { needStates } from '#lib/referrals/transitions'
import { discardOwnDraft } from './[id]/brouillon/actions.ts'
import { answerAsked, findByCode, undoAnswered } from './actions.ts'
import { AskedList } from './asked-list.tsx'
import { AnsweredList } from './answered-list.tsx'
import { DraftList } from './draft-list.tsx'
import { FindByCode } from './find-by-code.tsx'
import { HandedOnList } from './handed-on-list.tsx'
import { NothingSent } from './nothing-sent.tsx'

export const metadata: Metadata = { title: 'Adressages' }

const path = '/espace/adressages'

/** Questions put to one's own practices, then what one's service sent, each with where it stands. */
export default async function ReferralsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor()
  const params = await searchParams
  const request = needsRequest(params)
  const [list, asked, outcomes, { timeZone }, handedOn, drafts, answered] = await Promise.all([listOwnNeeds(actor, request, now()), listAskedProposals(actor), listAwaitedOutcomes(actor), publicRules(), listHandedOn(actor), listOwnDrafts(actor), listUndoableAnswers(actor, now())])
  const canSubmit = submissionOf(actor) !== null
  const townHall = townHallOf(actor)
  const unread = await listUnreadThreads(actor, [...(list?.items ?? []).map((one) => one.id), ...asked.map((one) => one.needId)])
  if (!list || !(canSubmit || actor.partners.length > 0 || asked.length > 0)) notFound()
  const endedOn = canSubmit ? null : (actor.partners.find((one) => one.endedOn !== null)?.endedOn ?? null)
  return (
    <div className="grid gap-6 sm:mx-[calc((100%-min(60rem,100vw-3rem))/2)]">
      <div className="flex flex-wrap items-start justify-between gap-4">
        <h1>Adressages</h1>
        {canSubmit ? <ButtonLink href={`${path}/nouveau`}>Adresser quelqu’un</ButtonLink> : null}
        {townHall === null ? null : <ButtonLink href={`${path}/rappel`}>Faire rappeler quelqu’un</ButtonLink>}
      </div>
      {endedOn === null ? null : <Notice kind="info" title={`La convention a pris fin le ${frenchDay(endedOn, today(timeZone))}`}>Rien de nouveau ne peut être envoyé. Ce que vous avez déjà adressé reste ici, jusqu’à son terme. Pour renouveler la convention, appelez la coordination.</Notice>}
      {actor.partners.length === 0 || (townHall !== null && !canSubmit) ? null : <p><Link href={`${path}/service`} className="underline">Ce qui attend mon service</Link></p>}
      {outcomes.length === 0 ? null : <p><Link href={`${path}/suites`} className="underline">{plural(outcomes.length, 'nouvelle attendue', 'nouvelles attendues')}</Link>, sur une seule page&nbsp;: rendez-vous, visite, déclaration.</p>}
      {handedOn.length === 0 ? null : <HandedOnList callbacks={handedOn} clock={{ today: today(timeZone), timeZone }} />}
      {actor.ownPracticeIds.size + actor.delegatedPracticeIds.size === 0 ? null : <FindByCode action={findByCode} />}
      {asked.length === 0 ? null : <AskedList action={answerAsked} asked={asked} unread={unread} />}
      {answered.length === 0 ? null : <AnsweredList undo={undoAnswered} answers={answered} clock={{ today: today(timeZone), timeZone }} />}
      {drafts.length === 0 ? null : <DraftList discard={discardOwnDraft} drafts={drafts} clock={{ today: today(timeZone), timeZone }} />}
      <section aria-labelledby="envoyes" className="grid gap-4">
        {asked.length === 0 ? <h2 id="envoyes" className="sr-only">Envoyés</h2> : <h2 id="envoyes">Envoyés</h2>}
        {list.items.length === 0 && !isNarrowed(params) ? <NothingSent path={path} may={townHall !== null ? 'hand_on' : canSubmit ? 'send' : 'read'} /> : (
          <>
            <ListFilters path={path} search={{ label: 'Code', value: request.search }} filters={[{ name: 'etat', label: 'État', all: 'En cours', value: request.state === 'open' ? '' : (request.state ?? ''), options: [...needStates.filter((value) => value !== 'draft').map((value) => ({ value, label: needStateLabels[value] })), { value: 'all', label: 'Tous, terminés compris' }] }]} />
            {list.items.length === 0 ? <EmptyState title="Aucun adressage ne correspond" action={{ href: path, label: 'Tout afficher' }}>Essayez avec moins de filtres&nbsp;: les adressages terminés sont dans «&nbsp;Tous&nbsp;».</EmptyState> : <NeedTable needs={list.items} unread={unread} path={path} side="sender" clock={{ today: today(timeZone), timeZone }} />}
          </>
        )}
        <Pagination page={request.page} pageCount={Math.ceil(list.total / listPageSize)} hrefFor={(page) => hrefWith(path, params, { page: String(page) })} />
      </section>
    </div>
  )
}
