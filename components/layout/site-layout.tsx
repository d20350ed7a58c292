import type { ReactNode } from 'react'
import type { Pictures } from '#lib/territory/cached-pictures'
import type { Logo } from './brand.tsx'
import { DemoBanner } from './demo-banner.tsx'
import type { NavItem } from './nav-link.tsx'
import { type Door, SiteDoors } from './site-doors.tsx'
import { SiteFooter, type SiteFooterProps } from './site-footer.tsx'
import { type Phone, SiteHeader } from './site-header.tsx'

export type SiteLayoutProps = {
  name: string
  pictures: Pictures | null
  logo: Logo | null
  phone: Phone | null
  doors: readonly Door[]
  nav: readonly NavItem[]
  signIn: NavItem
  footer: Pick<SiteFooterProps, 'sentence' | 'address' | 'groups' | 'legal' | 'credits'>
  /** The sentence of the banner on a demonstration, null on a real site. */
  demo?: string | null
  children: ReactNode
}

/** The public site's frame; pages bring their own heading (`Hero` or `PageHeader`). */
export function SiteLayout({ name, pictures, logo, phone, doors, nav, signIn, footer, demo = null, children }: SiteLayoutProps) {
  return (
    <div data-surface="site">
      <a href="#contenu" className="skip-link">
        Aller au contenu
      </a>
      {demo === null ? null : <DemoBanner message={demo} />}
      <SiteHeader brand={{ name, href: '/', emblem: pictures?.emblem ?? null, logo }} phone={phone} nav={nav} signIn={signIn} />
      <SiteDoors doors={doors} />
      <main id="contenu" tabIndex={-1}>
        {children}
      </main>
      <SiteFooter {...footer} name={name} phone={phone} emblem={pictures?.inverseEmblem ?? null} />
    </div>
  )
}
