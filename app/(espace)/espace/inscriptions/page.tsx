import type { Metadata } from 'next'
import { OwnRegistrationCard } from '#components/events/own-registration-card'
import { WorkHeading } from '#components/layout/work-heading'
import { EmptyState } from '#components/ui/empty-state'
import { Notice } from '#components/ui/notice'
import { listOwnRegistrations } from '#lib/events/own-queries'
import { cachedInstance } from '#lib/instance/cached-instance'
import { requireActor } from '#lib/platform/auth/session'
import { now } from '#lib/platform/clock'
import { oneOf, type SearchParams } from '#lib/platform/list-request'
import { answerMine, evaluateMine, nameMine } from './actions.ts'

export const metadata: Metadata = { title: 'Mes inscriptions' }

const done = { inscrit: 'C’est noté : vous êtes inscrit(e). Un courriel vous le confirme.', attente: 'C’est complet pour le moment : vous êtes sur la liste d’attente.' } as const

/** What the person who is signed in registered for. */
export default async function OwnRegistrationsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor()
  const [{ timeZone }, registrations, params] = await Promise.all([cachedInstance(), listOwnRegistrations(actor, now()), searchParams])
  const message = oneOf(params['message'], ['inscrit', 'attente'])
  return (
    <>
      <WorkHeading title="Mes inscriptions" description="Les formations et les rencontres auxquelles vous venez." />
      <div className="stack">
        {message === null ? null : <Notice kind="success" title={done[message]} />}
        {registrations.length === 0 ? <EmptyState title="Vous n’êtes inscrit(e) à rien pour le moment" action={{ href: '/agenda', label: 'Voir l’agenda' }}>Depuis votre espace, une inscription se fait en une fois, sans rien remplir.</EmptyState> : null}
        {registrations.map((one) => (
          <article key={one.id} className="rounded-tile border border-line bg-card p-5">
            <OwnRegistrationCard registration={one} actions={{ answer: answerMine, name: nameMine, evaluate: evaluateMine }} values={{ id: one.id }} clock={{ now: now(), timeZone }} />
          </article>
        ))}
      </div>
    </>
  )
}
