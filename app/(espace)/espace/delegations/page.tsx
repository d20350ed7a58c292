import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DelegationList } from '#components/practitioners/delegation-list'
import { RecordForm, type FormItem } from '#components/ui/record-form'
import { publicRules } from '#lib/instance/queries'
import { today } from '#lib/platform/clock'
import { requireActor } from '#lib/platform/auth/session'
import { getOwnDelegations, listHeldDelegations, type OwnDelegations } from '#lib/practitioners/delegation-queries'
import { endOwnDelegation, giveOwnDelegation, prolongOwnDelegation } from './actions.ts'
import { HeldDelegations } from './held-delegations.tsx'

export const metadata: Metadata = { title: 'Délégations' }

/** A GP: who answers for me. A secretary: for whom I answer. Somebody may be both. */
export default async function DelegationsPage() {
  const actor = await requireActor()
  const { timeZone } = await publicRules()
  const day = today(timeZone)
  const [own, received] = await Promise.all([getOwnDelegations(actor, day), listHeldDelegations(actor, day)])
  if (own.practices.length === 0) {
    if (!received) notFound()
    return (
      <div className="stack">
        <h1>Pour qui je réponds</h1>
        <HeldDelegations held={received.held} today={day} level="page" />
      </div>
    )
  }
  return (
    <div className="stack">
      <h1>Qui répond pour moi</h1>
      <p className="lead">Une personne de confiance, ou le secrétariat, peut dire à votre place si vous accueillez de nouveaux patients. Vous le retirez quand vous voulez.</p>
      {own.delegations.length === 0 ? <p>Pour le moment, personne d’autre que vous.</p> : <DelegationList delegations={own.delegations} today={day} revoke={endOwnDelegation} renew={prolongOwnDelegation} />}
      <section aria-labelledby="autoriser" className="stack">
        <h2 id="autoriser">Autoriser quelqu’un</h2>
        <RecordForm action={giveOwnDelegation} submit="Autoriser" items={questions(own.practices)} />
      </section>
      {received === null || received.held.length === 0 ? null : (
        <section aria-labelledby="recues" className="stack">
          <h2 id="recues">Pour qui je réponds</h2>
          <HeldDelegations held={received.held} today={day} level="section" />
        </section>
      )}
    </div>
  )
}

function questions(practices: OwnDelegations['practices']): FormItem[] {
  const mailboxes = [...new Set(practices.map((practice) => practice.mailbox))].filter((mailbox) => mailbox !== '')
  const hint = mailboxes.length === 0 ? 'Un message lui explique comment se connecter.' : `Une personne, ou la boîte du cabinet : ${mailboxes.join(', ')}.`
  const [only] = practices
  return [
    { item: 'field', field: { name: 'name', label: 'Nom de la personne, ou du secrétariat', autoComplete: 'off' } },
    { item: 'field', field: { kind: 'email', name: 'email', label: 'Son adresse de courriel', autoComplete: 'off', hint } },
    practices.length === 1 && only
      ? { item: 'hidden', name: 'practiceIds', value: only.id }
      : { item: 'boxes', saved: practices.map((one) => one.id), field: { name: 'practiceIds', legend: 'Pour quels cabinets', options: practices.map((one) => ({ value: one.id, label: one.place })) } },
    { item: 'field', field: { kind: 'date', name: 'untilOn', label: 'Jusqu’au', requirement: 'optional', width: 'medium', hint: 'Laissez vide pour un an. Un mois avant la fin, nous vous demandons si cela continue.' } },
  ]
}
