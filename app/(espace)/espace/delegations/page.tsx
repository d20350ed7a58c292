import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DelegationList } from '#components/practitioners/delegation-list'
import { RecordForm, type FormItem } from '#components/ui/record-form'
import { today } from '#lib/platform/clock'
import { requireActor } from '#lib/platform/auth/session'
import { getOwnDelegations, type OwnDelegations } from '#lib/practitioners/delegation-queries'
import { endOwnDelegation, giveOwnDelegation, prolongOwnDelegation } from './actions.ts'

export const metadata: Metadata = { title: 'Qui répond pour moi' }

export default async function OwnDelegationsPage() {
  const actor = await requireActor()
  if (actor.ownPracticeIds.size === 0) notFound()
  const day = today('Europe/Paris')
  const own = await getOwnDelegations(actor, day)
  return (
    <div className="stack">
      <h1>Qui répond pour moi</h1>
      <p className="lead">Une personne de confiance, ou le secrétariat, peut dire à votre place si vous accueillez de nouveaux patients. Vous le retirez quand vous voulez.</p>
      {own.delegations.length === 0 ? <p>Pour le moment, personne d’autre que vous.</p> : <DelegationList delegations={own.delegations} today={day} revoke={endOwnDelegation} renew={prolongOwnDelegation} />}
      <section aria-labelledby="autoriser" className="stack">
        <h2 id="autoriser">Autoriser quelqu’un</h2>
        <RecordForm action={giveOwnDelegation} submit="Autoriser" items={questions(own.practices)} />
      </section>
    </div>
  )
}

function questions(practices: OwnDelegations['practices']): FormItem[] {
  const mailboxes = [...new Set(practices.map((practice) => practice.mailbox))].filter((mailbox) => mailbox !== '')
  const hint = mailboxes.length === 0 ? 'Un message lui explique comment se connecter.' : `Une personne, ou la boîte du cabinet : ${mailboxes.join(', ')}.`
  const [only] = practices
  return [
    { item: 'field', field: { name: 'name', label: 'Nom de la personne, ou du secrétariat', autoComplete: 'off' } },
    { item: 'field', field: { kind: 'email', name: 'email', label: 'Son adresse de courriel', autoComplete: 'off', hint } },
    practices.length === 1 && only
      ? { item: 'hidden', name: 'practiceIds', value: only.id }
      : { item: 'boxes', saved: practices.map((one) => one.id), field: { name: 'practiceIds', legend: 'Pour quels cabinets', options: practices.map((one) => ({ value: one.id, label: one.place })) } },
    { item: 'field', field: { kind: 'date', name: 'untilOn', label: 'Jusqu’au', requirement: 'optional', width: 'medium', hint: 'Vide : pour un an. Un mois avant la fin, nous vous demandons si cela continue.' } },
  ]
}
