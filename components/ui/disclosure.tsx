import { ChevronDown } from './icons.tsx'
import type { ReactNode } from 'react'
import { tied } from './tied.tsx'

type DisclosureProps = { summary: ReactNode; children: ReactNode; start?: 'closed' | 'open'; look?: 'line' | 'box' }

/** More on demand, with the browser's own <details>: no script, found by the page's search. */
export function Disclosure({ summary, children, start = 'closed', look = 'line' }: DisclosureProps) {
  return (
    <details className="disclosure" data-look={look} open={start === 'open'}>
      <summary>
        <ChevronDown aria-hidden />
        <span>{tied(summary)}</span>
      </summary>
      <div className="disclosure-body">{children}</div>
    </details>
  )
}
