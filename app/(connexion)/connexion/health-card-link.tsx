import { ButtonLink } from '#components/ui/button'
import { healthCardId } from '#lib/platform/auth/health-card'

/** The State's sign-in of health professionals: a plain link that leads away and back. */
export function HealthCardLink({ returnTo }: { returnTo: string }) {
  return (
    <section aria-labelledby="carte" className="stack">
      <h2 id="carte">Vous êtes professionnel de santé&nbsp;?</h2>
      <p>Avec votre carte CPS ou l’application e-CPS, sans courriel à attendre.</p>
      <ButtonLink href={`/api/auth/signin/${healthCardId}?retour=${encodeURIComponent(returnTo)}`} variant="secondary" size="large" width="full">S’identifier avec Pro Santé Connect</ButtonLink>
    </section>
  )
}
