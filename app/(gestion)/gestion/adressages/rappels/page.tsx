import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { WorkHeading } from '#components/layout/work-heading'
import { EmptyState } from '#components/ui/empty-state'
import { PrintButton } from '#components/ui/print-button'
import { callbackOutcomeLabels } from '#lib/callbacks/labels'
import { canCallBack } from '#lib/callbacks/policy'
import { countCallbackOutcomes, listCallbacks } from '#lib/callbacks/queries'
import { publicRules } from '#lib/instance/queries'
import { recordAccess } from '#lib/platform/audit/record-access'
import { requireActor, requireSecondFactor } from '#lib/platform/auth/session'
import { now, today as todayIn } from '#lib/platform/clock'
import { addDays, startOfDay } from '#lib/platform/day'
import { plural } from '#lib/platform/format/french-count'
import { countOlder } from '#lib/referrals/older-queries'
import { ReferralTabs } from '../referral-tabs.tsx'
import { closeRequest, noteTry } from './actions.ts'
import { CallbackCard } from './callback-card.tsx'

export const metadata: Metadata = { title: 'À rappeler' }

/** Whom to call, those who wait longest first, behind the second factor. Each reading of a name and a number is kept in the journal. */
export default async function CallbacksPage() {
  if (!canCallBack(await requireActor())) notFound()
  const actor = await requireSecondFactor()
  const { timeZone, settings } = await publicRules()
  const today = todayIn(timeZone)
  const [callbacks, older, outcomes] = await Promise.all([listCallbacks(actor), countOlder(actor), countCallbackOutcomes(actor, startOfDay(addDays(today, -30), timeZone))])
  if (!callbacks || !outcomes) notFound()
  await Promise.all(callbacks.map((one) => recordAccess(actor, { type: 'callback', id: one.id })))
  const late = callbacks.filter((one) => one.dueAt <= now()).length
  return (
    <>
      <WorkHeading title="Adressages" actions={<PrintButton />} description={`${plural(callbacks.length, 'personne à rappeler', 'personnes à rappeler')}${late === 0 ? '' : `, dont ${late} en retard`}. Le nom et le numéro s’effacent dès que la demande est close.`} />
      <ReferralTabs current="callbacks" callbacks={callbacks.length} older={older} />
      <div className="grid gap-5">
        {callbacks.length === 0 ? (
          <EmptyState title="Personne n’attend d’appel" action={{ href: '/etre-rappele', label: 'Voir le formulaire' }}>
            Ceux qui demandent à être rappelés, sur le site ou dans une mairie, apparaissent ici.
          </EmptyState>
        ) : callbacks.map((one) => <CallbackCard key={one.id} callback={one} noteTry={noteTry} closeRequest={closeRequest} clock={{ today, timeZone, keptDays: settings.callbackDays }} />)}
        {outcomes.length === 0 ? null : <p className="text-ink-soft">Ces trente derniers jours&nbsp;: {outcomes.map(({ outcome, count }) => `${callbackOutcomeLabels[outcome].toLowerCase()} ${count}`).join(', ')}.</p>}
      </div>
    </>
  )
}
