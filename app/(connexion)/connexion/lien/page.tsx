import type { Metadata } from 'next'
import { Button, ButtonLink } from '#components/ui/button'
import { safeReturnPath } from '#lib/platform/auth/return-path'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Se connecter', referrer: 'no-referrer' }

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
      {/* A plain form, no server action: Next would fetch the target of its redirect by itself, and use the link up without a browser. */}
      <form action="/api/auth/callback/email" method="get">
        <input type="hidden" name="token" value={jeton} />
        <input type="hidden" name="email" value={courriel} />
        <input type="hidden" name="callbackUrl" value={safeReturnPath(retour)} />
        <Button type="submit" size="large" width="full">Me connecter</Button>
      </form>
    </div>
  )
}
