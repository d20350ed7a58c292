import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { WorkHeading } from '#components/layout/work-heading'
import { EmptyState } from '#components/ui/empty-state'
import { Notice } from '#components/ui/notice'
import { PrintButton } from '#components/ui/print-button'
import { publicRules } from '#lib/instance/queries'
import { recordAccess } from '#lib/platform/audit/record-access'
import { requireActor } from '#lib/platform/auth/session'
import { now, today } from '#lib/platform/clock'
import { plural } from '#lib/platform/format/french-count'
import { type SearchParams, single } from '#lib/platform/list-request'
import { getWaitingList } from '#lib/referrals/waiting-queries'
import { noteWaiting } from '../../../../(espace)/espace/adressages/actions.ts'
import { askPractices } from '../actions.ts'
import { PlacesFoundList } from './places-found-list.tsx'
import { WaitingTable } from './waiting-table.tsx'

export const metadata: Metadata = { title: 'En attente de place' }

const path = '/gestion/adressages/attente'

/** Everybody who waits for a place, in an order that is printed; and the places that the register has for them today. */
export default async function WaitingListPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor()
  const practiceId = single((await searchParams)['cabinet'])
  const [list, { timeZone, settings }] = await Promise.all([getWaitingList(actor, practiceId === '' ? null : practiceId, now()), publicRules()])
  if (!list) notFound()
  await recordAccess(actor, { type: 'waiting-list', id: 'all' })
  const { needs, found, chosen } = list
  const people = needs.reduce((sum, need) => sum + need.people, 0)
  return (
    <>
      <WorkHeading title="En attente de place" trail={[{ href: '/gestion/adressages', label: 'Adressages' }]} current="En attente" actions={<PrintButton />} description={`${plural(people, 'personne attend', 'personnes attendent')} une place.`} />
      <div className="stack">
        {needs.length === 0 && chosen === null ? <EmptyState title="Personne n’attend de place">Une recherche que personne n’a pu satisfaire peut être mise en attente&nbsp;: elle apparaît alors ici.</EmptyState> : (
          <>
            {chosen === null ? <PlacesFoundList found={found} path={path} /> : <Notice kind="info" title={`Pour ${chosen.doctor}`}>{plural(people, 'personne pourrait', 'personnes pourraient')} convenir. La coordination demande au cabinet&nbsp;; c’est lui qui dit oui. <Link href={path} className="underline">Voir toute la liste</Link></Notice>}
            <WaitingTable needs={needs} chosen={chosen} clock={{ today: today(timeZone), timeZone }} ask={askPractices} check={noteWaiting} />
            <p className="max-w-prose text-ink-soft">L’ordre est le même pour tout le monde&nbsp;: les personnes prioritaires d’abord, puis les demandes les plus anciennes. Chacune est rappelée tous les {settings.waitingCheckMonths} mois pour savoir si elle attend toujours.</p>
          </>
        )}
      </div>
    </>
  )
}
