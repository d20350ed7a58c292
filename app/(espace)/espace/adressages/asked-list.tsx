import Link from 'next/link'
import { AskedFacts } from '#components/referrals/asked-facts'
import { Badge } from '#components/ui/badge'
import { PartAnswer } from '#components/referrals/part-answer'
import { Disclosure } from '#components/ui/disclosure'
import { PressForm } from '#components/ui/press-form'
import { RecordForm } from '#components/ui/record-form'
import { peopleInWords } from '#lib/referrals/household-labels'
import { declineReasonLabels } from '#lib/referrals/labels'
import type { AskedProposal } from '#lib/referrals/proposal-queries'
import { declineReasons } from '#lib/referrals/reasons'
import type { FormState } from '#lib/platform/form-state'

type Action = (previous: FormState, form: FormData) => Promise<FormState>

/** Questions that wait for an answer, and those to which the practice said yes. */
export function AskedList({ action, asked, unread }: { action: Action; asked: readonly AskedProposal[]; unread: ReadonlySet<string> }) {
  const waiting = asked.filter((one) => one.state !== 'favourable' && one.state !== 'in_part')
  const offered = asked.filter((one) => one.state === 'in_part')
  const taken = asked.filter((one) => one.state === 'favourable')
  return (
    <>
      {waiting.length === 0 ? null : (
        <section aria-labelledby="demandes" className="grid gap-4">
          <h2 id="demandes">On vous demande</h2>
          {waiting.map((one) => <Question key={one.id} action={action} asked={one} />)}
        </section>
      )}
      {offered.length === 0 ? null : (
        <section aria-labelledby="en-partie" className="grid gap-4">
          <h2 id="en-partie">Vous avez dit oui pour une partie</h2>
          <ul className="practice-list">{offered.map((one) => <li key={one.id}><p>Le foyer décide s’il accepte d’être suivi par deux cabinets. Vous serez prévenu dans tous les cas.</p><p className="text-ink-soft">{one.doctor}, {peopleInWords(one.description.ages)}</p></li>)}</ul>
        </section>
      )}
      {taken.length === 0 ? null : (
        <section aria-labelledby="accueillis" className="grid gap-4">
          <h2 id="accueillis">Vous avez dit oui</h2>
          <ul className="practice-list">
            {taken.map((one) => (
              <li key={one.id}>
                <p><Link href={`/espace/adressages/${one.needId}`} prefetch={false} className="underline">{one.code === null ? 'En attente de l’accord de la personne' : `Code ${one.code}`}</Link>{unread.has(one.needId) ? <> <Badge tone="warning">Message non lu</Badge></> : null}</p>
                <p className="text-ink-soft">{one.doctor}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function Question({ action, asked }: { action: Action; asked: AskedProposal }) {
  const values = { proposalId: asked.id }
  const isForDoctor = asked.description.asked.kind === 'find_gp'
  return (
    <article className="grid gap-4 rounded-tile bg-surface p-5">
      <h3>Pour {asked.doctor.startsWith('Dr ') ? 'le ' : ''}{asked.doctor}</h3>
      <AskedFacts description={asked.description} />
      <div className="flex flex-wrap gap-3">
        <PressForm action={action} values={{ ...values, answer: 'yes', people: String(asked.description.people) }} label={isForDoctor ? 'Oui, nous accueillons' : 'Oui, nous prenons le relais'} look={{ variant: 'primary' }} about={asked.doctor} />
        {asked.state === 'call_back' ? null : <PressForm action={action} values={{ ...values, answer: 'call_back' }} label={isForDoctor ? 'Rappelez mon secrétariat' : 'Rappelez-nous'} about={asked.doctor} />}
      </div>
      {asked.description.people < 2 || !isForDoctor ? null : <Disclosure summary="Oui, pour une partie seulement"><PartAnswer name={`part-${asked.id}`} action={action} values={values} ages={asked.description.ages} submit="Proposer pour une partie" /></Disclosure>}
      <Disclosure summary="Non, pas cette fois">
        <RecordForm name={asked.id} action={action} submit="Répondre non" look={{ variant: 'secondary' }} items={[
          { item: 'hidden', name: 'proposalId', value: asked.id },
          { item: 'hidden', name: 'answer', value: 'no' },
          { item: 'radios', field: { name: 'reason', legend: 'Pour quelle raison ?', options: declineReasons.map((value) => ({ value, label: declineReasonLabels[value] })) } },
          ...(isForDoctor ? [{ item: 'boxes', field: { name: 'closesEntry', legend: 'S’il n’y a plus de place', requirement: 'optional', options: [{ value: 'oui', label: 'Le noter aussi dans le registre' }] } } as const] : []),
        ]} />
      </Disclosure>
    </article>
  )
}
