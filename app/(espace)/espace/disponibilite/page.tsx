import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { EmptyState } from '#components/ui/empty-state'
import { listOwnPractices } from '#lib/cartodispo/own-practices-queries'
import { listOwnSites } from '#lib/cartodispo/own-site-queries'
import { publicRules } from '#lib/instance/queries'
import { requireActor } from '#lib/platform/auth/session'
import { now, today } from '#lib/platform/clock'
import { confirmAll } from './actions.ts'
import { GroupForm } from './group-form.tsx'

export const metadata: Metadata = { title: 'Disponibilités' }

/** One practice: its question at once. Several (a secretary, a GP at two places): all in one tap, each changeable in two. */
export default async function AvailabilityPage() {
  const actor = await requireActor()
  const [practices, sites, { timeZone }] = await Promise.all([listOwnPractices(actor, now()), listOwnSites(actor, now()), publicRules()])
  const [first] = practices
  const shared = sites.filter((site) => site.people > 1)
  if (first && practices.length === 1) redirect(`/espace/disponibilite/${first.entry.practiceId}`)
  if (!first) {
    return (
      <div className="stack">
        <h1>Disponibilités</h1>
        <EmptyState title="Vous ne répondez pour aucun médecin">
          Un médecin peut vous confier ses réponses depuis son espace, ou la coordination s’en charge si vous l’appelez.
        </EmptyState>
      </div>
    )
  }
  return (
    <div className="stack">
      <h1>Vos médecins <span className="whitespace-nowrap">accueillent-ils</span> de nouveaux patients&nbsp;?</h1>
      <GroupForm action={confirmAll} today={today(timeZone)} practices={practices.map(({ entry }) => entry)} />
      {shared.length === 0 ? null : (
        <nav aria-label="Répondre pour tout un lieu">
          <ul className="more-links">
            {shared.map((site) => (
              <li key={site.siteId}><Link prefetch={false} href={`/espace/disponibilite/lieu/${site.siteId}`}>Une même réponse pour les {site.people} médecins&nbsp;: {site.name}</Link></li>
            ))}
          </ul>
        </nav>
      )}
    </div>
  )
}
