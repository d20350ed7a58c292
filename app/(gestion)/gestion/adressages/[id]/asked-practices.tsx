import { Badge } from '#components/ui/badge'
import { Disclosure } from '#components/ui/disclosure'
import { PressForm } from '#components/ui/press-form'
import { RecordForm } from '#components/ui/record-form'
import { type Day, dayAt } from '#lib/platform/day'
import type { FormState } from '#lib/platform/form-state'
import { frenchDateTime, frenchDay } from '#lib/platform/format/french-date'
import { frenchPhone } from '#lib/platform/format/french-phone'
import { declineReasonLabels, proposalStateLabels } from '#lib/referrals/labels'
import type { NeedFile, NeedProposal } from '#lib/referrals/queries'
import { isAnswerable, isWaiting } from '#lib/referrals/proposal-states'
import { declineReasons } from '#lib/referrals/reasons'

type Clock = { today: Day; timeZone: string }
type Action = (previous: FormState, form: FormData) => Promise<FormState>

/** Who was asked and what they said; an answer given by phone is written here. */
export function AskedPractices({ action, drop, need, clock }: { action: Action; drop: Action; need: Pick<NeedFile, 'id' | 'proposals' | 'plan'>; clock: Clock }) {
  const { proposals, plan } = need
  if (proposals.length + plan.length === 0) return null
  return (
    <section aria-labelledby="demandes" className="stack">
      <h2 id="demandes">Cabinets interrogés</h2>
      <ul className="practice-list">{proposals.map((one) => <li key={one.id}><Asked action={action} proposal={one} clock={clock} /></li>)}</ul>
      {plan.length === 0 ? null : (
        <>
          <h3>Prévu ensuite, si personne ne dit oui</h3>
          <ol className="practice-list">
            {plan.map((round) => (
              <li key={round.id} className="flex flex-wrap items-center justify-between gap-3">
                <span>{round.doctors.join(', ')}</span>
                <PressForm action={drop} values={{ needId: need.id, roundId: round.id }} label="Retirer" about={round.doctors.join(', ')} look={{ variant: 'quiet' }} />
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  )
}

function Asked({ action, proposal, clock }: { action: Action; proposal: NeedProposal; clock: Clock }) {
  const { id, doctor, place, phone, state, sentAt, answerBy, hasMail } = proposal
  return (
    <div className="grid gap-2">
      <p className="flex flex-wrap items-center gap-3"><strong>{doctor}</strong><Badge tone={state === 'favourable' ? 'success' : isWaiting(proposal) ? 'info' : 'neutral'}>{proposalStateLabels[state]}</Badge></p>
      <p className="text-ink-soft">{place}. Demandé le {frenchDay(dayAt(sentAt, clock.timeZone), clock.today)}{hasMail ? '' : ', sans courriel : à appeler'}{answerBy !== null && isWaiting(proposal) ? `, réponse attendue jusqu’au ${frenchDateTime(answerBy, clock.timeZone)}` : ''}.</p>
      {phone === '' ? null : <p><a href={`tel:${phone}`} className="tabular underline">{frenchPhone(phone)}</a></p>}
      {isAnswerable(proposal) ? (
        <div className="grid gap-2" data-print="hide">
          <div><PressForm action={action} values={{ proposalId: id, answer: 'yes' }} label="A dit oui, par téléphone" about={doctor} /></div>
          <Disclosure summary="A dit non, par téléphone">
            <RecordForm name={id} action={action} submit="Enregistrer" look={{ variant: 'secondary' }} items={[
              { item: 'hidden', name: 'proposalId', value: id },
              { item: 'hidden', name: 'answer', value: 'no' },
              { item: 'radios', field: { name: 'reason', legend: 'Raison', options: declineReasons.map((value) => ({ value, label: declineReasonLabels[value] })) } },
              { item: 'boxes', field: { name: 'closesEntry', legend: 'Registre', requirement: 'optional', options: [{ value: 'oui', label: 'Noter aussi « plus de nouveaux patients »' }] } },
            ]} />
          </Disclosure>
        </div>
      ) : null}
    </div>
  )
}
