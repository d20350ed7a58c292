import type { ReactNode } from 'react'
import { SiteLayout } from '#components/layout/site-layout'
import { cachedInstance } from '#lib/instance/cached-instance'
import { demoSentence, phoneOf } from '#lib/instance/identity'
import { cachedPictures } from '#lib/territory/cached-pictures'
import { siteMenu } from './site-menu.ts'

export default async function PublicLayout({ children }: { children: ReactNode }) {
  const [instance, pictures] = await Promise.all([cachedInstance(), cachedPictures()])
  return (
    <SiteLayout
      name={instance.shortName}
      pictures={pictures}
      phone={phoneOf(instance)}
      doors={siteMenu.doors}
      nav={siteMenu.nav}
      signIn={siteMenu.signIn}
      footer={{
        sentence: instance.tagline,
        address: instance.address.split('\n').filter((line) => line !== ''),
        groups: siteMenu.footer,
        legal: siteMenu.legal,
        credits: ['Annuaire Santé (ANS)', 'Communes : INSEE, IGN, La Poste'],
      }}
      demo={demoSentence(instance)}
    >
      {children}
    </SiteLayout>
  )
}
