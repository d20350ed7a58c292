import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import type { ContentKindName } from './content-fields.ts'
import { cleanValues } from './content-values.ts'
import { definitionOf } from './kinds.ts'
import { canEditContent } from './policy.ts'
import { addVersion, insertContent, takenSlugs } from './repository.ts'
import { freeSlug, slugOf } from './slug.ts'

/** Begins a page, an article, an action…: a draft that only its writers see. */
export async function createContent(actor: Actor, input: { kind: ContentKindName; title: string }, now: Date): Promise<Result<{ id: string }, 'not-found'>> {
  if (!canEditContent(actor)) return refuse('not-found')
  return transaction(async (tx) => {
    const { kind, title } = input
    const fields = cleanValues(definitionOf(kind).fields, { title })
    // Two begun at once with one title: the database's unique address lets the second try again.
    const slug = freeSlug(slugOf(title), await takenSlugs(tx, kind, null))
    const { _max } = await tx.content.aggregate({ where: { kind }, _max: { position: true } })
    const who = { actorId: actor.userId, at: now }
    const id = await insertContent(tx, { kind, slug, title, values: fields, position: (_max.position ?? 0) + 1 }, who)
    await addVersion(tx, { id, title, fields }, 'saved', who)
    await recordAudit(tx, actor, { event: 'content.created', subjectType: 'content', subjectId: id, data: { kind } })
    return ok({ id })
  })
}
