import type { IconComponent } from './icons.tsx'
import type { ReactNode } from 'react'

export type BadgeTone = 'neutral' | 'accent' | 'info' | 'success' | 'warning' | 'danger' | `state-${string}`

type BadgeProps = {
  tone?: BadgeTone
  icon?: IconComponent
  children: ReactNode
  certainty?: 'sure' | 'faded'
  size?: 'regular' | 'large'
}

/** A state in one word, with its icon and its colour; `faded` (pale, dotted) for what may no longer be true. */
export function Badge({ tone = 'neutral', icon: Icon, children, certainty = 'sure', size = 'regular' }: BadgeProps) {
  return (
    <span className="badge" data-tone={tone} data-certainty={certainty} data-size={size}>
      {Icon ? <Icon aria-hidden /> : null}
      <span>{children}</span>
    </span>
  )
}
