import Link from 'next/link'
import type { ComponentProps, ReactNode } from 'react'

export type ButtonLook = {
  variant?: 'primary' | 'secondary' | 'quiet' | 'danger'
  size?: 'small' | 'regular' | 'large'
  width?: 'auto' | 'full'
}

type ButtonProps = ButtonLook & Omit<ComponentProps<'button'>, 'className' | 'width'>

/** A native button; `type="button"` unless told, so that it never sends a form by accident. */
export function Button({ variant = 'primary', size = 'regular', width = 'auto', type = 'button', ...rest }: ButtonProps) {
  return <button {...rest} type={type} className="button" data-variant={variant} data-size={size} data-width={width} />
}

type ButtonLinkProps = ButtonLook & {
  href: string
  children: ReactNode
  download?: boolean
  rel?: 'prev' | 'next'
  'aria-label'?: string
}

/** A link that looks like a button: it goes somewhere, it changes nothing. */
export function ButtonLink({ variant = 'primary', size = 'regular', width = 'auto', href, children, ...rest }: ButtonLinkProps) {
  const look = { className: 'button', 'data-variant': variant, 'data-size': size, 'data-width': width }
  // Telephone numbers, mails, files and other sites are not routes of ours.
  const isRoute = href.startsWith('/') && !href.startsWith('/api/') && rest.download === undefined
  if (isRoute) return <Link {...rest} {...look} href={href} prefetch={false}>{children}</Link>
  return <a {...rest} {...look} href={href}>{children}</a>
}
