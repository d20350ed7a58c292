import { Badge } from '#components/ui/badge'
import { Disclosure } from '#components/ui/disclosure'
import { PressForm } from '#components/ui/press-form'
import { RecordForm } from '#components/ui/record-form'
import { type Day, dayAt } from '#lib/platform/day'
import type { FormState } from '#lib/platform/form-state'
import { frenchDateTime, frenchDay } from '#lib/platform/format/french-date'
import { frenchPhone } from '#lib/platform/format/french-phone'
import type { PartOffer } from '#lib/referrals/household'
import { offerInWords } from '#lib/referrals/household-labels'
import { declineReasonLabels, proposalStateLabels } from '#lib/referrals/labels'
import type { AgeBand } from '#lib/referrals/person-facts'
import { isAnswerable, isWaiting, type ProposalState } from '#lib/referrals/proposal-states'
import { declineReasons } from '#lib/referrals/reasons'
import { PartAnswer } from './part-answer.tsx'

type Clock = { today: Day; timeZone: string }
type Action = (previous: FormState, form: FormData) => Promise<FormState>
export type AskedOf = { id: string; doctor: string; place: string; phone: string; state: ProposalState; sentAt: Date; answerBy: Date | null; hasMail: boolean; offer?: PartOffer | null }

/** A practice that was asked, what it said, and its answer by phone. */
export function AskedPractice({ action, proposal, ages = [], clock }: { action: Action; proposal: AskedOf; /** Of the people asked about: a household may be taken in part. */ ages?: readonly AgeBand[]; clock: Clock }) {
  const { id, doctor, place, phone, state, sentAt, answerBy, hasMail, offer } = proposal
  return (
    <div className="grid gap-2">
      <p className="flex flex-wrap items-center gap-3"><strong>{doctor}</strong><Badge tone={state === 'favourable' || state === 'in_part' ? 'success' : isWaiting(proposal) ? 'info' : 'neutral'}>{proposalStateLabels[state]}</Badge>{state === 'in_part' && offer ? <span>{offerInWords(offer)}</span> : null}</p>
      <p className="text-ink-soft">{place}. Demandé le {frenchDay(dayAt(sentAt, clock.timeZone), clock.today)}{hasMail || !isAnswerable(proposal) ? '' : ', sans courriel : à appeler'}{answerBy !== null && isWaiting(proposal) ? `, réponse attendue jusqu’au ${frenchDateTime(answerBy, clock.timeZone)}` : ''}.</p>
      {phone === '' ? null : <p><a href={`tel:${phone}`} className="tabular underline">{frenchPhone(phone)}</a></p>}
      {isAnswerable(proposal) ? (
        <div className="flex flex-wrap items-start gap-x-6 gap-y-2" data-print="hide">
          <div><PressForm action={action} values={{ proposalId: id, answer: 'yes' }} label="A dit oui, par téléphone" about={doctor} /></div>
          {ages.length < 2 ? null : <Disclosure summary="A dit oui pour une partie, par téléphone"><PartAnswer name={`part-${id}`} action={action} values={{ proposalId: id }} ages={ages} submit="Enregistrer" /></Disclosure>}
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
