import { ArrowRight } from '#components/ui/icons'
import Link from 'next/link'

export type Door = { href: string; label: string; shortLabel: string }

/** The three ways in, always one tap away: a band under the header, a bar under the thumb on a phone. */
export function SiteDoors({ doors }: { doors: readonly Door[] }) {
  return (
    <nav aria-label="Vous êtes" className="site-doors">
      <ul>
        {doors.map((door) => (
          <li key={door.href}>
            <Link href={door.href} prefetch={false} aria-label={door.label}>
              <span className="door-long">{door.label}</span>
              <span className="door-short">{door.shortLabel}</span>
              <ArrowRight aria-hidden />
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
