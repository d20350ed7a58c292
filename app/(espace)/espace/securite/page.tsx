import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { WorkHeading } from '#components/layout/work-heading'
import { ButtonLink } from '#components/ui/button'
import { Notice } from '#components/ui/notice'
import { PressForm } from '#components/ui/press-form'
import { getDemoCode, getOwnSecondFactor } from '#lib/accounts/second-factor-queries'
import { listOwnSessions } from '#lib/accounts/session-queries'
import { publicRules } from '#lib/instance/queries'
import { hasRecentFactor } from '#lib/platform/auth/actor'
import { safeReturnPath } from '#lib/platform/auth/return-path'
import { requireSignedIn } from '#lib/platform/auth/session'
import { now, today } from '#lib/platform/clock'
import { plural } from '#lib/platform/format/french-count'
import { type SearchParams, single } from '#lib/platform/list-request'
import { begin, closeOne, closeOthers, confirm, keepCodes, renewCodes } from './actions.ts'
import { RecoveryCodes } from './recovery-codes.tsx'
import { SessionsSection } from './sessions-section.tsx'
import { SetUpSteps } from './set-up-steps.tsx'

export const metadata: Metadata = { title: 'Sécurité' }

/** The second factor of one's own account: set up, changed for a new telephone, recovery codes. */
export default async function SecurityPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireSignedIn()
  const { timeZone } = await publicRules()
  const [factor, params, demoCode, sessions] = await Promise.all([getOwnSecondFactor(actor), searchParams, getDemoCode(actor, now()), listOwnSessions(actor, { now: now(), today: today(timeZone) })])
  if (!factor || !sessions) notFound()
  const asked = single(params['retour'])
  const returnTo = asked === '' ? '' : safeReturnPath(asked)
  return (
    <>
      <WorkHeading title="Sécurité" description="La double vérification protège ce que vous seul devez lire : en plus du lien reçu par courriel, votre téléphone donne un code." />
      <div className="stack max-w-prose">
        {single(params['message']) === 'en-place' ? <Notice kind="success" title="La double vérification est en place" voice="announce">Un code vous sera demandé une fois par connexion, et avant les gestes délicats.</Notice> : null}
        {factor.setUp !== null && factor.codes !== null ? <SetUpSteps action={confirm} setUp={factor.setUp} codes={factor.codes} returnTo={returnTo} demoCode={demoCode} /> : null}
        {factor.isOn ? (
          <section aria-labelledby="etat" className="stack">
            <h2 id="etat">Votre téléphone</h2>
            <p>La double vérification est en place. {factor.codesLeft === 0 ? 'Il ne vous reste aucun code de secours.' : `Il vous reste ${plural(factor.codesLeft, 'code de secours', 'codes de secours')}.`}</p>
            {factor.isPassed ? null : <p><ButtonLink href="/espace/verification?retour=%2Fespace%2Fsecurite" variant="secondary">Faire la vérification pour changer quelque chose</ButtonLink></p>}
            {factor.isPassed && factor.setUp === null && factor.codes !== null ? <RecoveryCodes action={keepCodes} codes={factor.codes} /> : null}
            {factor.isPassed && !hasRecentFactor(actor, now()) ? <p>Avant un geste délicat (emporter une liste de personnes, changer un rôle)&nbsp;: <a href="/espace/verification?retour=%2Fespace%2Fsecurite&amp;recente=oui">Donner un code</a>.</p> : null}
            {factor.isPassed && factor.setUp === null && factor.codes === null ? (
              <div className="flex flex-wrap gap-3">
                <PressForm action={renewCodes} values={{}} label="Faire de nouveaux codes de secours" look={{ size: 'regular' }} />
                <PressForm action={begin} values={{}} label="Changer de téléphone" look={{ size: 'regular' }} />
              </div>
            ) : null}
          </section>
        ) : factor.setUp === null ? (
          <section aria-labelledby="installer" className="stack">
            <h2 id="installer">Installer la double vérification</h2>
            <p>Il vous faut votre téléphone et une application gratuite qui donne des codes&nbsp;: FreeOTP, Aegis, 2FAS, Google Authenticator ou Microsoft Authenticator. Comptez deux minutes.</p>
            <PressForm action={begin} values={{}} label="Commencer" look={{ variant: 'primary', size: 'large' }} />
          </section>
        ) : null}
        <section aria-labelledby="donnees" className="stack">
          <h2 id="donnees">Vos données</h2>
          <p>Tout ce que le site garde de vous, dans un fichier qui s’explique lui-même. Pour une correction ou un effacement, écrivez à la coordination&nbsp;: elle répond dans le mois.</p>
          <p><ButtonLink href="/api/exports/mes-donnees" variant="secondary">Emporter mes données</ButtonLink></p>
        </section>
        <SessionsSection own={sessions} timeZone={timeZone} closeOne={closeOne} closeOthers={closeOthers} />
      </div>
    </>
  )
}
