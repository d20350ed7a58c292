import type { Metadata } from 'next'
import { ErrorPage } from '#components/layout/error-page'
import { SiteLayout } from '#components/layout/site-layout'
import { cachedInstance } from '#lib/instance/cached-instance'
import { demoSentence, phoneOf } from '#lib/instance/identity'
import { cachedEmblem } from '#lib/territory/cached-territory'
import { siteMenu } from './(site)/site-menu.ts'

export const metadata: Metadata = { title: 'Page introuvable' }

/** The same answer for what does not exist and for what one may not know of. */
export default async function NotFoundPage() {
  const [instance, emblem] = await Promise.all([cachedInstance(), cachedEmblem()])
  return (
    <SiteLayout
      name={instance.shortName}
      emblem={emblem}
      phone={phoneOf(instance)}
      doors={siteMenu.doors}
      nav={siteMenu.nav}
      signIn={siteMenu.signIn}
      footer={{ sentence: instance.tagline, address: [], groups: siteMenu.footer, legal: siteMenu.legal, credits: [] }}
      demo={demoSentence(instance)}
    >
      <div className="page-grid">
        <ErrorPage kind="not-found" links={[{ href: '/', label: 'L’accueil' }, { href: '/medecins', label: 'Trouver un médecin' }, { href: '/espace', label: 'Votre espace' }]} phone={phoneOf(instance)} />
      </div>
    </SiteLayout>
  )
}
