import type { ReactNode } from 'react'
import { tied } from '#components/ui/tied'

type SectionProps = {
  title: ReactNode
  /** Beside the title: where to see everything. */
  aside?: ReactNode
  /** `margin` puts the title in a column of its own, left of what it names. */
  layout?: 'stack' | 'margin'
  ground?: 'paper' | 'surface'
  id?: string
  children: ReactNode
}

/** A part of a public page, on the same grid as all others. */
export function Section({ title, aside, layout = 'stack', ground = 'paper', id, children }: SectionProps) {
  return (
    <section id={id} className="section" data-ground={ground}>
      <div className="page-grid section-grid" data-layout={layout}>
        <div className="section-head">
          <h2>{tied(title)}</h2>
          {aside ? <div className="section-aside">{aside}</div> : null}
        </div>
        <div className="min-w-0">{children}</div>
      </div>
    </section>
  )
}
