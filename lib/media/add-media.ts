import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { titleFromName } from './file-name.ts'
import { isPicture, isTaken, type TypeRefusal, typeOf } from './file-type.ts'
import type { MediaAudienceName } from './labels.ts'
import { canEditMedia } from './policy.ts'
import { insertMedia } from './repository.ts'
import { foldersOf, keptOnlyIf, storeUpload } from './upload-adapter.ts'

export type NewMedia = {
  file: { name: string; bytes: Uint8Array }
  /** Empty: the file's own name. */
  title: string
  alt: string; isDecorative: boolean; caption: string; credit: string; audience: MediaAudienceName
}

/** Takes a picture or a document into the library. Its bytes are stored first: no row ever names a file that is not there. */
export async function addMedia(actor: Actor, input: NewMedia, now: Date): Promise<Result<{ id: string }, 'not-found' | TypeRefusal | 'alt-missing' | 'picture-damaged' | 'picture-too-large'>> {
  if (!canEditMedia(actor)) return refuse('not-found')
  const { file: sent, ...said } = input
  const mime = typeOf(sent.bytes)
  if (!isTaken(mime)) return refuse(mime)
  const kind = isPicture(mime) ? 'picture' : 'file'
  if (kind === 'picture' && !said.isDecorative && said.alt === '') return refuse('alt-missing')
  const stored = await storeUpload(sent.name, sent.bytes, mime)
  if (!stored.ok) return stored
  const { rendering, size, ...file } = stored.value
  return keptOnlyIf(foldersOf(stored.value), () => transaction(async (tx) => {
    const facts = { ...said, title: said.title || titleFromName(sent.name), alt: kind === 'picture' && !said.isDecorative ? said.alt : '', isDecorative: kind === 'picture' && said.isDecorative }
    const id = await insertMedia(tx, { kind, facts, file: { ...file, width: size?.width ?? null, height: size?.height ?? null }, rendering }, { at: now, byId: actor.userId })
    await recordAudit(tx, actor, { event: 'media.added', subjectType: 'media', subjectId: id, data: { kind, mime, bytes: file.bytes, audience: facts.audience } })
    return ok({ id })
  }))
}
