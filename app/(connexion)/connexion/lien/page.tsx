import type { Metadata } from 'next'
import { SubmitButton } from '#components/ui/submit-button'
import { ButtonLink } from '#components/ui/button'
import { safeReturnPath } from '#lib/platform/auth/return-path'
import { redeemLink } from './actions.ts'

export const dynamic = 'force-dynamic'
// Not 'no-referrer': without script, browsers would send the form with the origin `null`, which is refused.
export const metadata: Metadata = { title: 'Se connecter', referrer: 'same-origin' }

type Search = Promise<{ jeton?: string; courriel?: string; retour?: string }>

/** Opening the link does nothing: mail scanners open links too. The button signs in. */
export default async function LinkPage({ searchParams }: { searchParams: Search }) {
  const { jeton, courriel, retour } = await searchParams
  if (typeof jeton !== 'string' || typeof courriel !== 'string') {
    return (
      <div className="stack">
        <h1>Ce lien est incomplet</h1>
        <p className="lead">Il a peut-être été coupé dans le message. Copiez-le en entier, ou demandez-en un nouveau.</p>
        <ButtonLink href="/connexion">Demander un nouveau lien</ButtonLink>
      </div>
    )
  }
  return (
    <div className="stack">
      <h1>Vous y êtes presque</h1>
      <p className="lead">Appuyez pour vous connecter avec {courriel}.</p>
      <form action={redeemLink}>
        <input type="hidden" name="jeton" value={jeton} />
        <input type="hidden" name="courriel" value={courriel} />
        <input type="hidden" name="retour" value={safeReturnPath(retour)} />
        <SubmitButton size="large" width="full" pendingLabel="Connexion…">Me connecter</SubmitButton>
      </form>
    </div>
  )
}
