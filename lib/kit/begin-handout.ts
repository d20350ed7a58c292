import { createContentWithin } from '#lib/content/create-content-within'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import type { KitDocument } from './kit-documents.ts'
import type { KitText } from './kit-facts.ts'
import { canMakeKit } from './policy.ts'

/** Opens the words of a paper to be changed: those being changed already, or a draft that begins with those it came with. */
export async function beginHandout(actor: Actor, input: { document: KitDocument; delivered: KitText }, now: Date): Promise<Result<{ id: string }, 'not-found'>> {
  if (!canMakeKit(actor)) return refuse('not-found')
  return transaction(async (tx) => {
    // Two presses at once make one draft: the second waits, then finds it.
    await tx.$executeRaw`SELECT 1 FROM instance WHERE id = 1 FOR UPDATE`
    const known = await tx.content.findFirst({ where: { kind: 'handout', removedAt: null, draft: { path: ['document'], equals: input.document } }, select: { id: true }, orderBy: { position: 'asc' } })
    if (known) return ok({ id: known.id })
    const { title, lead, parts, closing } = input.delivered
    return ok({ id: await createContentWithin(tx, actor, { kind: 'handout', title, values: { document: input.document, lead, parts, closing } }, now) })
  })
}
