import { RichText } from '#components/content/rich-text'
import { FileLink } from '#components/media/file-link'
import { Picture } from '#components/media/picture'
import type { RichText as RichTextDocument } from '#lib/content/rich-text'
import { mediaIdsOf } from '#lib/content/rich-text-reading'
import { cachedMedia } from '#lib/media/cached-media'

/** A written text as everyone reads it, with its public pictures and files; nothing when it is empty. */
export async function SiteText({ doc }: { doc: RichTextDocument }) {
  if (doc.content.length === 0) return null
  const ids = mediaIdsOf(doc)
  const media = ids.length === 0 ? {} : await cachedMedia([...ids].sort().join(','))
  return (
    <RichText
      doc={doc}
      renderFigure={({ mediaId, alt }) => {
        const found = media[mediaId]
        return found?.kind === 'picture' ? <Picture media={found} {...(alt === '' ? {} : { alt })} sizes="(min-width: 45rem) 38rem, 100vw" /> : null
      }}
      renderFile={({ mediaId, label }) => {
        const found = media[mediaId]
        return found?.kind === 'file' ? <FileLink file={found} {...(label === '' ? {} : { label })} /> : null
      }}
    />
  )
}
