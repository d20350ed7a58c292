import { FileLink } from '#components/media/file-link'
import { Picture } from '#components/media/picture'
import { cachedMedia } from '#lib/media/cached-media'

/** The picture of a page, with its words; nothing when there is none, or when it is not public. */
export async function SitePicture({ id }: { id: string | null }) {
  const found = id === null ? undefined : (await cachedMedia(id))[id]
  if (found?.kind !== 'picture') return null
  const words = [found.caption, found.credit === '' ? '' : `Photo : ${found.credit}`].filter((one) => one !== '').join('. ')
  return (
    <figure className="site-picture">
      <Picture media={found} sizes="(min-width: 62rem) 48rem, 100vw" place="first" />
      {words === '' ? null : <figcaption>{words}</figcaption>}
    </figure>
  )
}

/** The picture of a piece of news in a list, cut to one shape; its words are beside it. */
export async function NewsPicture({ id }: { id: string }) {
  const found = (await cachedMedia(id))[id]
  return found?.kind === 'picture' ? <div className="news-picture"><Picture media={found} sizes="(min-width: 50rem) 24rem, 100vw" fit="cover" /></div> : null
}

/** The public files of a document, to open or take away. */
export async function SiteFiles({ ids }: { ids: readonly string[] }) {
  if (ids.length === 0) return null
  const media = await cachedMedia([...ids].sort().join(','))
  const files = ids.flatMap((id) => (media[id]?.kind === 'file' ? [media[id]] : []))
  return files.length === 0 ? null : <ul>{files.map((file) => <li key={file.id}><FileLink file={file} /></li>)}</ul>
}
