import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Button } from '#components/ui/button'
import { Notice } from '#components/ui/notice'
import { publicPersonas } from '#lib/accounts/queries'
import { safeReturnPath } from '#lib/platform/auth/return-path'
import { currentActor } from '#lib/platform/auth/session'
import { healthCardProvider } from '#lib/platform/env'
import { isMailKept } from '#lib/platform/mail/kept-mail'
import { askForLink, signInAs } from './actions.ts'
import { HealthCardLink } from './health-card-link.tsx'
import { RefusedSignIn } from './refused-sign-in.tsx'
import { SignInForm } from './sign-in-form.tsx'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Connexion' }

type Search = Promise<{ retour?: string; error?: string; incident?: string; message?: string }>

export default async function SignInPage({ searchParams }: { searchParams: Search }) {
  const { retour, error, incident, message } = await searchParams
  const returnTo = safeReturnPath(retour)
  if (await currentActor()) redirect(returnTo)
  const personas = await publicPersonas()
  return (
    <div className="stack">
      <h1>Connexion</h1>
      <p className="lead">Pas de mot de passe&nbsp;: nous vous envoyons un lien.</p>
      {error === undefined ? null : <RefusedSignIn error={error} incident={incident} />}
      {message === 'au-revoir' ? <Notice kind="success" title="Vous êtes déconnecté" voice="announce" /> : null}
      <SignInForm action={askForLink} returnTo={returnTo} isMailKept={isMailKept()} />
      {healthCardProvider() === null ? null : <HealthCardLink returnTo={returnTo} />}
      {personas.length === 0 ? null : (
        <section aria-labelledby="personnages" className="stack">
          <h2 id="personnages">Se connecter comme…</h2>
          <p>Dans cette démonstration, choisissez une personne pour voir le site avec ses yeux.</p>
          <ul className="persona-list">
            {personas.map((persona) => (
              <li key={persona.id}>
                <form action={signInAs}>
                  <input type="hidden" name="userId" value={persona.id} />
                  <input type="hidden" name="retour" value={retour === undefined ? '' : returnTo} />
                  <Button type="submit" variant="secondary" width="full">
                    <span className="persona">
                      <strong>{persona.name}</strong>
                      <span>{persona.introduction}</span>
                    </span>
                  </Button>
                </form>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
