import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { OutcomeList } from '#components/referrals/outcome-list'
import { Breadcrumb } from '#components/ui/breadcrumb'
import { EmptyState } from '#components/ui/empty-state'
import { publicRules } from '#lib/instance/queries'
import { requireActor } from '#lib/platform/auth/session'
import { today } from '#lib/platform/clock'
import { submissionOf } from '#lib/referrals/policy'
import { listAwaitedOutcomes } from '#lib/referrals/outcome-queries'
import { recordStep } from '../actions.ts'

export const metadata: Metadata = { title: 'Des nouvelles' }

/** Everybody of whom one does not know how it ended, on one page. */
export default async function OutcomesPage() {
  const actor = await requireActor()
  const [outcomes, { timeZone }] = await Promise.all([listAwaitedOutcomes(actor), publicRules()])
  if (outcomes.length === 0 && submissionOf(actor) === null && actor.partners.length === 0) notFound()
  return (
    <div className="stack">
      <div>
        <Breadcrumb trail={[{ href: '/espace/adressages', label: 'Adressages' }]} current="Nouvelles attendues" />
        <h1>Nouvelles attendues</h1>
      </div>
      {outcomes.length === 0
        ? <EmptyState title="Il ne manque de nouvelles de personne" action={{ href: '/espace/adressages', label: 'Voir les adressages' }}>Les personnes qui ont un médecin et dont la suite n’est pas connue apparaissent ici.</EmptyState>
        : <OutcomeList action={recordStep} outcomes={outcomes} clock={{ today: today(timeZone), timeZone }} />}
    </div>
  )
}
