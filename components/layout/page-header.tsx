import type { ReactNode } from 'react'
import { Breadcrumb } from '#components/ui/breadcrumb'
import { Mosaic } from '#components/map/mosaic'
import type { Mosaic as MosaicDrawing } from '#lib/territory/mosaic-cells'

type PageHeaderProps = {
  title: ReactNode
  lead?: ReactNode
  trail?: readonly { href: string; label: string }[]
  current?: string
  /** A badge, a date, a button under the lead. */
  children?: ReactNode
  mosaic?: MosaicDrawing | null
}

/** The head of an inner public page, over the pale pattern of the territory. */
export function PageHeader({ title, lead, trail = [], current, children, mosaic = null }: PageHeaderProps) {
  return (
    <header className="page-header">
      {mosaic === null ? null : (
        <div className="page-header-pattern" aria-hidden>
          <Mosaic mosaic={mosaic} look="pattern" />
        </div>
      )}
      <div className="page-grid page-header-text">
        {current === undefined ? null : <Breadcrumb trail={trail} current={current} />}
        <h1>{title}</h1>
        {lead ? <div className="lead">{lead}</div> : null}
        {children}
      </div>
    </header>
  )
}
