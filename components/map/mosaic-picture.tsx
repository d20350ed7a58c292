type MosaicPictureProps = {
  /** One of the addresses of `cachedPictures`. */
  src: string
  /** `contain` is a square that shows all of it; `cover` fills its box, cut where it must be. */
  fit?: 'contain' | 'cover'
}

/** The territory as a decoration: passed over by who does not see it. */
export function MosaicPicture({ src, fit = 'contain' }: MosaicPictureProps) {
  return <svg className="mosaic-picture" data-fit={fit} aria-hidden><use href={src} /></svg>
}
