import Link from 'next/link'

type TabLinksProps = {
  label: string
  links: readonly { href: string; label: string; count?: number; status?: 'current' | 'other' }[]
}

/** Views of one list, each with its own address: links, not an ARIA tab set, so that they work without JavaScript. */
export function TabLinks({ label, links }: TabLinksProps) {
  return (
    <nav aria-label={label} className="tab-links">
      <ul>
        {links.map((link) => (
          <li key={link.href}>
            <Link href={link.href} prefetch={false} scroll={false} aria-current={link.status === 'current' ? 'page' : undefined}>
              {link.label}
              {link.count === undefined ? null : <span className="tabular tab-count">{link.count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
