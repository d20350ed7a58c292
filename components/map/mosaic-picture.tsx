import { patternId } from '#lib/territory/mosaic-picture'

type MosaicPictureProps = {
  src: string
  /** Fetched only when it comes near the screen. */
  isFar?: boolean
}

/** The territory as a decoration: passed over by who does not see it. */
export function MosaicPicture({ src, isFar = false }: MosaicPictureProps) {
  // Low: whatever is to be read comes first.
  // oxlint-disable-next-line next/no-img-element -- a small drawing of our own, kept for ever: nothing to optimise.
  return <img src={src} alt="" className="mosaic-picture" width={64} height={64} decoding="async" loading={isFar ? 'lazy' : 'eager'} fetchPriority="low" />
}

/** The territory as the ground of a heading: it fills its box, cut where it must be. */
export function MosaicPattern({ src }: { src: string }) {
  return <svg className="mosaic-pattern" aria-hidden><use href={`${src}#${patternId}`} /></svg>
}
