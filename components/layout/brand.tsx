import Link from 'next/link'
import { Picture } from '#components/media/picture'
import { MosaicPicture } from '#components/map/mosaic-picture'
import type { LogoPlaceName } from '#lib/instance/look'
import type { PictureView } from '#lib/media/queries'

export type Logo = { picture: PictureView; place: LogoPlaceName }

export type BrandProps = {
  name: string
  href: string
  /** Where the mosaic of the communes is; null before the territory is known. */
  emblem: string | null
  /** The picture that the CPTS gave as its own, beside the emblem or in its place. */
  logo?: Logo | null
  size?: 'regular' | 'small'
}

/** The emblem, which is the territory, beside the name: the way home. */
export function Brand({ name, href, emblem, logo = null, size = 'regular' }: BrandProps) {
  const [kind, place] = splitName(name)
  return (
    <Link href={href} prefetch={false} className="brand" data-size={size} data-word={Math.max(...place.split(/[\s-]/).map((word) => word.length)) > 9 ? 'long' : undefined}>
      {emblem === null || logo?.place === 'instead' ? null : (
        <span className="brand-emblem">
          <MosaicPicture src={emblem} />
        </span>
      )}
      {logo === null ? null : <span className="brand-logo"><Picture media={logo.picture} sizes="12rem" place="first" /></span>}
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
