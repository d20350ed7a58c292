import type { Metadata } from 'next'
import { OutcomeList } from '#components/referrals/outcome-list'
import { cachedInstance } from '#lib/instance/cached-instance'
import { phoneOf } from '#lib/instance/identity'
import { now, today } from '#lib/platform/clock'
import { publicLinkedOutcomes } from '#lib/referrals/outcome-queries'
import { UnusableLink } from '../confirmer/unusable-link.tsx'
import { tellOutcome } from './actions.ts'

export const dynamic = 'force-dynamic'
// Like every page behind a mail's link: see /confirmer.
export const metadata: Metadata = { title: 'Des nouvelles', referrer: 'same-origin', robots: { index: false } }

type Search = Promise<{ jeton?: string | string[] }>

/** Behind a practice's weekly mail: those whom it took, by their code, and what became of them. Opening it changes nothing. */
export default async function OutcomesByLinkPage({ searchParams }: { searchParams: Search }) {
  const { jeton } = await searchParams
  const token = typeof jeton === 'string' ? jeton : ''
  const [outcomes, instance] = await Promise.all([publicLinkedOutcomes(token, now()), cachedInstance()])
  if (!outcomes.ok) return <UnusableLink why={outcomes.code} phone={phoneOf(instance)} />
  const clock = { today: today(instance.timeZone), timeZone: instance.timeZone }
  if (outcomes.value.length === 0) {
    return (
      <div className="stack">
        <h1>Merci, tout est noté</h1>
        <p className="lead">Il ne manque de nouvelles de personne. Vous pouvez fermer cette page.</p>
      </div>
    )
  }
  return (
    <div className="stack">
      <div>
        <h1>Des nouvelles de ces personnes&nbsp;?</h1>
        <p className="lead">Elles vous ont été adressées et vous les avez acceptées. Chacune est désignée par le code qu’elle vous a donné. Notez ce que vous savez, laissez le reste.</p>
      </div>
      <OutcomeList action={tellOutcome} outcomes={outcomes.value} clock={clock} values={{ token }} />
    </div>
  )
}
