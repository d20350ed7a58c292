import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import type { ContentValues } from './content-fields.ts'
import { cleanValues, titleOf } from './content-values.ts'
import { indexContent } from './index-content.ts'
import { definitionOf } from './kinds.ts'
import { canEditContent } from './policy.ts'
import { addVersion, loadContentForUpdate, saveDraftRow, takenSlugs } from './repository.ts'
import { saveTyping } from './typing-repository.ts'
import { writeReferences } from './write-references.ts'

export type DraftToSave = { id: string; version: number; slug: string; audience: 'public' | 'members'; values: ContentValues }

/** Keeps what was written, in the history too. What everyone reads does not change until it is published. */
export async function saveDraft(actor: Actor, input: DraftToSave, now: Date): Promise<Result<{ version: number }, 'not-found' | 'conflict' | 'slug-taken' | 'title-missing'>> {
  if (!canEditContent(actor)) return refuse('not-found')
  return transaction(async (tx) => {
    const content = await loadContentForUpdate(tx, input.id)
    if (!content) return refuse('not-found')
    const { fields } = definitionOf(content.kind)
    const values = cleanValues(fields, input.values)
    const title = titleOf(values)
    if (title === '') return refuse('title-missing')
    const stored = cleanValues(fields, content.draft)
    const changed = Object.keys(fields).filter((name) => JSON.stringify(stored[name]) !== JSON.stringify(values[name]))
    const isSame = changed.length === 0 && input.slug === content.slug && input.audience === content.audience
    if (isSame || content.version === input.version) await saveTyping(tx, content.id, actor.userId, null)
    if (isSame) return ok({ version: content.version })
    if (content.version !== input.version) return refuse('conflict', { changed: changed.map((name) => fields[name]?.label ?? name) })
    if (input.slug !== content.slug) {
      if ((await takenSlugs(tx, content.kind, content.id)).has(input.slug)) return refuse('slug-taken')
      await moveAddress(tx, content, input.slug, now)
    }
    const version = content.version + 1
    const who = { actorId: actor.userId, at: now }
    await saveDraftRow(tx, content.id, { title, values, version, slug: input.slug, audience: input.audience }, who)
    await writeReferences(tx, content.id, content.kind, 'draft', values)
    await addVersion(tx, { id: content.id, title, fields: values }, 'saved', who)
    // Address and readers change at once, also of what is public.
    if (input.slug !== content.slug || input.audience !== content.audience) await indexContent(tx, content.id)
    await recordAudit(tx, actor, { event: 'content.saved', subjectType: 'content', subjectId: content.id, data: { fields: changed } })
    return ok({ version })
  })
}

/** Whoever kept the old address is led to the new one; an address taken back is nobody's old one any more. */
async function moveAddress(tx: Parameters<typeof loadContentForUpdate>[0], content: { id: string; kind: Parameters<typeof takenSlugs>[1]; slug: string; publishedAt: Date | null }, slug: string, now: Date): Promise<void> {
  await tx.oldAddress.deleteMany({ where: { kind: content.kind, slug, contentId: content.id } })
  if (content.publishedAt === null) return
  const where = { kind_slug: { kind: content.kind, slug: content.slug } }
  await tx.oldAddress.upsert({ where, create: { kind: content.kind, slug: content.slug, contentId: content.id, since: now }, update: { contentId: content.id, since: now } })
}
