import { Menu } from '#components/ui/icons'
import Link from 'next/link'
import type { ReactNode } from 'react'
import type { Pictures } from '#lib/territory/cached-pictures'
import { Brand, type Logo } from './brand.tsx'
import { DemoBanner } from './demo-banner.tsx'
import { type NavItem, NavLink } from './nav-link.tsx'

export type NavGroup = { title: string; links: readonly NavItem[] }

export type BackOfficeLayoutProps = {
  name: string
  pictures: Pictures | null
  logo?: Logo | null
  groups: readonly NavGroup[]
  /** Who is signed in and as what. */
  person: { name: string; role: string }
  /** The form that signs out. */
  signOut: ReactNode
  demo?: string | null
  /** Over each page while something stands between the site and its public: what, and where the list is. */
  reminder?: { text: string; href: string; label: string } | null
  children: ReactNode
}

/** The back office's frame: a rail that names the domains, folded into a menu on a phone. */
export function BackOfficeLayout({ name, pictures, logo = null, groups, person, signOut, demo = null, reminder = null, children }: BackOfficeLayoutProps) {
  const rail = (
    <>
      <nav aria-label="Domaines" className="rail-nav">
        {groups.map((group) => (
          <section key={group.title} aria-label={group.title}>
            <p className="rail-title">{group.title}</p>
            <ul>
              {group.links.map((link) => (
                <li key={link.href}>
                  <NavLink {...link} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </nav>
      <div className="rail-person">
        <p>
          <strong>{person.name}</strong>
          <span>{person.role}</span>
        </p>
        {signOut}
      </div>
    </>
  )
  return (
    <div data-surface="gestion">
      <a href="#contenu" className="skip-link">
        Aller au contenu
      </a>
      {demo === null ? null : <DemoBanner message={demo} />}
      <div className="back-office">
        <header className="rail" data-print="hide">
          <Brand name={name} href="/gestion" emblem={pictures?.emblem ?? null} logo={logo} size="small" />
          <div className="rail-body" data-width="wide">
            {rail}
          </div>
          <details className="rail-menu" data-width="narrow">
            <summary>
              <Menu aria-hidden />
              Menu
            </summary>
            <div className="rail-body">{rail}</div>
          </details>
        </header>
        <main id="contenu" tabIndex={-1} className="back-office-main">
          {reminder === null ? null : <p className="mb-6 flex flex-wrap gap-x-3 rounded-tile bg-surface px-4 py-2" data-print="hide">{reminder.text} <Link href={reminder.href} prefetch={false} className="font-semibold underline underline-offset-4">{reminder.label}</Link></p>}
          {children}
        </main>
      </div>
    </div>
  )
}
