import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import type { ContentKindName } from './content-fields.ts'
import { canEditContent } from './policy.ts'
import { addVersion, loadContentForUpdate } from './repository.ts'
import { writeReferences } from './write-references.ts'
import { cleanValues } from './content-values.ts'
import { definitionOf } from './kinds.ts'

/** Puts it in the bin: nobody reads it, its history stays. What is public is withdrawn first, what others name stays. */
export async function removeContent(actor: Actor, input: { id: string }, now: Date): Promise<Result<{ kind: ContentKindName }, 'not-found' | 'still-public' | 'in-use'>> {
  if (!canEditContent(actor)) return refuse('not-found')
  return transaction(async (tx) => {
    const content = await loadContentForUpdate(tx, input.id)
    if (!content) return refuse('not-found')
    if (content.publishedAt !== null || content.publishAt !== null) return refuse('still-public')
    const uses = await tx.contentReference.findMany({ where: { target: 'content', targetId: content.id, content: { removedAt: null } }, select: { content: { select: { draftTitle: true } } }, take: 5 })
    if (uses.length > 0) return refuse('in-use', { uses: [...new Set(uses.map((one) => one.content.draftTitle))] })
    await tx.content.update({ where: { id: content.id }, data: { removedAt: now, updatedAt: now, updatedById: actor.userId }, select: { id: true } })
    await writeReferences(tx, content.id, content.kind, 'draft', null)
    await addVersion(tx, { id: content.id, title: content.draftTitle, fields: cleanValues(definitionOf(content.kind).fields, content.draft) }, 'removed', { actorId: actor.userId, at: now })
    await recordAudit(tx, actor, { event: 'content.removed', subjectType: 'content', subjectId: content.id })
    return ok({ kind: content.kind })
  })
}
