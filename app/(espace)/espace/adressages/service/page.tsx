import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { NextTask } from '#components/referrals/need-table'
import { Badge } from '#components/ui/badge'
import { Breadcrumb } from '#components/ui/breadcrumb'
import { EmptyState } from '#components/ui/empty-state'
import { publicRules } from '#lib/instance/queries'
import { requireActor } from '#lib/platform/auth/session'
import { today } from '#lib/platform/clock'
import { needStateLabels, needStateTones } from '#lib/referrals/labels'
import { getServiceQueue } from '#lib/referrals/service-queue-queries'
import { handOver } from './actions.ts'
import { Follower } from './follower.tsx'

export const metadata: Metadata = { title: 'Ce qui attend mon service' }

/** What awaits the service, whoever began it: what nobody follows any more comes first. */
export default async function ServiceQueuePage() {
  const actor = await requireActor()
  const { timeZone } = await publicRules()
  const clock = { today: today(timeZone), timeZone }
  const queue = await getServiceQueue(actor, clock.today)
  if (!queue) notFound()
  return (
    <div className="stack">
      <div>
        <Breadcrumb trail={[{ href: '/espace/adressages', label: 'Adressages' }]} current="Mon service" />
        <h1>Ce qui attend mon service</h1>
        <p className="lead">Précisions demandées, personnes à prévenir, nouvelles à donner&nbsp;: tout ce qu’il reste à faire, qui que ce soit qui ait commencé.</p>
      </div>
      {queue.tasks.length === 0 ? <EmptyState title="Rien n’attend votre service" action={{ href: '/espace/adressages', label: 'Voir tous les adressages' }}>Ce qui demande un geste de votre part apparaîtra ici.</EmptyState> : (
        <ul className="practice-list" aria-label="À faire">
          {queue.tasks.map((one) => (
            <li key={one.id} className="grid gap-2">
              <p className="flex flex-wrap items-center gap-3"><Link href={`/espace/adressages/${one.id}`} prefetch={false} className="tabular font-semibold underline">{one.code}</Link><Badge tone={needStateTones[one.state]}>{needStateLabels[one.state]}</Badge>{one.follower === null ? <Badge tone="warning">À reprendre</Badge> : null}</p>
              <p><NextTask state={one.state} kind={one.kind} dueAt={one.dueAt} clock={clock} side="sender" /></p>
              <Follower action={handOver} task={one} ownId={actor.userId} colleagues={queue.colleagues.filter((person) => person.organisationId === one.organisationId)} />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
