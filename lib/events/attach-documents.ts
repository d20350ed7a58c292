import { holdMedia } from '#lib/media/hold-media'
import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { isUuid } from '#lib/platform/uuid'
import { type DocumentMoment, saveDocuments } from './after-repository.ts'
import { canRunEvents } from './policy.ts'
import { holdEvent, isEventContent, loadEventForUpdate } from './session-repository.ts'

/** Chooses the documents that those who come read before, or after. */
export async function attachDocuments(actor: Actor, input: { eventId: string; moment: DocumentMoment; mediaIds: readonly string[] }, _now: Date): Promise<Result<{ eventId: string }, 'not-found' | 'document-gone'>> {
  if (!canRunEvents(actor) || !isUuid(input.eventId)) return refuse('not-found')
  return transaction(async (tx) => {
    if (!(await isEventContent(tx, input.eventId))) return refuse('not-found')
    const mediaIds = [...new Set(input.mediaIds)]
    if ((await holdMedia(tx, mediaIds)).length > 0) return refuse('document-gone')
    await holdEvent(tx, input.eventId)
    await loadEventForUpdate(tx, input.eventId)
    await saveDocuments(tx, input.eventId, input.moment, mediaIds)
    await recordAudit(tx, actor, { event: 'event.documents_set', subjectType: 'event', subjectId: input.eventId, data: { moment: input.moment, media: mediaIds } })
    return ok({ eventId: input.eventId })
  })
}
