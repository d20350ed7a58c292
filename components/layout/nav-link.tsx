'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { MouseEvent } from 'react'

export type NavItem = { href: string; label: string; count?: number }

/** A link of a menu that knows where the reader is: this page, or a page under it. */
export function NavLink({ href, label, count }: NavItem) {
  const path = usePathname()
  // A door's own page is not the parent of the others behind that door.
  const isDoor = href === '/' || href === '/gestion'
  const current = path === href ? 'page' : !isDoor && path.startsWith(`${href}/`) ? 'true' : undefined
  return (
    <Link href={href} prefetch={false} aria-current={current} className="nav-link" onClick={foldMenu}>
      {label}
      {count === undefined || count === 0 ? null : <span className="tab-count tabular">{count}</span>}
    </Link>
  )
}

/** The layout stays while the page changes, so an open menu would stay over it. */
function foldMenu(event: MouseEvent<HTMLAnchorElement>): void {
  event.currentTarget.closest('details')?.removeAttribute('open')
}
