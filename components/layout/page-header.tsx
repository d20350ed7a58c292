import type { ReactNode } from 'react'
import { Breadcrumb } from '#components/ui/breadcrumb'
import { MosaicPicture } from '#components/map/mosaic-picture'
import type { Pictures } from '#lib/territory/cached-pictures'
import { tied } from '#components/ui/tied'

type PageHeaderProps = {
  title: ReactNode
  lead?: ReactNode
  trail?: readonly { href: string; label: string }[]
  current?: string
  /** A badge, a date, a button under the lead. */
  children?: ReactNode
  pictures?: Pictures | null
}

/** The head of an inner public page, over the pale pattern of the territory. */
export function PageHeader({ title, lead, trail = [], current, children, pictures = null }: PageHeaderProps) {
  return (
    <header className="page-header">
      {pictures === null ? null : (
        <div className="page-header-pattern" aria-hidden>
          <MosaicPicture src={pictures.pattern} fit="cover" />
        </div>
      )}
      <div className="page-grid page-header-text">
        {current === undefined ? null : <Breadcrumb trail={trail} current={current} />}
        <h1>{tied(title)}</h1>
        {lead ? <div className="lead">{tied(lead)}</div> : null}
        {children}
      </div>
    </header>
  )
}
