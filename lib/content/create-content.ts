import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import type { ContentKindName } from './content-fields.ts'
import { createContentWithin } from './create-content-within.ts'
import { canEditContent } from './policy.ts'

/** Begins a page, an article, an action…: a draft that only its writers see. */
export async function createContent(actor: Actor, input: { kind: ContentKindName; title: string }, now: Date): Promise<Result<{ id: string }, 'not-found'>> {
  if (!canEditContent(actor)) return refuse('not-found')
  return transaction(async (tx) => ok({ id: await createContentWithin(tx, actor, input, now) }))
}
