import { frenchDateTime } from '#lib/platform/format/french-date'
import type { IdentityOpening } from '#lib/referrals/identity-queries'

/** Who opened the identities of an adressage, and when. */
export function IdentityOpenings({ openings, timeZone, title = 'Qui a ouvert cette fiche' }: { openings: readonly IdentityOpening[]; timeZone: string; title?: string }) {
  return (
    <section aria-labelledby="ouvertures" className="stack">
      <h2 id="ouvertures">{title}</h2>
      {openings.length === 0 ? <p>Personne pour le moment.</p> : (
        <ul className="divide-y divide-line border-y border-line">
          {openings.map((one) => <li key={one.id} className="flex flex-wrap justify-between gap-x-4 py-2"><span>{one.name}</span><span className="text-ink-soft">{frenchDateTime(one.at, timeZone)}</span></li>)}
        </ul>
      )}
    </section>
  )
}
