import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { recordErasure } from '#lib/platform/privacy/record-erasure'
import { ok, refuse, type Result } from '#lib/platform/result'
import { isUuid } from '#lib/platform/uuid'
import { canEditMedia } from './policy.ts'
import { loadMediaForUpdate, markMediaRemoved } from './repository.ts'
import { countMediaUses } from './uses-repository.ts'

/** Takes a media out of the library, at once everywhere; never one that a page or its draft uses. */
export async function removeMedia(actor: Actor, input: { id: string }, now: Date): Promise<Result<null, 'not-found' | 'in-use'>> {
  if (!canEditMedia(actor) || !isUuid(input.id)) return refuse('not-found')
  return transaction(async (tx) => {
    const media = await loadMediaForUpdate(tx, input.id)
    if (!media) return refuse('not-found')
    const uses = await countMediaUses(tx, media.id)
    if (uses > 0) return refuse('in-use', { uses })
    await markMediaRemoved(tx, media.id, now)
    await recordErasure(tx, { kind: 'media', subjectId: media.id })
    await recordAudit(tx, actor, { event: 'media.removed', subjectType: 'media', subjectId: media.id })
    return ok(null)
  })
}
