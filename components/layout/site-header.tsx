import { Menu, Phone as PhoneIcon } from '#components/ui/icons'
import { Brand, type BrandProps } from './brand.tsx'
import { type NavItem, NavLink } from './nav-link.tsx'
import { SiteSearch } from './site-search.tsx'

/** `number` as it is dialled (+33…), `display` and `hours` as people say them. */
export type Phone = { number: string; display: string; hours: string }

export type SiteHeaderProps = {
  brand: Omit<BrandProps, 'size'>
  phone: Phone | null
  nav: readonly NavItem[]
  signIn: NavItem
}

/** First the telephone and its hours, then who we are and what there is; on a phone, the search is in the menu. */
export function SiteHeader({ brand, phone, nav, signIn }: SiteHeaderProps) {
  return (
    <header className="site-header" data-print="hide">
      <div className="site-strip">
        <div className="page-grid site-strip-line">
          {phone === null ? null : (
            <p>
              <a href={`tel:${phone.number}`} className="strip-phone">
                <PhoneIcon aria-hidden />
                <span className="sr-only">Téléphone&nbsp;: </span>
                <strong className="tabular">{phone.display}</strong>
              </a>
              <span className="strip-hours">{phone.hours}</span>
            </p>
          )}
          <div className="site-strip-end">
            <SiteSearch place="strip" />
            <a href={signIn.href} className="strip-link">
              {signIn.label}
            </a>
          </div>
        </div>
      </div>
      <div className="page-grid site-masthead">
        <Brand {...brand} />
        <nav aria-label="Menu principal" className="site-nav" data-width="wide">
          <NavList nav={nav} />
        </nav>
        <details className="site-menu" data-width="narrow">
          <summary>
            <Menu aria-hidden />
            Menu
          </summary>
          <div>
            <SiteSearch place="menu" />
            <nav aria-label="Menu principal" className="site-nav">
              <NavList nav={nav} />
            </nav>
          </div>
        </details>
      </div>
    </header>
  )
}

function NavList({ nav }: { nav: readonly NavItem[] }) {
  return (
    <ul>
      {nav.map((item) => (
        <li key={item.href}>
          <NavLink {...item} />
        </li>
      ))}
    </ul>
  )
}
