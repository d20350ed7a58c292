import type { ReactNode } from 'react'
import { FileLink } from '#components/media/file-link'
import { Picture } from '#components/media/picture'
import { cachedMedia } from '#lib/media/cached-media'

/** The picture of a page, with its words; nothing when there is none, or when it is not public. `below`: a phone shows facts before it. */
export async function SitePicture({ id, place = 'first' }: { id: string | null; place?: 'first' | 'below' }) {
  const found = id === null ? undefined : (await cachedMedia(id))[id]
  if (found?.kind !== 'picture') return null
  const words = [found.caption.replace(/\.$/, ''), found.credit === '' ? '' : `Crédit : ${found.credit}`].filter((one) => one !== '').join('. ')
  return (
    <figure className="site-picture">
      <Picture media={found} sizes="(min-width: 62rem) 48rem, calc(100vw - 2.5rem)" place={place} />
      {words === '' ? null : <figcaption>{words}</figcaption>}
    </figure>
  )
}

/** The picture of a piece of news in a list, cut to one shape; its words are beside it. */
export async function NewsPicture({ id }: { id: string }) {
  const found = (await cachedMedia(id))[id]
  return found?.kind === 'picture' ? <div className="news-picture"><Picture media={found} sizes="(min-width: 50rem) 24rem, 100vw" fit="cover" /></div> : null
}

/** Draws the public files of several contents, all read at once: what the returned function is given are the ids of one of them. */
export async function siteFilesOf(contents: readonly { values: { files: readonly string[] } }[]): Promise<(ids: readonly string[]) => ReactNode> {
  const all = [...new Set(contents.flatMap((one) => one.values.files))].sort()
  const media = all.length === 0 ? {} : await cachedMedia(all.join(','))
  return (ids) => {
    const files = ids.flatMap((id) => (media[id]?.kind === 'file' ? [media[id]] : []))
    return files.length === 0 ? null : <ul>{files.map((file) => <li key={file.id}><FileLink file={file} /></li>)}</ul>
  }
}
