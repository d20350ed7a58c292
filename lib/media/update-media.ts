import { randomUUID } from 'node:crypto'
import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { db, transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { isUuid } from '#lib/platform/uuid'
import { changedMedia, type ChangedMedia } from './media-changes.ts'
import { keepRendering } from './media-storage-adapter.ts'
import { renderPicture } from './picture-adapter.ts'
import { type Crop, sameCrop, type Size, soundCrop } from './picture-shape.ts'
import { canEditMedia } from './policy.ts'
import { type LoadedMedia, loadMedia, loadMediaForUpdate, saveMedia } from './repository.ts'
import { keptOnlyIf, readKept } from './upload-adapter.ts'

type UpdateMedia = ChangedMedia & { id: string; version: number }

/** Corrects what is said of a media and how a picture is framed, wherever it is used. */
export async function updateMedia(actor: Actor, input: UpdateMedia, _now: Date): Promise<Result<null, 'not-found' | 'conflict' | 'alt-missing' | 'crop-too-small'>> {
  if (!canEditMedia(actor) || !isUuid(input.id)) return refuse('not-found')
  const before = await loadMedia(db(), input.id)
  if (!before) return refuse('not-found')
  const isPicture = before.kind === 'picture'
  const crop = isPicture && input.crop !== null ? soundCrop(input.crop) : null
  if (crop === 'too-small') return refuse('crop-too-small')
  if (isPicture && !input.isDecorative && input.alt === '') return refuse('alt-missing')
  const wanted: ChangedMedia = { ...input, alt: isPicture && !input.isDecorative ? input.alt : '', isDecorative: isPicture && input.isDecorative, crop }
  // Drawn before the transaction, which must be short; a conflict throws it away.
  const rendering = isPicture && !sameCrop(before.framing.crop, crop) ? await draw(before, crop) : null
  return keptOnlyIf(rendering === null ? [] : [rendering.id], () => transaction(async (tx) => {
    const media = await loadMediaForUpdate(tx, input.id)
    if (!media) return refuse('not-found')
    const changed = changedMedia(media, wanted)
    if (changed.length === 0) return ok(null)
    if (media.version !== input.version) return refuse('conflict', { changed: changed.map((one) => one.now) })
    const { focalX, focalY, title, alt, isDecorative, caption, credit, audience } = wanted
    await saveMedia(tx, media.id, { title, alt, isDecorative, caption, credit, audience }, { focalX, focalY, crop }, rendering)
    await recordAudit(tx, actor, { event: 'media.updated', subjectType: 'media', subjectId: media.id, data: { fields: changed.map((one) => one.field) } })
    return ok(null)
  }))
}

async function draw({ file }: LoadedMedia, crop: Crop | null): Promise<{ id: string } & Size> {
  const { sizes, width, height } = await renderPicture(await readKept(file), crop)
  const id = randomUUID()
  await keepRendering(id, sizes)
  return { id, width, height }
}
