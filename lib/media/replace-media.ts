import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { isUuid } from '#lib/platform/uuid'
import { isPicture, isTaken, type TypeRefusal, typeOf } from './file-type.ts'
import { canEditMedia } from './policy.ts'
import { loadMediaForUpdate, replaceFile } from './repository.ts'
import { foldersOf, keptOnlyIf, storeUpload } from './upload-adapter.ts'

type Replacement = { id: string; file: { name: string; bytes: Uint8Array } }

/** A new version of a document or picture, wherever it is used; the one before stays in its history. */
export async function replaceMedia(actor: Actor, input: Replacement, now: Date): Promise<Result<null, 'not-found' | TypeRefusal | 'other-kind' | 'picture-damaged' | 'picture-too-large'>> {
  if (!canEditMedia(actor) || !isUuid(input.id)) return refuse('not-found')
  const mime = typeOf(input.file.bytes)
  if (!isTaken(mime)) return refuse(mime)
  const stored = await storeUpload(input.file.name, input.file.bytes, mime)
  if (!stored.ok) return stored
  const { rendering, size, ...file } = stored.value
  return keptOnlyIf(foldersOf(stored.value), () => transaction(async (tx) => {
    const media = await loadMediaForUpdate(tx, input.id)
    if (!media) return refuse('not-found')
    if (media.kind !== (isPicture(mime) ? 'picture' : 'file')) return refuse('other-kind')
    const number = media.fileNumber + 1
    await replaceFile(tx, media.id, { ...file, number, width: size?.width ?? null, height: size?.height ?? null }, rendering, { at: now, byId: actor.userId })
    await recordAudit(tx, actor, { event: 'media.file_replaced', subjectType: 'media', subjectId: media.id, data: { number, mime, bytes: file.bytes } })
    return ok(null)
  }))
}
