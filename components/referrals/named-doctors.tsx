import Link from 'next/link'
import { doctorWishLabels } from '#lib/referrals/labels'
import type { NeedFile } from '#lib/referrals/queries'

/** Whom the person has in mind, or does not wish, and where to change it. */
export function NamedDoctors({ need }: { need: Pick<NeedFile, 'id' | 'kind' | 'named'> }) {
  if (need.kind !== 'find_gp') return null
  return (
    <section aria-labelledby="souhaits" className="stack" data-print="hide">
      <h2 id="souhaits">Médecin pressenti</h2>
      {need.named.length === 0 ? <p className="text-ink-soft">Aucun médecin n’est souhaité ni écarté.</p> : (
        <dl className="grid gap-2 sm:grid-cols-[auto_1fr] sm:gap-x-6">
          {need.named.map((one) => <div key={one.doctor} className="contents"><dt className="text-ink-soft">{doctorWishLabels[one.wish]}</dt><dd><strong>{one.doctor}</strong>{one.place === null ? null : <>, {one.place}</>}</dd></div>)}
        </dl>
      )}
      <p><Link href={`/espace/adressages/${need.id}/medecins`} className="underline">{need.named.length === 0 ? 'Dire quel médecin interroger d’abord, ou ne pas interroger' : 'Changer'}</Link></p>
    </section>
  )
}
