import { ButtonLink } from '#components/ui/button'
import type { IdentityOpening } from '#lib/referrals/identity-queries'
import { IdentityOpenings } from './identity-openings.tsx'

/** Where identities are kept: the way to them, and who has been there. Nothing for whoever may not read them. */
export function IdentityDoor({ needId, openings, timeZone }: { needId: string; openings: readonly IdentityOpening[] | null; timeZone: string }) {
  if (openings === null) return null
  return (
    <>
      <section aria-labelledby="identite" className="stack" data-print="hide">
        <h2 id="identite">Identité</h2>
        <p>Elle ne s’ouvre qu’avec la double vérification, et chaque ouverture est notée.</p>
        <p><ButtonLink href={`/espace/adressages/${needId}/identite`} variant="secondary">Ouvrir l’identité</ButtonLink></p>
      </section>
      <IdentityOpenings openings={openings} timeZone={timeZone} />
    </>
  )
}
