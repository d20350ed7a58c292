import Link from 'next/link'
import { Badge } from '#components/ui/badge'
import { fileSize } from '#lib/media/file-size'
import { mimeLabel } from '#lib/media/labels'
import type { MediaItem } from '#lib/media/library-queries'
import { Picture } from './picture.tsx'

/** The library at a glance: pictures as they look, documents by their kind; each tile leads to its page. */
export function MediaTiles({ items, base }: { items: readonly MediaItem[]; base: string }) {
  return (
    <ul className="media-tiles">
      {items.map((item) => (
        <li key={item.id}>
          <Link href={`${base}/${item.id}`} prefetch={false} className="media-tile">
            <span className="media-tile-look">
              <MediaLook item={item} />
            </span>
            <span className="media-tile-title">{item.title}</span>
            <span className="media-tile-facts">
              {item.rendering === null ? `${mimeLabel(item.mime)}, ${fileSize(item.bytes)}` : `${item.width} × ${item.height}`}
              {item.audience === 'members' ? <Badge tone="info">membres</Badge> : null}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}

/** The title beside it says what it is: the look itself is silent. */
function MediaLook({ item }: { item: MediaItem }) {
  const { rendering, width, height } = item
  if (rendering === null || width === null || height === null) return <span className="media-extension" aria-hidden>{item.fileName.split('.').at(-1)}</span>
  return <Picture media={{ ...item, rendering, width, height }} alt="" sizes="(width >= 62rem) 15rem, 45vw" fit="cover" />
}
