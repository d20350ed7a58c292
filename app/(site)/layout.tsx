import type { ReactNode } from 'react'
import { SiteLayout } from '#components/layout/site-layout'
import { accessibilityLabel } from '#lib/instance/accessibility-state'
import { cachedInstance } from '#lib/instance/cached-instance'
import { cachedLegal } from '#lib/instance/cached-legal'
import { cachedLogo } from '#lib/instance/cached-logo'
import { demoSentence, phoneOf } from '#lib/instance/identity'
import { cachedMenu } from '#lib/menu/cached-menu'
import { cachedPictures } from '#lib/territory/cached-pictures'
import { siteFrame } from './site-frame.ts'

export default async function PublicLayout({ children }: { children: ReactNode }) {
  const [instance, pictures, menu, logo, legal] = await Promise.all([cachedInstance(), cachedPictures(), cachedMenu(), cachedLogo(), cachedLegal()])
  return (
    <SiteLayout
      name={instance.shortName}
      pictures={pictures}
      logo={logo}
      phone={phoneOf(instance)}
      doors={siteFrame.doors}
      nav={menu.nav}
      signIn={siteFrame.signIn}
      footer={{
        sentence: instance.tagline,
        address: instance.address.split('\n').filter((line) => line !== ''),
        groups: menu.footer,
        legal: [...siteFrame.legal, { href: '/accessibilite', label: accessibilityLabel(legal) }],
        credits: ['Annuaire Santé (ANS)', 'Communes : INSEE, IGN, La Poste'],
      }}
      demo={demoSentence(instance)}
    >
      {children}
    </SiteLayout>
  )
}
