import type { Tx } from '#lib/platform/db/client'
import { holdMedia } from './hold-media.ts'

/** Part of a use case that shows a picture to everyone: whether it is there and public; it cannot leave before the transaction ends. */
export async function holdPublicPicture(tx: Tx, id: string): Promise<boolean> {
  if ((await holdMedia(tx, [id])).length > 0) return false
  return (await tx.media.count({ where: { id, kind: 'picture', audience: 'public' } })) === 1
}
