import { Menu } from '#components/ui/icons'
import type { ReactNode } from 'react'
import type { Pictures } from '#lib/territory/cached-pictures'
import { Brand } from './brand.tsx'
import { DemoBanner } from './demo-banner.tsx'
import { type NavItem, NavLink } from './nav-link.tsx'
import type { Phone } from './site-header.tsx'

export type PersonalLayoutProps = {
  name: string
  pictures: Pictures | null
  nav: readonly NavItem[]
  person: { name: string } | null
  /** The form that signs out; nothing for whoever came by a link of a mail. */
  signOut?: ReactNode
  phone: Phone | null
  /** `thumb` for one question in one narrow column, `wide` for lists. */
  width?: 'thumb' | 'wide'
  demo?: string | null
  children: ReactNode
}

/** The frame of a signed-in professional's pages: little on top, so that the question is under the thumb. */
export function PersonalLayout(props: PersonalLayoutProps) {
  const { name, pictures, nav, person, signOut, phone, width = 'thumb', demo = null, children } = props
  return (
    <div data-surface="espace" className="personal">
      <a href="#contenu" className="skip-link">
        Aller au contenu
      </a>
      {demo === null ? null : <DemoBanner message={demo} />}
      <header className="personal-header" data-print="hide">
        <Brand name={name} href="/espace" emblem={pictures?.emblem ?? null} size="small" />
        {nav.length === 0 ? null : (
          <details className="rail-menu">
            <summary>
              <Menu aria-hidden />
              Menu
            </summary>
            <div className="rail-body">
              <nav aria-label="Votre espace" className="rail-nav">
                <ul>
                  {nav.map((item) => (
                    <li key={item.href}>
                      <NavLink {...item} />
                    </li>
                  ))}
                </ul>
              </nav>
              {person === null ? null : (
                <div className="rail-person">
                  <p>
                    <strong>{person.name}</strong>
                  </p>
                  {signOut}
                </div>
              )}
            </div>
          </details>
        )}
      </header>
      <main id="contenu" tabIndex={-1} className="personal-main" data-column={width}>
        {children}
      </main>
      <footer className="personal-footer" data-print="hide">
        {phone === null ? null : (
          <p>
            Une question&nbsp;? <a href={`tel:${phone.number}`}>{phone.display}</a>, {phone.hours}
          </p>
        )}
      </footer>
    </div>
  )
}
