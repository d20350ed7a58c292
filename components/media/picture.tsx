import type { CSSProperties } from 'react'
import { pictureAddress } from '#lib/media/media-address'
import { variantWidths } from '#lib/media/picture-shape'
import type { PictureView } from '#lib/media/queries'

type PictureProps = {
  media: Pick<PictureView, 'id' | 'rendering' | 'width' | 'height' | 'alt' | 'focalX' | 'focalY'>
  /** How wide it is shown, as CSS says it: the browser takes the smallest file that is sharp enough. */
  sizes: string
  /** Said in place of the library's own words, where the text around it asks for others. */
  alt?: string
  /** `first`: at the top of the page, fetched at once; everything else waits until it is scrolled to. */
  place?: 'first' | 'below'
  /** `cover`: fills the shape that the style sheet gives it, the focal point kept in sight. */
  fit?: 'natural' | 'cover'
}

/** A picture of the library, in the size that the screen needs, its place kept while it comes. */
export function Picture({ media, sizes, alt = media.alt, place = 'below', fit = 'natural' }: PictureProps) {
  const widths = variantWidths(media.width)
  const focus: CSSProperties | undefined = fit === 'cover' ? { objectPosition: `${media.focalX * 100}% ${media.focalY * 100}%` } : undefined
  return (
    // oxlint-disable-next-line nextjs/no-img-element -- the sizes are made when the picture is sent, not at each visit
    <img
      className="picture" data-fit={fit} style={focus} alt={alt}
      src={pictureAddress(media, widths.at(-1) ?? media.width)} srcSet={widths.map((width) => `${pictureAddress(media, width)} ${width}w`).join(', ')} sizes={sizes}
      width={media.width} height={media.height}
      loading={place === 'first' ? 'eager' : 'lazy'} fetchPriority={place === 'first' ? 'high' : undefined} decoding="async"
    />
  )
}
