import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { cleanValues } from './content-values.ts'
import { definitionOf } from './kinds.ts'
import { canEditContent } from './policy.ts'
import { addVersion, loadContentForUpdate, saveDraftRow } from './repository.ts'
import { writeReferences } from './write-references.ts'

/** Brings an earlier version back as the draft; what is public changes when that draft is published. Tells how many files it names that the library has lost. */
export async function restoreVersion(actor: Actor, input: { id: string; number: number }, now: Date): Promise<Result<{ lostFiles: number }, 'not-found'>> {
  if (!canEditContent(actor)) return refuse('not-found')
  return transaction(async (tx) => {
    const content = await loadContentForUpdate(tx, input.id)
    const version = await tx.contentVersion.findUnique({ where: { contentId_number: { contentId: input.id, number: input.number } }, select: { title: true, fields: true } })
    if (!content || !version) return refuse('not-found')
    const values = cleanValues(definitionOf(content.kind).fields, version.fields)
    const who = { actorId: actor.userId, at: now }
    await saveDraftRow(tx, content.id, { title: version.title, values, version: content.version + 1 }, who)
    const lost = await writeReferences(tx, content.id, content.kind, 'draft', values)
    await addVersion(tx, { id: content.id, title: version.title, fields: values }, 'restored', who)
    await recordAudit(tx, actor, { event: 'content.restored', subjectType: 'content', subjectId: content.id, data: { number: input.number } })
    return ok({ lostFiles: new Set(lost).size })
  })
}
