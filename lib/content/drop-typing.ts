import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { canEditContent } from './policy.ts'
import { loadContentForUpdate } from './repository.ts'
import { clearTyping } from './typing-repository.ts'

/** Gives up what was typed and not saved: the draft stays as it is. */
export async function dropTyping(actor: Actor, input: { id: string }, _now: Date): Promise<Result<null, 'not-found'>> {
  const { userId } = actor
  if (!canEditContent(actor) || userId === null) return refuse('not-found')
  return transaction(async (tx) => {
    const content = await loadContentForUpdate(tx, input.id)
    if (!content) return refuse('not-found')
    await clearTyping(tx, content.id, userId)
    return ok(null)
  })
}
