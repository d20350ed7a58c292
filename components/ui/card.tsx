import Link from 'next/link'
import type { ReactNode } from 'react'

type CardProps = {
  title: ReactNode
  /** With it the title is a link and the whole card can be pressed. */
  href?: string
  /** A short line over the title: a date, a kind. */
  kicker?: ReactNode
  footer?: ReactNode
  children?: ReactNode
  look?: 'sheet' | 'tint' | 'bare'
  headingLevel?: 2 | 3 | 4
}

const grounds = {
  sheet: 'rounded-tile-large border border-line bg-card p-6',
  tint: 'rounded-tile-large bg-surface p-6',
  bare: 'border-t-2 border-ink pt-4',
} as const

/** One thing among others of its kind: an event, a document, a person. */
export function Card({ title, href, kicker, footer, children, look = 'sheet', headingLevel = 3 }: CardProps) {
  const Heading = `h${headingLevel}` as const
  return (
    <article className={`relative flex min-w-0 flex-col gap-2 ${grounds[look]}`}>
      {kicker ? <p className="text-[0.93em] font-semibold text-accent-strong">{kicker}</p> : null}
      <Heading>
        {href ? (
          <Link href={href} prefetch={false} className="after:absolute after:inset-0 after:content-[''] hover:underline">
            {title}
          </Link>
        ) : (
          title
        )}
      </Heading>
      {children ? <div className="text-ink-soft">{children}</div> : null}
      {footer ? <div className="mt-auto pt-3">{footer}</div> : null}
    </article>
  )
}
