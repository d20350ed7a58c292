import type { ReactNode } from 'react'
import { Mosaic } from '#components/map/mosaic'
import type { Mosaic as MosaicDrawing } from '#lib/territory/mosaic-cells'
import { tied } from '#components/ui/tied'

type HeroProps = {
  /** Over the title: what the association says of itself. */
  kicker?: ReactNode
  title: ReactNode
  lead: ReactNode
  actions?: ReactNode
  mosaic: MosaicDrawing | null
  /** Codes of the communes that are lit, those to name first, and the sentence that says the same in words. */
  lit?: readonly string[]
  caption?: ReactNode
  mosaicTitle?: string
}

/** The home page's first screen: the sentence on the left, the territory running off the right edge. */
export function Hero({ kicker, title, lead, actions, mosaic, lit = [], caption, mosaicTitle = 'Les communes du territoire' }: HeroProps) {
  return (
    <section className="hero">
      <div className="page-grid hero-grid">
        <div className="hero-text">
          <div className="hero-title">{kicker ? <p className="header-kicker">{kicker}</p> : null}<h1>{tied(title)}</h1></div>
          <div className="lead">{tied(lead)}</div>
          {actions ? <div className="hero-actions">{actions}</div> : null}
        </div>
        {mosaic === null ? null : (
          <figure className="hero-figure">
            <Mosaic mosaic={mosaic} lit={lit} names={{ of: lit, room: 'hero' }} title={mosaicTitle} />
            {caption ? <figcaption>{caption}</figcaption> : null}
          </figure>
        )}
      </div>
    </section>
  )
}
