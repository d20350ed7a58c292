import { PressForm } from '#components/ui/press-form'
import { type FormItem, RecordForm, type RecordFormProps } from '#components/ui/record-form'
import { firstFitting, isSettled, type Member, type PartOffer } from '#lib/referrals/household'
import { memberInWords, offerInWords } from '#lib/referrals/household-labels'

type Offer = PartOffer & { proposalId: string; doctor: string | null; place: string | null }
type PartOffersProps = {
  action: RecordFormProps['action']
  need: { id: string; version: number; members: readonly Member[]; offers: readonly Offer[] }
  /** The household itself, or whoever looks for it. */
  reader: 'household' | 'professional'
}

/** Doctors who can take a part of a household: taken, the others go on searching on a line of their own; else the search goes on for everybody. */
export function PartOffers({ action, need, reader }: PartOffersProps) {
  if (need.offers.length === 0) return null
  return (
    <section aria-labelledby={`partie-${need.id}`} className="stack" data-print="hide">
      <h2 id={`partie-${need.id}`}>Un oui pour une partie du foyer</h2>
      <p className="max-w-prose">{reader === 'household' ? 'C’est à vous de choisir. Si vous acceptez, nous continuons de chercher pour les autres ; sinon, nous cherchons pour tout le monde ensemble.' : 'À décider avec le foyer. Accepté, la recherche continue à part pour les autres ; sinon, elle continue pour tout le foyer, et le cabinet est remercié.'}</p>
      <ul className="practice-list">{need.offers.map((one) => <li key={one.proposalId}><OneOffer action={action} need={need} offer={one} /></li>)}</ul>
    </section>
  )
}

function OneOffer({ action, need, offer }: Omit<PartOffersProps, 'reader'> & { offer: Offer }) {
  const doctor = offer.doctor ?? 'Un cabinet'
  const values = { proposalId: offer.proposalId, version: String(need.version) }
  const fitting = firstFitting(need.members, offer).map(String)
  const hidden = Object.entries({ ...values, decision: 'accept' }).map(([name, value]): FormItem => ({ item: 'hidden', name, value }))
  const whom: FormItem[] = isSettled(need.members, offer)
    ? fitting.map((value): FormItem => ({ item: 'hidden', name: 'positions', value }))
    : [{ item: 'boxes', saved: fitting, field: { name: 'positions', legend: 'Qui y va ?', options: need.members.filter((one) => offer.ages.length === 0 || offer.ages.includes(one.ageBand)).map((one) => ({ value: String(one.position), label: memberInWords(one) })) } }]
  return (
    <div className="grid justify-items-start gap-4">
      <p><strong>{doctor}</strong>{offer.place === null ? '' : `, ${offer.place},`} peut accueillir <strong>{offerInWords(offer)}</strong>.</p>
      <RecordForm name={`part-${offer.proposalId}`} action={action} submit="Accepter pour cette partie" items={[...hidden, ...whom]} />
      <PressForm action={action} values={{ ...values, decision: 'decline' }} label="Chercher pour tout le foyer" about={doctor} look={{ variant: 'secondary', size: 'regular' }} />
    </div>
  )
}
