import type { Tx } from '#lib/platform/db/client'

/** In how many places a media is used: contents, drafts included (those in the bin do not count), documents of events, and the logo of the site. */
export async function countMediaUses(tx: Tx, id: string): Promise<number> {
  const contents = await tx.contentReference.findMany({ where: { target: 'media', targetId: id, content: { removedAt: null } }, distinct: ['contentId'], select: { contentId: true } })
  const asLogo = await tx.instance.count({ where: { logoId: id } })
  const ofEvents = await tx.eventDocument.count({ where: { mediaId: id, event: { content: { removedAt: null } } } })
  return contents.length + ofEvents + asLogo
}
