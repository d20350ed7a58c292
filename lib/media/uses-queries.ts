import type { ContentKindName } from '#lib/content/content-fields'
import type { Actor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import { isUuid } from '#lib/platform/uuid'
import { canReadLibrary } from './policy.ts'

/** A content that uses a media; `isPublished`: readers see it there now. */
export type MediaUse = { contentId: string; kind: ContentKindName; title: string; isPublished: boolean }

/** Whether a media is the logo of the site; null when it is not, or for whoever may not look through the library. */
export async function findLogoUse(actor: Actor, mediaId: string): Promise<'logo' | null> {
  if (!isUuid(mediaId) || !canReadLibrary(actor)) return null
  return (await db().instance.count({ where: { logoId: mediaId } })) > 0 ? 'logo' : null
}

/** Where a media is used in contents, drafts included; nothing for whoever may not look through the library. */
export async function listMediaUses(actor: Actor, mediaId: string): Promise<MediaUse[]> {
  if (!isUuid(mediaId) || !canReadLibrary(actor)) return []
  const rows = await db().contentReference.findMany({
    where: { target: 'media', targetId: mediaId, content: { removedAt: null } },
    select: { contentId: true, state: true, content: { select: { kind: true, draftTitle: true, publishedAt: true } } },
    orderBy: [{ content: { draftTitle: 'asc' } }, { contentId: 'asc' }],
  })
  const uses = new Map<string, MediaUse>()
  for (const { contentId, state, content } of rows) {
    const isPublished = uses.get(contentId)?.isPublished === true || (state === 'published' && content.publishedAt !== null)
    uses.set(contentId, { contentId, kind: content.kind, title: content.draftTitle, isPublished })
  }
  const events = await db().eventDocument.findMany({ where: { mediaId, event: { content: { removedAt: null } } }, select: { event: { select: { content: { select: { id: true, draftTitle: true, publishedAt: true } } } } } })
  for (const { event: { content } } of events) if (!uses.has(content.id)) uses.set(content.id, { contentId: content.id, kind: 'event', title: content.draftTitle, isPublished: content.publishedAt !== null })
  return [...uses.values()]
}
