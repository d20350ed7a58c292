import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { WorkHeading } from '#components/layout/work-heading'
import { OlderEndingNotice } from '#components/referrals/older-ending-notice'
import { Badge } from '#components/ui/badge'
import { ButtonLink } from '#components/ui/button'
import { EmptyState } from '#components/ui/empty-state'
import { Notice } from '#components/ui/notice'
import { Pagination } from '#components/ui/pagination'
import { DataTable } from '#components/ui/table'
import { countCallbacks } from '#lib/callbacks/queries'
import { publicRules } from '#lib/instance/queries'
import { requireActor } from '#lib/platform/auth/session'
import { now, today as todayIn } from '#lib/platform/clock'
import { plural } from '#lib/platform/format/french-count'
import { frenchDay, untilWhen } from '#lib/platform/format/french-date'
import { hrefWith, listPageSize, pageOf, type SearchParams, single } from '#lib/platform/list-request'
import { ageBandLabels, needPriorityLabels } from '#lib/referrals/labels'
import { getOlderEnding, listOlder } from '#lib/referrals/older-queries'
import { ReferralTabs } from '../referral-tabs.tsx'

export const metadata: Metadata = { title: 'Personnes à informer' }

const path = '/gestion/adressages/a-informer'

/** People of older lists: each is called and told what is done with their request before anybody is asked for them. */
export default async function ToInformPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor()
  const params = await searchParams
  const page = pageOf(params)
  const [list, callbacks, goes, { timeZone, settings }] = await Promise.all([listOlder(actor, { page, pageSize: listPageSize }), countCallbacks(actor), getOlderEnding(actor, now()), publicRules()])
  if (!list) notFound()
  const today = todayIn(timeZone)
  const taken = Number(single(params['reprises']))
  return (
    <>
      <WorkHeading title="Adressages" actions={<ButtonLink href={`${path}/liste`} variant="secondary">Reprendre une ancienne liste</ButtonLink>} description={`${plural(list.total, 'personne à informer', 'personnes à informer')}. Rien n’est cherché pour elles avant leur accord.`} />
      <ReferralTabs current="older" callbacks={callbacks ?? 0} older={list.total} />
      <div className="stack">
        {taken > 0 ? <Notice kind="success" title={plural(taken, 'demande est reprise, à sa date', 'demandes sont reprises, à leur date')} voice="announce">Le fichier est effacé. Appelez maintenant chaque personne, la plus ancienne d’abord. Qui n’est pas informé en {settings.olderMonths} mois est effacé.</Notice> : null}
        {single(params['effacee']) === '' ? null : <Notice kind="success" title="C’est effacé" voice="announce">Il ne reste rien de cette demande.</Notice>}
        <OlderEndingNotice ending={goes?.ending ?? null} today={today} />
        {list.items.length === 0 ? <EmptyState title="Personne n’attend d’être informé" action={{ href: `${path}/liste`, label: 'Reprendre une ancienne liste' }}>Vous teniez une liste de personnes sans médecin traitant&nbsp;? Reprenez-la avec ses dates&nbsp;: chacune est ensuite appelée.</EmptyState> : (
          <DataTable caption="Personnes à informer" captionStyle="hidden" rows={list.items} rowKey={(row) => row.id} columns={[
            { key: 'code', header: 'Code', cell: (row) => <><Link href={`${path}/${row.id}`} prefetch={false} className="underline tabular whitespace-nowrap">{row.code}</Link>{row.priority === 'priority' ? <span className="block"><Badge tone="warning">{needPriorityLabels.priority}</Badge></span> : null}</> },
            { key: 'demande', header: 'Demandé', cell: (row) => frenchDay(row.askedOn, today) },
            { key: 'pour', header: 'Pour', cell: (row) => ageBandLabels[row.ageBand] },
            { key: 'habite', header: 'Habite', cell: (row) => row.sector ?? 'Hors du territoire, ou sans domicile' },
            { key: 'essais', header: 'Essais', cell: (row) => (row.tries === 0 ? 'aucun' : plural(row.tries, 'sans réponse', 'sans réponse')) },
            { key: 'avant', header: 'À informer', cell: (row) => (row.informBy < today ? <Badge tone="warning">Délai d’un mois dépassé</Badge> : `${untilWhen(row.informBy, today)} au plus tard`) },
            { key: 'effacee', header: 'S’efface', cell: (row) => (row.erasedOn <= today ? 'la nuit prochaine' : untilWhen(row.erasedOn, today)) },
          ]} />
        )}
        <Pagination page={page} pageCount={Math.ceil(list.total / listPageSize)} hrefFor={(next) => hrefWith(path, params, { page: String(next) })} />
      </div>
    </>
  )
}
