import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { definitionOf } from './kinds.ts'
import { canEditContent } from './policy.ts'
import { loadContentForUpdate, titlesLeadingTo } from './repository.ts'
import { withdrawWithin } from './withdraw-within.ts'

/** Takes it off the site, or gives up a planned publication; the draft stays. Tells which public contents name it or have a link to it. */
export async function withdrawContent(actor: Actor, input: { id: string }, now: Date): Promise<Result<{ leadingTo: string[] }, 'not-found' | 'not-published'>> {
  if (!canEditContent(actor)) return refuse('not-found')
  return transaction(async (tx) => {
    const content = await loadContentForUpdate(tx, input.id)
    if (!content) return refuse('not-found')
    if (content.publishedAt === null && content.publishAt === null) return refuse('not-published')
    await withdrawWithin(tx, content, { actorId: actor.userId, at: now })
    await recordAudit(tx, actor, { event: 'content.withdrawn', subjectType: 'content', subjectId: content.id })
    return ok({ leadingTo: content.publishedAt === null ? [] : await titlesLeadingTo(tx, content, definitionOf(content.kind).address?.(content.slug) ?? null) })
  })
}
