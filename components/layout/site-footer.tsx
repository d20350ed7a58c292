import Link from 'next/link'
import type { CSSProperties } from 'react'
import { MosaicPicture } from '#components/map/mosaic-picture'
import type { NavItem } from './nav-link.tsx'
import type { Phone } from './site-header.tsx'

export type SiteFooterProps = {
  name: string
  /** What a CPTS is, in one sentence for whoever arrives by the bottom. */
  sentence: string
  /** Lines of the postal address. */
  address: readonly string[]
  phone: Phone | null
  groups: readonly { title: string; links: readonly NavItem[] }[]
  /** Legal texts, personal data, and the accessibility state in its own words ("Accessibilité : partiellement conforme"). */
  legal: readonly NavItem[]
  /** Sources and authors of what is shown (map, pictures). */
  credits: readonly string[]
  /** Where the emblem for a dark ground is. */
  emblem: string | null
}

/** Who answers for this site, where else to go, and under which rules. */
export function SiteFooter({ name, sentence, address, phone, groups, legal, credits, emblem }: SiteFooterProps) {
  return (
    <footer className="site-footer" data-print="hide">
      <div className="page-grid footer-top" style={{ '--columns': groups.length } as CSSProperties}>
        <div className="footer-who">
          <p className="footer-name">{name}</p>
          <p className="text-ink-inverse-soft">{sentence}</p>
          <address>
            {address.map((line) => (
              <span key={line}>{line}</span>
            ))}
            {phone === null ? null : (
              <span>
                <a href={`tel:${phone.number}`} className="tabular">
                  {phone.display}
                </a>
                {phone.hours === '' ? null : <span className="footer-hours">{phone.hours}</span>}
              </span>
            )}
          </address>
        </div>
        {groups.map((group) => (
          <nav key={group.title} aria-label={group.title} className="footer-group">
            <p className="footer-title">{group.title}</p>
            <FooterLinks links={group.links} />
          </nav>
        ))}
        {emblem === null ? null : (
          <div className="footer-mosaic">
            <MosaicPicture src={emblem} />
          </div>
        )}
      </div>
      <div className="page-grid footer-bottom">
        <nav aria-label="Informations légales">
          <FooterLinks links={legal} />
        </nav>
        {credits.length === 0 ? null : <p>{credits.join(' · ')}</p>}
      </div>
    </footer>
  )
}

function FooterLinks({ links }: { links: readonly NavItem[] }) {
  return (
    <ul>
      {links.map((link) => (
        <li key={link.href}>
          <Link href={link.href} prefetch={false}>
            {link.label}
          </Link>
        </li>
      ))}
    </ul>
  )
}
