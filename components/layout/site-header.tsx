import { Menu, Phone as PhoneIcon } from '#components/ui/icons'
import { Brand, type BrandProps } from './brand.tsx'
import { type NavItem, NavLink } from './nav-link.tsx'

/** `number` as it is dialled (+33…), `display` and `hours` as people say them. */
export type Phone = { number: string; display: string; hours: string }

export type SiteHeaderProps = {
  brand: Omit<BrandProps, 'size'>
  phone: Phone | null
  nav: readonly NavItem[]
  signIn: NavItem
}

/** First the telephone and its hours, then who we are and what there is. */
export function SiteHeader({ brand, phone, nav, signIn }: SiteHeaderProps) {
  return (
    <header className="site-header" data-print="hide">
      <div className="site-strip">
        <div className="page-grid site-strip-line">
          {phone === null ? null : (
            <p>
              <a href={`tel:${phone.number}`} className="strip-phone">
                <PhoneIcon aria-hidden />
                <span className="sr-only">Téléphone : </span>
                <strong className="tabular">{phone.display}</strong>
              </a>
              <span className="strip-hours">{phone.hours}</span>
            </p>
          )}
          <a href={signIn.href} className="strip-link">
            {signIn.label}
          </a>
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
          <nav aria-label="Menu principal" className="site-nav">
            <NavList nav={nav} />
          </nav>
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
