import { Picture } from '#components/media/picture'
import { ButtonLink } from '#components/ui/button'
import type { MediaDetail } from '#lib/media/library-queries'

/** The picture as pages show it; a document's door. */
export function MediaPreview({ media, href }: { media: MediaDetail; href: string | null }) {
  const { picture, id, alt, caption, credit } = media
  if (picture === null) return href === null ? null : <div className="media-preview"><ButtonLink href={href} variant="secondary" download>Ouvrir le document</ButtonLink></div>
  return (
    <figure className="grid gap-2">
      <div className="media-preview"><Picture media={{ ...picture, id, alt }} sizes="(width >= 70rem) 38rem, 92vw" place="first" /></div>
      {caption === '' && credit === '' ? null : <figcaption className="text-ink-soft">{[caption, credit].filter(Boolean).join(' – ')}</figcaption>}
    </figure>
  )
}
