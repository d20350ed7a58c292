import { Facts } from '#components/ui/facts'
import { dayAndMonth } from '#lib/platform/format/french-date'
import { frenchPhone } from '#lib/platform/format/french-phone'
import type { PersonIdentity } from '#lib/referrals/identity'

const yesNo = { yes: 'oui', no: 'non' } as const

/** Who one person is, and whom to call. */
export function IdentityFacts({ identity, title }: { identity: PersonIdentity | null; title: string }) {
  if (identity === null) return <section className="stack"><h2>{title}</h2><p>L’identité n’a pas été écrite&nbsp;: l’expéditeur garde le nom.</p></section>
  const { contact } = identity
  return (
    <section className="stack">
      <h2>{title}</h2>
      <Facts items={[
        { term: 'Nom', detail: <strong>{identity.lastName}</strong> },
        { term: 'Prénom', detail: <strong>{identity.firstName}</strong> },
        { term: 'Né ou née le', detail: dayAndMonth(identity.bornOn, '') },
        ...(identity.address === '' ? [] : [{ term: 'Adresse', detail: identity.address }]),
        ...(identity.phone === '' ? [] : [{ term: 'Téléphone', detail: <Phone number={identity.phone} /> }]),
        ...(identity.email === '' ? [] : [{ term: 'Courriel', detail: identity.email }]),
        { term: 'Affection de longue durée', detail: yesNo[identity.hasAld] },
        { term: 'Peut se rendre au cabinet', detail: yesNo[identity.canTravel] },
        ...(contact === null ? [] : [{ term: 'Personne à contacter', detail: <>{contact.name}{contact.tie === '' ? '' : ` (${contact.tie})`}{contact.phone === '' ? null : <>, <Phone number={contact.phone} /></>}{contact.hours === '' ? '' : `, ${contact.hours}`}</> }]),
      ]} />
    </section>
  )
}

function Phone({ number }: { number: string }) {
  return <a href={`tel:${number}`} className="underline tabular whitespace-nowrap">{frenchPhone(number)}</a>
}
