import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { DemoCode } from '#components/accounts/demo-code'
import { WorkHeading } from '#components/layout/work-heading'
import { ButtonLink } from '#components/ui/button'
import { Disclosure } from '#components/ui/disclosure'
import { RecordForm } from '#components/ui/record-form'
import { getDemoCode, getOwnSecondFactor } from '#lib/accounts/second-factor-queries'
import { publicInstance } from '#lib/instance/queries'
import { safeReturnPath } from '#lib/platform/auth/return-path'
import { requireSignedIn } from '#lib/platform/auth/session'
import { hasRecentFactor } from '#lib/platform/auth/actor'
import { now } from '#lib/platform/clock'
import { frenchPhone } from '#lib/platform/format/french-phone'
import { type SearchParams, single } from '#lib/platform/list-request'
import { pass } from './actions.ts'

export const metadata: Metadata = { title: 'Double vérification' }

/** Asked once per session, on the way to a page that shows or takes somebody's identity; then back there. */
export default async function StepUpPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireSignedIn()
  const [factor, params, demoCode, instance] = await Promise.all([getOwnSecondFactor(actor), searchParams, getDemoCode(actor, now()), publicInstance()])
  if (!factor) notFound()
  const returnTo = safeReturnPath(single(params['retour']))
  const isRecentAsked = single(params['recente']) === 'oui'
  if (factor.isOn && (isRecentAsked ? hasRecentFactor(actor, now()) : factor.isPassed)) redirect(returnTo)
  const words = wordsFor(actor.awaitsSecondFactor ? 'role' : isRecentAsked ? 'recent' : 'identity')
  if (!factor.isOn) {
    return (
      <>
        <WorkHeading title="Double vérification" description={words.before} />
        <div className="stack max-w-prose">
          <p>Votre compte n’a pas encore la double vérification. L’installer prend deux minutes&nbsp;; vous reviendrez ensuite là où vous alliez.</p>
          <p><ButtonLink href={`/espace/securite?retour=${encodeURIComponent(returnTo)}`}>Installer la double vérification</ButtonLink></p>
        </div>
      </>
    )
  }
  return (
    <>
      <WorkHeading title="Double vérification" description={words.asked} />
      <div className="stack max-w-prose">
        <DemoCode code={demoCode} />
        <RecordForm action={pass} submit="Continuer" look={{ size: 'large' }} items={[
          { item: 'hidden', name: 'retour', value: returnTo },
          { item: 'field', field: { name: 'code', label: 'Code de votre téléphone', inputMode: 'text', autoComplete: 'one-time-code', width: 'medium', maxLength: 20, hint: 'Six chiffres, dans l’application que vous avez installée. Ou un de vos codes de secours.' } },
        ]} />
        <Disclosure summary="Je n’ai plus mon téléphone">
          <div className="stack">
            <p>Écrivez un de vos codes de secours à la place du code à six chiffres. Chacun sert une fois.</p>
            <p>Vous ne les avez plus&nbsp;? Appelez la coordination{instance.phone === '' ? '' : <> au {frenchPhone(instance.phone)}</>}&nbsp;: elle remet la double vérification à zéro, et vous l’installez de nouveau.</p>
          </div>
        </Disclosure>
      </div>
    </>
  )
}

/** Why a code is asked for, before it is set up and at each time. */
function wordsFor(why: 'identity' | 'recent' | 'role'): { before: string; asked: string } {
  switch (why) {
    case 'role': return { before: 'Votre rôle donne accès aux informations de beaucoup de personnes. Pour que personne ne puisse entrer à votre place avec votre seule boîte aux lettres, votre téléphone confirme que c’est bien vous.', asked: 'Votre rôle donne accès aux informations de beaucoup de personnes : votre téléphone confirme que c’est bien vous, une fois par connexion.' }
    case 'recent': return { before: 'Ce que vous demandez touche des personnes ou leurs accès. Votre téléphone confirme que c’est bien vous.', asked: 'Un code de plus avant d’emporter une liste de personnes, ou de changer un rôle ou un compte. Il vaut dix minutes ; vous revenez ensuite là où vous étiez.' }
    case 'identity': return { before: 'La page que vous demandez montre ou demande l’identité d’une personne. Elle est protégée par votre téléphone.', asked: 'Une fois par connexion, avant de lire ou d’écrire l’identité d’une personne.' }
  }
}
