import type { ReactNode } from 'react'
import { ButtonLink } from './button.tsx'
import { tied } from './tied.tsx'

type EmptyStateProps = {
  title: string
  /** What will be here one day, in a sentence. */
  children: ReactNode
  /** The first step, when the reader may take it. */
  action?: { href: string; label: string }
  /** The instance's own mosaic; without it, a few blank parcels. */
  motif?: ReactNode
}

/** Nothing yet: says what will stand here and offers the first step, rather than an empty frame. */
export function EmptyState({ title, children, action, motif }: EmptyStateProps) {
  return (
    <div className="grid items-center gap-x-10 gap-y-6 rounded-tile-large bg-surface p-6 sm:grid-cols-[auto_1fr] sm:p-10">
      <div className="w-28 sm:w-36" aria-hidden>
        {motif ?? <BlankParcels />}
      </div>
      <div className="grid max-w-prose justify-items-start gap-3">
        <h2>{tied(title)}</h2>
        <div className="space-y-4 text-ink-soft">{tied(children)}</div>
        {action ? <ButtonLink href={action.href}>{action.label}</ButtonLink> : null}
      </div>
    </div>
  )
}

const parcels = ['M6 22 34 4 46 30 24 46Z', 'M38 3 74 8 70 34 50 30Z', 'M22 50 47 34 68 38 64 66 34 72Z', 'M74 36 96 28 98 62 68 66Z', 'M4 48 18 50 30 74 10 82Z', 'M36 76 65 70 94 66 84 94 46 96Z']

function BlankParcels() {
  return (
    <svg viewBox="0 0 100 100" className="h-auto w-full">
      {parcels.map((path, index) => (
        <path key={path} d={path} className={index === 2 ? 'fill-accent-soft stroke-accent' : 'fill-sunk stroke-line-strong'} strokeDasharray="3 3" />
      ))}
    </svg>
  )
}
