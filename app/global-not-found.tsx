import './globals.css'
import type { Metadata } from 'next'
import { connection } from 'next/server'
import type { CSSProperties } from 'react'
import { ErrorPage } from '#components/layout/error-page'
import { FontPreload } from '#components/layout/font-preload'
import { SiteLayout } from '#components/layout/site-layout'
import { PageIcons } from '#components/ui/page-icons'
import { accessibilityLabel } from '#lib/instance/accessibility-state'
import { cachedInstance } from '#lib/instance/cached-instance'
import { cachedLegal } from '#lib/instance/cached-legal'
import { cachedLogo } from '#lib/instance/cached-logo'
import { demoSentence, phoneOf } from '#lib/instance/identity'
import { cachedMenu } from '#lib/menu/cached-menu'
import { cachedPictures } from '#lib/territory/cached-pictures'
import { siteFrame } from './(site)/site-frame.ts'

export const metadata: Metadata = { title: 'Page introuvable' }

/**
 * An address that is no route of ours. A document of its own: as `not-found.tsx` it would travel, unseen, inside every
 * page of the site.
 */
export default async function GlobalNotFound() {
  // Made for each request, like every answer that is not kept: its scripts carry this request's nonce.
  await connection()
  const [instance, pictures, menu, logo, legal] = await Promise.all([cachedInstance(), cachedPictures(), cachedMenu(), cachedLogo(), cachedLegal()])
  return (
    <html lang="fr" style={{ '--accent': instance.accent } as CSSProperties}>
      <body>
        <FontPreload />
        <PageIcons />
        <SiteLayout
          name={instance.shortName}
          pictures={pictures}
          logo={logo}
          phone={phoneOf(instance)}
          doors={siteFrame.doors}
          nav={menu.nav}
          signIn={siteFrame.signIn}
          footer={{ sentence: instance.tagline, address: [], groups: menu.footer, legal: [...siteFrame.legal, { href: '/accessibilite', label: accessibilityLabel(legal) }], credits: [] }}
          demo={demoSentence(instance)}
        >
          <div className="page-grid">
            <ErrorPage kind="not-found" links={[{ href: '/', label: 'L’accueil' }, { href: '/medecins', label: 'Trouver un médecin' }, { href: '/espace', label: 'Votre espace' }]} phone={phoneOf(instance)} />
          </div>
        </SiteLayout>
      </body>
    </html>
  )
}
