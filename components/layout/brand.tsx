import Link from 'next/link'
import { Mosaic } from '#components/map/mosaic'
import type { Mosaic as MosaicDrawing } from '#lib/territory/mosaic-cells'

export type BrandProps = {
  name: string
  href: string
  /** The mosaic of the communes; null before the territory is known. */
  emblem: MosaicDrawing | null
  size?: 'regular' | 'small'
}

/** The emblem, which is the territory, beside the name: the way home. */
export function Brand({ name, href, emblem, size = 'regular' }: BrandProps) {
  const [kind, place] = splitName(name)
  return (
    <Link href={href} prefetch={false} className="brand" data-size={size}>
      {emblem === null ? null : (
        <span className="brand-emblem">
          <Mosaic mosaic={emblem} look="emblem" />
        </span>
      )}
      <span className="brand-name">
        {kind === null ? null : <span className="brand-kind">{kind} </span>}
        {place}
      </span>
    </Link>
  )
}

/** "CPTS Pévèle du Douaisis": what it is stands small over where it is. */
function splitName(name: string): [string | null, string] {
  const match = /^(CPTS)\s+(.+)$/.exec(name)
  return match?.[1] && match[2] ? [match[1], match[2]] : [null, name]
}
