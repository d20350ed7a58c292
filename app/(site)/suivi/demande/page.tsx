import type { Metadata } from 'next'
import { PageHeader } from '#components/layout/page-header'
import { LanguageLinks } from '#components/referrals/language-links'
import { ButtonLink } from '#components/ui/button'
import { Notice } from '#components/ui/notice'
import { PressForm } from '#components/ui/press-form'
import { publicOpenCallback } from '#lib/callbacks/queries'
import { cachedPage } from '#lib/content/cached-contents'
import { siteText } from '#lib/content/site-texts'
import { cachedInstance } from '#lib/instance/cached-instance'
import { cachedRules } from '#lib/instance/cached-rules'
import { phoneOf } from '#lib/instance/identity'
import { now, today as todayIn } from '#lib/platform/clock'
import { oneOf, type SearchParams } from '#lib/platform/list-request'
import { publicFollowedNeeds } from '#lib/referrals/follow-queries'
import { personGestureDone } from '#lib/referrals/patient-labels'
import { personGestures } from '#lib/referrals/person-gestures'
import { translatedLanguages } from '#lib/referrals/spoken-languages'
import { SiteText } from '../../site-text.tsx'
import { cancelCallback, closeRequestPage, sayPart, sayStep } from '../actions.ts'
import { heldPass, rememberedCode } from '../follow-cookie.ts'
import { FollowedCallbackPart } from './followed-callback.tsx'
import { FollowedNeedPart } from './followed-need.tsx'

export const dynamic = 'force-dynamic'

// No code in the title nor in the address: both stay in the history of a shared computer.
export const metadata: Metadata = { title: 'Ma demande', robots: { index: false } }

const text = siteText('en-attendant')

/** Where a request stands, for whoever has shown its code and figures within the half hour. */
export default async function FollowedPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const [instance, { timeZone }, params, code, pass] = await Promise.all([cachedInstance(), cachedRules(), searchParams, rememberedCode(now()), heldPass()])
  const needs = code === null ? [] : await publicFollowedNeeds(pass, now(), timeZone)
  const callback = code === null || needs.length > 0 ? null : await publicOpenCallback(code, now())
  const waiting = await cachedPage(text.slug)
  const language = oneOf(params['langue'], translatedLanguages)
  const done = oneOf(params['fait'], personGestures)
  const clock = { today: todayIn(timeZone), timeZone }
  const phone = phoneOf(instance)
  const isOpen = needs.length > 0 || callback !== null
  return (
    <>
      <PageHeader title="Ma demande" trail={[{ href: '/', label: 'Accueil' }, { href: '/suivi', label: 'Suivre ma demande' }]} current="Ma demande" />
      <div className="page-grid py-8 sm:py-12">
        <div className="stack">
          {done === null || !isOpen ? null : <Notice kind="success" title={personGestureDone[done]} voice="announce" />}
          {needs.length === 0 ? null : <LanguageLinks path="/suivi/demande" current={language ?? 'fr'} />}
          {needs.map((need) => <FollowedNeedPart key={need.id} need={need} action={sayStep} decide={sayPart} clock={clock} language={language} />)}
          {!needs.some((need) => need.kind === 'find_gp') ? null : <p data-print="hide"><ButtonLink href="/suivi/attestation" variant="secondary" download>Attestation de recherche (PDF)</ButtonLink></p>}
          {callback === null ? null : <FollowedCallbackPart callback={callback} action={cancelCallback} clock={clock} />}
          {isOpen ? (
            <div className="flex flex-wrap items-center gap-3" data-print="hide">
              <PressForm action={closeRequestPage} values={{}} label="Fermer cette page" look={{ size: 'regular' }} />
              {phone === null ? null : <ButtonLink href={`tel:${phone.number}`} variant="quiet">Appeler le {phone.display}</ButtonLink>}
            </div>
          ) : (
            <div className="stack max-w-prose"><p>Pour votre tranquillité, cette page se ferme au bout d’une demi-heure. Donnez de nouveau votre code et votre numéro secret.</p><p><ButtonLink href="/suivi">Donner mon code</ButtonLink></p></div>
          )}
          <section aria-labelledby="en-attendant" className="stack site-article border-t border-line pt-8">
            <h2 id="en-attendant">{waiting?.values.title ?? text.title}</h2>
            <SiteText doc={waiting?.values.body ?? text.body} />
          </section>
        </div>
      </div>
    </>
  )
}
