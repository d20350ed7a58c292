import { frenchPhone, phoneAddress } from '#lib/platform/format/french-phone'
import type { PersonIdentity } from '#lib/referrals/identity'

/** Whom one is about to call, the number first. */
export function WhomToCall({ identity }: { identity: PersonIdentity | null }) {
  if (identity === null) return null
  const { contact } = identity
  return (
    <section aria-labelledby="qui-appeler" className="grid gap-2 rounded-tile bg-surface p-5">
      <h2 id="qui-appeler" className="wrap-anywhere">{identity.firstName} {identity.lastName}</h2>
      {identity.phone === '' ? <p>Pas de numéro dans votre liste&nbsp;: {[identity.email, identity.address].filter((one) => one !== '').join(', ') || 'voyez la personne à contacter'}.</p> : <p><Number digits={identity.phone} /></p>}
      {contact === null ? null : <p>{contact.name}{contact.phone === '' ? '' : <>, <Number digits={contact.phone} /></>}</p>}
    </section>
  )
}

function Number({ digits }: { digits: string }) {
  return <a href={phoneAddress(digits)} className="tabular text-[1.25em] font-semibold underline underline-offset-4 whitespace-nowrap">{frenchPhone(digits)}</a>
}
