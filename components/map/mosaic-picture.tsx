type MosaicPictureProps = {
  src: string
  /** `cover` fills its box, cut where it must be; `contain` shows all of it. */
  fit?: 'contain' | 'cover'
  /** Fetched only when it comes near the screen. */
  isFar?: boolean
}

/** The territory as a decoration: passed over by who does not see it. */
export function MosaicPicture({ src, fit = 'contain', isFar = false }: MosaicPictureProps) {
  // oxlint-disable-next-line next/no-img-element -- a small drawing of our own, kept for ever: nothing to optimise.
  return <img src={src} alt="" className="mosaic-picture" data-fit={fit} width={64} height={64} decoding="async" loading={isFar ? 'lazy' : 'eager'} />
}
