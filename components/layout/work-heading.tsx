import type { ReactNode } from 'react'
import { Breadcrumb } from '#components/ui/breadcrumb'
import { tied } from '#components/ui/tied'

type WorkHeadingProps = {
  title: ReactNode
  description?: ReactNode
  trail?: readonly { href: string; label: string }[]
  current?: string
  /** Buttons of the page, always in the same place: right of the title, under it on a phone. */
  actions?: ReactNode
}

/** The head of a back-office page. */
export function WorkHeading({ title, description, trail = [], current, actions }: WorkHeadingProps) {
  return (
    <header className="work-heading">
      {current === undefined ? null : <Breadcrumb trail={trail} current={current} />}
      <div className="work-heading-line">
        <h1>{tied(title)}</h1>
        {actions ? (
          <div className="work-actions" data-print="hide">
            {actions}
          </div>
        ) : null}
      </div>
      {description ? <div className="max-w-prose text-ink-soft">{tied(description)}</div> : null}
    </header>
  )
}
