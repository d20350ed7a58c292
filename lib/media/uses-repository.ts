import type { Tx } from '#lib/platform/db/client'

/** In how many contents, drafts included, a media is used; those in the bin do not count. */
export async function countMediaUses(tx: Tx, id: string): Promise<number> {
  const contents = await tx.contentReference.findMany({ where: { target: 'media', targetId: id, content: { removedAt: null } }, distinct: ['contentId'], select: { contentId: true } })
  return contents.length
}
